import type { Confidence } from '@/domain/reader/reading';
import type { LineRule } from './line-rule';

export type TimeScopeEffect =
  | { part: 'in_period' | 'cumulative'; confidence?: Confidence }
  | { left: 'period_or_total' };

const WINDOW = 'Situation from 1 pm until 6 pm on 18 December 2025\n\n';
const MOI = ', the Ministry of Interior said.';

/** The dead, the injured, those who went home: of the period, or all since the start. */
export const PAIR_RULES: readonly LineRule<TimeScopeEffect>[] = [
  {
    id: 'time_scope.additional',
    pattern: { isAdditional: true },
    effect: { part: 'in_period' },
    example: `As of 1 February 2026, an additional 5,100 people returned to their homes${MOI}`,
    yields: 'returned_in_period KH exact 5100 2026-02-01',
  },
  {
    id: 'time_scope.period',
    pattern: { timeScope: ['period', 'new'] },
    effect: { part: 'in_period' },
    example: `${WINDOW}During this period, two civilians were injured in Pursat${MOI}`,
    yields: 'civilian_injured_in_period KH15 exact 2 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.total',
    pattern: { timeScope: 'total' },
    effect: { part: 'cumulative' },
    example: `${WINDOW}Since 7 December, 19 civilians have died${MOI}`,
    yields: 'civilian_killed_cumulative KH exact 19 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.tense',
    pattern: { timeScope: 'perfect' },
    effect: { part: 'cumulative', confidence: 'check' },
    example: 'The fighting has killed 19 Cambodian civilians, the Ministry of Interior said on 18 December 2025.',
    yields: 'civilian_killed_cumulative KH exact 19 2025-12-18',
  },
  {
    id: 'time_scope.other_span',
    pattern: { timeScope: 'span' },
    effect: { left: 'period_or_total' },
    example: 'About 1,500 Cambodian families had gone home over the past week.',
    yields: 'unread period_or_total',
  },
  {
    id: 'time_scope.window_of_report',
    pattern: { hasWindow: true, isExact: true, trigger: 'returned' },
    effect: { part: 'in_period', confidence: 'check' },
    example:
      'Situation from 6 am on 13 January to 6 am on 14 January 2026\n\n5,100 displaced people returned to their homes in Cambodia.',
    yields: 'returned_in_period KH exact 5100 2026-01-14T06:00+07:00',
  },
  {
    id: 'time_scope.few_in_window',
    pattern: { hasWindow: true, isExact: true, isFew: true },
    effect: { part: 'in_period', confidence: 'check' },
    example: `${WINDOW}Deaths and injuries: there are 2 injured civilians in Cambodia.`,
    yields: 'civilian_injured_in_period KH exact 2 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.many_in_state',
    pattern: { hasWindow: false, isOfState: true, isFew: false, trigger: ['killed', 'injured'] },
    effect: { part: 'cumulative', confidence: 'check' },
    example: 'As of 20 December 2025 the camps are full. NCDM reports 18 deaths among Cambodian civilians.',
    yields: 'civilian_killed_cumulative KH exact 18 2025-12-20',
  },
  {
    id: 'time_scope.toll_of_many',
    pattern: { hasWindow: false, isFew: false, trigger: ['killed', 'injured'] },
    effect: { part: 'cumulative', confidence: 'check' },
    example: 'In Cambodia, 24 civilians were killed.',
    yields: 'civilian_killed_cumulative KH exact 24 null',
  },
  {
    id: 'time_scope.toll_with_bound',
    pattern: { hasWindow: false, isExact: false, trigger: ['killed', 'injured'] },
    effect: { part: 'cumulative', confidence: 'check' },
    example: 'No fewer than six Cambodian civilians lost their lives, the Ministry of Interior said.',
    yields: 'civilian_killed_cumulative KH at_least 6 null',
  },
  {
    id: 'time_scope.unsaid',
    pattern: {},
    effect: { left: 'period_or_total' },
    example: 'In Cambodia, 4 civilians were killed.',
    yields: 'unread period_or_total',
  },
];

