import { compile, type PatternRule } from '@/domain/reader/rules/rule';

/** How a body stands to the figures around it: its document tells them, or it speaks. */
export type VoiceRole = 'document' | 'speaks';

const SAYS =
  'said|says|disclosed|documented|told|reported|reports|stated|states|announced|confirmed|confirms|confirming|noted|notes|recorded|records|added|shows|show|showed|indicated|indicates|estimates|estimated|counts|counted|put|puts|revealed|reveals|listed|lists|registered|issued|released|published|updated|tallied|insisted|warned|acknowledged|have_issued|has_issued';

const VOICE_RULES: readonly PatternRule<VoiceRole>[] = [
  {
    id: 'body_document.report',
    pattern: [
      'situation_report|sitrep|humanitarian_report|situation_overview ..8 @',
      '@ ..2 situation_report|sitrep|snapshot|humanitarian_report',
      '<body>? / @',
    ],
    effect: 'document',
    example:
      'According to Situation Report 13 released by the Humanitarian Response Forum, 75,330 people remain displaced in Cambodia.',
    yields: 'remaining_displaced KH exact 75330 null HRF',
  },
  {
    id: 'body_named.according',
    pattern: [
      'according_to|based_on|citing|quoting|data_from|figures_from ..6 @',
      '-តាម|-យោងតាម|តាម|យោងតាម --1 @',
      'said|added|reported|announced|confirmed the|cambodian|national* @',
      'said|added|explained|noted ..4 , the? @',
      'said|added|explained|noted ..9 of|at|for|from the? @',
      'reported|recorded|released|compiled|provided|published|confirmed|counted by the? ..2 @',
    ],
    effect: 'speaks',
    example: 'According to the Ministry of Interior, 75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 null MOI',
  },
  {
    id: 'body_named.report_by',
    pattern:
      'report|reports|statement|release|data|figures|update|announcement|bulletin|post|statistics ..4 by|from|of|issued_by|released_by|to the|a? ..2 @',
    effect: 'speaks',
    example: 'A statement released by the Ministry of National Defence said 24 civilians have been killed.',
    yields: 'civilian_killed_cumulative KH exact 24 null MND',
  },
  {
    id: 'body_named.says',
    pattern: [
      `@ ..7 ${SAYS}`,
      '@ ..9 was_quoted|were_quoted|quoted_by|quoted_as',
      "@ 's|of_the_royal_government_of_cambodia? ..3 report|data|figures|statement|update|release",
      '@ -បានឱ្យដឹង|-ឱ្យដឹង-|-បានបញ្ជាក់-|-បញ្ជាក់-|-បានប្រកាស-|-ថ្លែង-|-រាយការណ៍-|បានបញ្ជាក់-|បានឱ្យដឹង-|បានបង្ហាញ-|បានបន្ត-|បានប្រកាស-',
      '@ <date> -បានឱ្យដឹង|បានឱ្យដឹង-|-នេះ-',
      '@ នៅ|កាលពី|នៅព្រឹក|នៅល្ងាច <date> --2 -បានឱ្យដឹង-|បានឱ្យដឹង-|-បានបញ្ជាក់-|-បានប្រកាស-',
      '¶ @ :',
    ],
    effect: 'speaks',
    example:
      'The Ministry of National Defence reaffirmed the ceasefire.\n\nThe Ministry of Interior reported that 75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 null MOI',
  },
];

/** Where nobody speaks: whose paper it is. */
const LETTERHEAD_RULES: readonly PatternRule<VoiceRole>[] = [
  {
    id: 'body_document.letterhead',
    pattern: ['¶ the? @ ¶', '¶ the? @ :? <date> ¶'],
    effect: 'document',
    example: 'Ministry of Interior\nSituation as of 1 February 2026\n\n75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01 MOI',
  },
];

export const VOICES = compile(VOICE_RULES);
export const LETTERHEADS = compile(LETTERHEAD_RULES);
export const BODY_RULES = [...VOICE_RULES, ...LETTERHEAD_RULES];
