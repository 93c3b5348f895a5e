import type { LineRule } from './line-rule';

const DAY = 'As of 1 February 2026, ';
const BODY = ', the Ministry of Interior said.';
const STAYS = ['hosting', 'unable', 'remaining', 'took_in', 'registered'] as const;
const PARTS = ['women', 'children', 'women_and_children'] as const;

/** Of the worst day, which the words do not name. */
const AT_PEAK =
  /(?:shelters|centres|centers|camps|sites) peaked at|at (?:the|its|their) (?:height|peak)(?! (?:on|of) \d)/;
const SAYS_CAMPS = /camps?(?![a-z])|sites|cent(?:er|re)s|shelters|pagodas?|ជំរុ?ំ|មណ្ឌល|ទីតាំង|វត្ត/;

/** Numbers of people, by what is said of them. Ordered: the first that fits decides. */
export const PEOPLE_RULES: readonly LineRule[] = [
  {
    id: 'line.deaths',
    pattern: { thing: 'death' },
    effect: { pair: 'civilian_killed' },
    example: `${DAY}a total of 24 deaths of civilians were recorded${BODY}`,
    yields: 'civilian_killed_cumulative KH exact 24 2026-02-01',
  },
  {
    id: 'line.injuries',
    pattern: { thing: 'injury' },
    effect: { pair: 'civilian_injured' },
    example: `${DAY}a total of 81 injuries of civilians were recorded${BODY}`,
    yields: 'civilian_injured_cumulative KH exact 81 2026-02-01',
  },
  {
    id: 'line.no_verb',
    pattern: { trigger: 'none' },
    effect: { left: 'no_verb' },
    example: 'The hall was built for 3,400 people in Pursat.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.part_of_toll',
    pattern: { thing: PARTS, trigger: ['killed', 'injured'] },
    effect: { left: 'part_of_unknown' },
    example: 'Shelling in Pursat has killed 34 women.',
    yields: 'unread part_of_unknown',
  },
  {
    id: 'line.killed',
    pattern: { trigger: 'killed' },
    effect: { pair: 'civilian_killed' },
    example: `${DAY}24 civilians have been killed since 7 December${BODY}`,
    yields: 'civilian_killed_cumulative KH exact 24 2026-02-01',
  },
  {
    id: 'line.injured',
    pattern: { trigger: 'injured' },
    effect: { pair: 'civilian_injured' },
    example: `${DAY}81 civilians have been injured since 7 December${BODY}`,
    yields: 'civilian_injured_cumulative KH exact 81 2026-02-01',
  },
  {
    id: 'line.returned_to_camp',
    pattern: { trigger: 'returned', phase: 'fighting', isOfSite: true },
    effect: { left: 'no_verb' },
    example: 'On 20 December 2025, at Wat Prey Nop in Pursat 320 families had returned.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.returned',
    pattern: { trigger: 'returned' },
    effect: { pair: 'returned' },
    example: `${DAY}a total of 541,000 people have returned home${BODY}`,
    yields: 'returned_cumulative KH exact 541000 2026-02-01',
  },
  {
    id: 'line.stayed_at_peak',
    pattern: { trigger: STAYS, words: AT_PEAK },
    effect: { left: 'earlier_figure' },
    example:
      'The camps in Pursat stand empty. At the height of the conflict they were housing 41,000 displaced persons.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'line.received_then',
    pattern: { trigger: 'took_in', saysNow: true },
    effect: { left: 'earlier_figure' },
    example: 'In Pursat, the Wat Prey Nop centre took in 540 families and still holds 410 families.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'line.received_nowhere',
    pattern: { trigger: 'took_in', isOfSite: false },
    effect: { left: 'earlier_figure' },
    example: 'The province of Pursat had received 1,540 families.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'line.registered_nowhere',
    pattern: { trigger: 'registered', isOfSite: false },
    effect: { left: 'no_verb' },
    example: 'In Pursat 1,540 families were registered.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.in_one_camp',
    pattern: { trigger: STAYS, isOfSite: true },
    effect: { line: 'site_population' },
    example: `${DAY}410 families are staying at Wat Prey Nop in Pursat${BODY}`,
    yields: 'site_population/families KH15 ~Wat Prey Nop exact 410 2026-02-01',
  },
  {
    id: 'line.families_unable',
    pattern: { trigger: 'unable', thing: 'family', hasPeopleBeside: false },
    effect: { line: 'families_unable_to_return', isWhole: true },
    example: `${DAY}at least 3,940 families are unable to return to their homes${BODY}`,
    yields: 'families_unable_to_return KH at_least 3940 2026-02-01',
  },
  {
    id: 'line.in_some_camps',
    pattern: { trigger: STAYS, isOfSomeCamps: true },
    effect: { left: 'place_unclear' },
    example: 'The minister visited camps hosting 12,000 people in Pursat.',
    yields: 'unread place_unclear',
  },
  {
    id: 'line.in_sites',
    pattern: { trigger: STAYS, isInSites: true, tellsSites: true },
    effect: { line: 'displaced_in_sites' },
    example: `${DAY}41,310 people are staying in 96 displacement sites, while 89,110 people are staying with host communities, NCDM reported.`,
    yields: 'displaced_in_sites KH exact 41310 2026-02-01',
  },
  {
    id: 'line.stays_in_fighting',
    pattern: { trigger: STAYS, phase: 'fighting' },
    effect: { line: 'displaced_total' },
    example: 'As of 20 December 2025, 512,300 people are staying in camps, the Ministry of Interior said.',
    yields: 'displaced_total KH exact 512300 2025-12-20',
  },
  {
    id: 'line.remains_in_all',
    pattern: { trigger: STAYS, isInAll: true },
    effect: { line: 'remaining_displaced' },
    example: `${DAY}97,410 people remain displaced across displacement sites and host communities${BODY}`,
    yields: 'remaining_displaced KH exact 97410 2026-02-01',
  },
  {
    id: 'line.remains_with_hosts',
    pattern: { trigger: STAYS, countsHosts: true },
    effect: { line: 'remaining_displaced' },
    example: `${DAY}130,210 people remain displaced, NCDM reported.`,
    yields: 'remaining_displaced KH exact 130210 2026-02-01',
  },
  {
    id: 'line.remains_as_others_count',
    pattern: { trigger: STAYS, isInSites: false, isOfMinistry: false, without: SAYS_CAMPS },
    effect: { line: 'remaining_displaced', confidence: 'check' },
    example: `${DAY}over 21,000 displaced people in Cambodia still fear returning home.`,
    yields: 'remaining_displaced KH more_than 21000 2026-02-01',
  },
  {
    id: 'line.remains_somewhere',
    pattern: { trigger: STAYS, isInSites: false },
    effect: { line: 'remaining_in_camps', confidence: 'check' },
    example: `${DAY}75,330 people remain displaced${BODY}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'line.remains',
    pattern: { trigger: STAYS },
    effect: { line: 'remaining_in_camps' },
    example: `${DAY}75,330 people remain in camps${BODY}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
];