export const DAMAGE_RULES: readonly LineRule<TimeScopeEffect>[] = [
  {
    id: 'time_scope.damage_over_other_span',
    pattern: { timeScope: 'span' },
    effect: { left: 'period_or_total' },
    example: 'Over the past week 12 houses were damaged in Pursat.',
    yields: 'unread period_or_total',
  },
  {
    id: 'time_scope.damage_new',
    pattern: { timeScope: ['new', 'period'] },
    effect: { part: 'in_period' },
    example: `${WINDOW}In the period, 12 houses were damaged in Pursat${MOI}`,
    yields: 'damage_in_period/house KH15 exact 12 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_total',
    pattern: { timeScope: 'total' },
    effect: { part: 'cumulative' },
    example: `${WINDOW}Since 7 December, 121 houses have been damaged${MOI}`,
    yields: 'damage_cumulative/house KH exact 121 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_as_announced',
    pattern: { isAnnounced: true, trigger: 'none' },
    effect: { part: 'cumulative', confidence: 'check' },
    example:
      'As of 20 December 2025, shelling has destroyed much since 7 December. The list has 121 houses, the Ministry of Interior said.',
    yields: 'damage_cumulative/house KH exact 121 2025-12-20',
  },
  {
    id: 'time_scope.damage_of_list',
    pattern: { carriedDamage: 'damage_cumulative', trigger: 'none' },
    effect: { part: 'cumulative' },
    example: `${WINDOW}3. Infrastructure\nSince 7 December 121 houses were damaged.\nAlso 5 schools.`,
    yields: 'damage_cumulative/school KH exact 5 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_of_new_list',
    pattern: { carriedDamage: 'damage_in_period', trigger: 'none' },
    effect: { part: 'in_period' },
    example: `${WINDOW}3. Infrastructure\nIn the period, 12 houses were damaged in Pursat.\nIn Koh Kong also 5 houses.`,
    yields: 'damage_in_period/house KH09 exact 5 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_as_before',
    pattern: { carriedDamage: 'damage_cumulative' },
    effect: { part: 'cumulative', confidence: 'check' },
    example: `${WINDOW}3. Damage:\nSince 7 December, 121 houses have been damaged. Of the public buildings, 5 schools were damaged.`,
    yields: 'damage_cumulative/school KH exact 5 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_as_new_before',
    pattern: { carriedDamage: 'damage_in_period' },
    effect: { part: 'in_period', confidence: 'check' },
    example: `${WINDOW}3. Damage:\nIn the period, 12 houses were damaged in Pursat. Two bridges were destroyed in Koh Kong.`,
    yields: 'damage_in_period/bridge KH09 exact 2 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_tense',
    pattern: { timeScope: 'perfect' },
    effect: { part: 'cumulative', confidence: 'check' },
    example: 'As many as 121 Cambodian houses have been damaged, the Ministry of Interior said on 18 December 2025.',
    yields: 'damage_cumulative/house KH exact 121 2025-12-18',
  },
  {
    id: 'time_scope.damage_after_fighting',
    pattern: { phase: 'ceasefire', topic: ['none', 'casualties', 'displacement', 'services', 'recovery'] },
    effect: { part: 'cumulative', confidence: 'check' },
    example: 'At least 117 Cambodian houses were damaged, the Ministry of Interior said on 2 January 2026.',
    yields: 'damage_cumulative/house KH at_least 117 2026-01-02',
  },
  {
    id: 'time_scope.damage_opening',
    pattern: { topic: 'damage', isSited: true },
    effect: { part: 'in_period', confidence: 'check' },
    example: `${WINDOW}3. Damage:\nTwo houses were damaged in Battambang.`,
    yields: 'damage_in_period/house KH02 exact 2 2025-12-18T18:00+07:00',
  },
  {
    id: 'time_scope.damage_unsaid',
    pattern: {},
    effect: { left: 'period_or_total' },
    example: 'The Ministry of Interior said on 20 December 2025 that 12 houses in Pursat were damaged.',
    yields: 'unread period_or_total',
  },
];
