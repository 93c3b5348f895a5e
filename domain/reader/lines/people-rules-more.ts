import type { LineRule } from './line-rule';

const DAY = 'As of 1 February 2026, ';
const THEN = 'As of 20 December 2025, ';
const BODY = ', the Ministry of Interior said.';

/** Those who fled, stay with others, need something or got it. They stand behind the rules of people-rules.ts. */
export const MORE_PEOPLE_RULES: readonly LineRule[] = [
  {
    id: 'line.fled_to_camp',
    pattern: { trigger: 'displaced', isOfSite: true },
    effect: { line: 'site_population', confidence: 'check' },
    example: `${THEN}nearly 4,000 families displaced by the fighting have sought shelter at Wat Prey Nop in Pursat${BODY}`,
    yields: 'site_population/families KH15 ~Wat Prey Nop nearly 4000 2025-12-20',
  },
  {
    id: 'line.fled_more',
    pattern: { trigger: 'displaced', isAdditional: true },
    effect: { line: 'displaced_new_in_period' },
    example: `${THEN}an additional 1,210 families have fled their homes${BODY}`,
    yields: 'displaced_new_in_period/families KH exact 1210 2025-12-20',
  },
  {
    id: 'line.fled_newly',
    pattern: { trigger: 'displaced', timeScope: 'new' },
    effect: { line: 'displaced_new_in_period' },
    example: `${THEN}4,030 people were newly displaced${BODY}`,
    yields: 'displaced_new_in_period KH exact 4030 2025-12-20',
  },
  {
    id: 'line.fled_in_fighting',
    pattern: { trigger: 'displaced', phase: 'fighting' },
    effect: { line: 'displaced_total' },
    example: `${THEN}512,300 people have fled their homes${BODY}`,
    yields: 'displaced_total KH exact 512300 2025-12-20',
  },
  {
    id: 'line.fled_and_still_away',
    pattern: { trigger: 'displaced', bodyCountsHosts: true, isBelowTotal: true },
    effect: { line: 'remaining_displaced', confidence: 'check' },
    example: 'As of 2 January 2026, a total of 408,100 people had been displaced in Cambodia, NCDM reported.',
    yields: 'remaining_displaced KH exact 408100 2026-01-02',
  },
  {
    id: 'line.took_shelter',
    pattern: { trigger: 'displaced', tookShelter: true, isSited: true },
    effect: { line: 'remaining_displaced', confidence: 'check' },
    example: `${DAY}a total of 1,640 families have sought temporary shelter in Pursat${BODY}`,
    yields: 'remaining_displaced/families KH15 exact 1640 2026-02-01',
  },
  {
    id: 'line.fled_in_all',
    pattern: { trigger: 'displaced', saysTotal: true, thing: ['person', 'family', 'none'] },
    effect: { line: 'displaced_total_cumulative', confidence: 'check' },
    example: `${DAY}more than 640,000 people had been displaced by the fighting in Cambodia${BODY}`,
    yields: 'displaced_total_cumulative KH more_than 640000 2026-02-01',
  },
  {
    id: 'line.fled_many',
    pattern: { trigger: 'displaced', saysTotal: false, isLarge: true, thing: ['person', 'none'] },
    effect: { line: 'displaced_total_cumulative', confidence: 'check' },
    example: `${DAY}more than 640,000 people had fled their homes in Cambodia${BODY}`,
    yields: 'displaced_total_cumulative KH more_than 640000 2026-02-01',
  },
  {
    id: 'line.fled_when',
    pattern: { trigger: 'displaced' },
    effect: { left: 'period_or_total' },
    example: `${DAY}4,030 people had fled their homes in Pursat${BODY}`,
    yields: 'unread period_or_total',
  },
  {
    id: 'line.with_hosts',
    pattern: { trigger: 'host' },
    effect: { line: 'displaced_in_host_communities' },
    example: `${DAY}89,110 people are staying with host communities, NCDM reported.`,
    yields: 'displaced_in_host_communities KH exact 89110 2026-02-01',
  },
  {
    id: 'line.needs_shelter',
    pattern: { trigger: 'shelter', thing: 'family' },
    effect: { line: 'families_needing_shelter', isWhole: true },
    example: `${DAY}temporary shelters are being arranged for more than 2,700 families in Pursat${BODY}`,
    yields: 'families_needing_shelter KH15 more_than 2700 2026-02-01',
  },
  {
    id: 'line.families_among_ordnance',
    pattern: {
      trigger: ['contaminated', 'affected'],
      thing: 'family',
      words: /ordnance|uxo|mines?(?![a-z])|munition|bomb|explosive/,
    },
    effect: { line: 'uxo_families_affected', isWhole: true },
    example: 'As of 1 February 2026, CMAC said 90,400 families are at risk from unexploded ordnance.',
    yields: 'uxo_families_affected KH exact 90400 2026-02-01',
  },
  {
    id: 'line.going_home_later',
    pattern: { trigger: 'future' },
    effect: { left: 'not_yet' },
    example: 'Some 4,300 people will return home on Friday, Cambodian officials said.',
    yields: 'unread not_yet',
  },
  {
    id: 'line.got_help',
    pattern: { trigger: 'helped' },
    effect: { left: 'got_help' },
    example: 'Rice was handed out to 2,400 families in Pursat.',
    yields: 'unread got_help',
  },
  {
    id: 'line.other_verb',
    pattern: {},
    effect: { left: 'no_verb' },
    example: 'Thai forces occupied the homes of 120 people in Pursat.',
    yields: 'unread no_verb',
  },
];
