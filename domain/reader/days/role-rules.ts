import { compile, type PatternRule } from '@/domain/reader/rules/rule';

/**
 * What a date says of the figures near it: the end of the report's window, the day of a state, the span that a report
 * covers, the start of a count, the day of another thing, the day something was said, the day of the page.
 */
export type DateRole = 'window' | 'as_of' | 'coverage' | 'start' | 'name' | 'said' | 'dateline' | 'stamp';

const PACT = 'agreement|accord|declaration|joint_statement|deal|mandate|commitment|commitments';

/** The first that fits decides; a date that no rule knows is the day something was said or done. */
const ROLE_RULES: readonly PatternRule<DateRole>[] = [
  {
    id: 'date_named.dated',
    pattern: 'dated the? @',
    effect: 'name',
    example:
      'The ministry said 75,330 people remain in camps. The work violates the Joint Statement dated December 27, 2025.',
    yields: 'remaining_in_camps KH exact 75330 null',
  },
  {
    id: 'date_named.took_effect',
    pattern: [
      'ceasefire|truce|agreement|deal ..7 took_effect|takes_effect|came_into_effect|came_into_force|entered_into_force|effective|began|signed|reached|agreed|declared|announced on|from|since|at|in? the? @',
      '-បទឈប់បាញ់- -ចូលជាធរមាន|-មានប្រសិទ្ធភាព|-ចុះហត្ថលេខា @',
    ],
    effect: 'name',
    example:
      'As of 1 February 2026, 75,330 people remain in camps after the ceasefire that took effect on December 27, 2025.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'date_named.pact',
    pattern: [
      `${PACT} reached|signed|issued|made? of|on|dated? the? @`,
      'ceasefire|truce of|on the? @',
      "@ 's? ceasefire|joint|agreement|accord|declaration|truce|deal|peace|kuala|general_border|gbc|special_gbc|regional_border",
      '-កិច្ចព្រមព្រៀង|-សេចក្តីថ្លែងការណ៍រួម|-កិច្ចព្រមព្រៀងសន្តិភាព --1 @',
    ],
    effect: 'name',
    example: 'The agreement of 26 October holds. As of 1 February 2026, 75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'date_named.meeting',
    pattern: ['meeting|talks|summit|session ..2 on|of|held|in? the? @', '@ ..4 meeting|talks|summit|session'],
    effect: 'name',
    example: 'As of 1 February 2026, 75,330 people remain in camps, the committee meeting on 26 January heard.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'date_named.compared',
    pattern:
      'from|than|compared_with|compared_to|against|versus the|about|some|nearly|over|more_than|<qualifier>* <count> ..2 on|in|as_of|reported_on|by? @',
    effect: 'name',
    example: 'As of 1 February 2026, 75,330 people remain in camps, down from 80,120 on Friday.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'date_named.to_come',
    pattern: ['expected|due|scheduled|planned|slated --2 on|by|for? @', 'will|shall be? ..3 on|by|before|from? @'],
    effect: 'name',
    example: 'As of 1 February 2026, 41 schools in Pursat remain closed; 12 will reopen on 16 February 2026.',
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'day_as_of.as_of',
    pattern: [
      'as_of|as_at|by|until|till|up_to|to_date|through the_end_of|the_morning_of|the_evening_of|the_afternoon_of|the|late|early|on|around|about|midday|noon* ,? @',
      '-គិតត្រឹម|-ត្រឹម|-គិតមកដល់|-មកទល់|-មកដល់|-ដល់|-គិតមកទល់ ,? @',
    ],
    effect: 'as_of',
    example: 'As of 1 February 2026, 75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'day_as_of.situation',
    pattern: ['situation|state|status|update|bulletin|snapshot at|on|of|for|,|–|:? the? @'],
    effect: 'as_of',
    example: 'Situation at 18:00 on 1 February 2026\n\n75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01T18:00+07:00',
  },
  {
    id: 'day_said.when',
    pattern: '@ ,? when|on_which|at_which',
    effect: 'said',
    example:
      'As of 15 January 2026, NCDM counted 141,850 displaced people in Cambodia. This is a decline from 27 December 2025, when nearly 649,000 people were displaced.',
    yields: 'displaced_total KH nearly 649000 2025-12-27',
  },
  {
    id: 'day_said.spoken',
    pattern: '<body> ..3 said|reported|announced|stated|confirmed on|late? @',
    effect: 'said',
    example:
      'Villagers rest in a shelter, Saturday, Dec. 20, 2025, in Pursat province.\n\nMore than 512,000 people in Cambodia have been displaced, the Ministry of Interior said on Sunday (December 21, 2025).',
    yields: 'displaced_total KH more_than 512000 2025-12-21',
  },
  {
    id: 'date_named.start',
    pattern: [
      'since|from|beginning|starting|began_on|began|ended_on|ended|after|following|between|start_of|erupted_on|erupted|broke_out_on|broke_out on|the|about|at* @',
      'since|after the? --6 on @',
      '-ចាប់ពី|-គិតពី|-តាំងពី|-ចាប់តាំងពី|-ក្រោយ|ពី|-ថ្ងៃ @',
    ],
    effect: 'start',
    example: 'The camps filled from 18 December. As of 1 February 2026, 75,330 people remain in camps.',
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
];

export const ROLES = compile(ROLE_RULES);

/** Of the page, not of what it tells; asked last, and of whole days or hours only as the name says. */
const PAGE_RULES: readonly PatternRule<DateRole>[] = [
  {
    id: 'day_page.dateline',
    pattern: ['¶ (|•|-|–|*|·* <place>? --5 ,|(|on|:|)? @ )|(|akp|khmer|times|fresh|news|xinhua|,|–|-* –|-|:|¶|.'],
    effect: 'dateline',
    example: '• February 11, 2026\n\nAn additional 3,120 displaced people returned to their homes yesterday.',
    yields: 'returned_in_period KH exact 3120 2026-02-10',
  },
];

export const PAGES = compile(PAGE_RULES);

const STAMP_RULES: readonly PatternRule<DateRole>[] = [
  {
    id: 'day_page.by_line',
    pattern: ['¶ by|posted|published|updated|admin|date|ដោយ ..14 @', '¶ --12 @ -|–|,? <date>? --8 ¶'],
    effect: 'stamp',
    example:
      'Posted by Dara Sok on December 18, 2025 at 9:05 am\n\nPhnom Penh – From 6:00 p.m. on 17 December to 7:00 a.m. on 18 December 2025, three civilians were injured in Pursat province.',
    yields: 'civilian_injured_in_period KH15 exact 3 2025-12-18T07:00+07:00',
  },
];

export const STAMPS = compile(STAMP_RULES);

export const DAY_RULES = [...ROLE_RULES, ...PAGE_RULES, ...STAMP_RULES];
