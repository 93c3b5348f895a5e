import type { LineRule } from './line-rule';

const DAY = 'As of 1 February 2026, ';

const HOLDS_PEOPLE = /stay|remain|relatives|displac|evacu|refugee|famil|people|person|ភៀស|នាក់|គ្រួសារ/;
const NAMES_A_SITE = /displace|evacu|refugee|idp|safe|collective|camp|ជំរុ?ំ|សុវត្ថិភាព|ជនភៀសសឹក|ស្នាក់នៅ/;
const VISITED =
  /visit|inspect|toured|donat|distribut|deliver|handed|relief|trucks?|convoy|food|supplies|ទស្សនកិច្ច|ចុះសួរសុខទុក្ខ|អំណោយ/;
/** "The number of shelters peaked at 13": those of another day. */
const AT_PEAK = /peaked at|at (?:the|its|their) (?:height|peak)/;

/** Camps, centres and other sites of the displaced. */
export const SITE_RULES: readonly LineRule[] = [
  {
    id: 'line.sites_named',
    pattern: { thing: 'site', namesSites: true },
    effect: { left: 'no_verb' },
    example: 'Families in Pursat stay in three safety centres, Wat Prey Nop and Wat Svay among them.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.sites_sheltering',
    pattern: { thing: 'site', isSheltering: true },
    effect: { line: 'displacement_sites' },
    example: `${DAY}where relief was handed out, in Pursat, 91 centres shelter 38,120 families, NCDM reported.`,
    yields: 'displacement_sites KH15 exact 91 2026-02-01',
  },
  {
    id: 'line.sites_visited',
    pattern: { thing: 'site', words: VISITED },
    effect: { left: 'no_verb' },
    example: 'Aid workers visited 12 camps in Pursat.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.sites_shut',
    pattern: { thing: 'site', isShut: true },
    effect: { left: 'no_verb' },
    example: `${DAY}thirteen safe centres in Pursat have now closed, NCDM reported.`,
    yields: 'unread no_verb',
  },
  {
    id: 'line.sites_at_peak',
    pattern: { thing: 'site', words: AT_PEAK },
    effect: { left: 'earlier_figure' },
    example: 'The camps in Pursat stand empty. The number of shelters peaked at 13, housing 41,000 people.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'line.sites_of_displaced',
    pattern: { thing: 'site', of: NAMES_A_SITE },
    effect: { line: 'displacement_sites' },
    example: `${DAY}72 displacement sites are still active in Cambodia, NCDM reported.`,
    yields: 'displacement_sites KH exact 72 2026-02-01',
  },
  {
    id: 'line.sites_with_people',
    pattern: { thing: 'site', words: HOLDS_PEOPLE },
    effect: { line: 'displacement_sites' },
    example: `${DAY}14,280 people remain at 25 centres in Pursat, NCDM reported.`,
    yields: 'displacement_sites KH15 exact 25 2026-02-01',
  },
  {
    id: 'line.sites_of_others',
    pattern: { thing: 'site' },
    effect: { left: 'no_thing' },
    example: 'The works touch 12 sites in Pursat.',
    yields: 'unread no_thing',
  },
];
