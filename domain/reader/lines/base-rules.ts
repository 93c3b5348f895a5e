import type { LineRule } from './line-rule';

const DAY = 'As of 1 February 2026, ';
const BODY = ', the Ministry of Interior said.';
const PARTS = ['women', 'children', 'women_and_children'] as const;

/** Wholes that others are part of, "out of a total of …". Asked behind the dead and injured, before all else. */
export const BASE_RULES: readonly LineRule[] = [
  {
    id: 'line.base_of_families',
    pattern: { role: 'base', thing: ['family', ...PARTS] },
    effect: { left: 'no_verb' },
    example: `${DAY}of the 31,000 families in Pursat, 4,100 people have returned home${BODY}`,
    yields: 'unread no_verb',
  },
  {
    id: 'line.among_sites',
    pattern: { isAmongSites: true },
    effect: { left: 'place_unclear' },
    example: `${DAY}some 2,590 families are staying in three centres, Wat Prey Nop, Wat Svay and Wat Ang, with 40 families each${BODY}`,
    yields: 'unread place_unclear',
  },
  {
    id: 'line.base_without_part',
    pattern: { role: 'base', isStillThere: false, isBaseOfPart: false },
    effect: { left: 'no_verb' },
    example: 'Shelters were found for many out of the 41,200 people.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.base_still_there_with_hosts',
    pattern: { role: 'base', isStillThere: true, countsHosts: true },
    effect: { line: 'remaining_displaced', isWhole: true },
    example: `${DAY}of the 130,210 people still displaced, 68,410 are women, NCDM reported.`,
    yields: 'remaining_displaced KH exact 130210 2026-02-01',
  },
  {
    id: 'line.base_still_there',
    pattern: { role: 'base', isStillThere: true },
    effect: { line: 'remaining_in_camps', isWhole: true },
    example: `${DAY}of the 75,330 people in the camps, 39,400 are women${BODY}`,
    yields: 'remaining_in_camps KH exact 75330 2026-02-01',
  },
  {
    id: 'line.base_of_others',
    pattern: { role: 'base', isOfDisplaced: false },
    effect: { left: 'no_verb' },
    example: 'Of the 412 who asked, 24 were killed in Cambodia.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.base_of_toll',
    pattern: { role: 'base', trigger: ['killed', 'injured'] },
    effect: { left: 'no_verb' },
    example: 'Out of the 4,120 people, 24 were killed in Cambodia.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.base_in_fighting',
    pattern: { role: 'base', phase: 'fighting' },
    effect: { line: 'displaced_total', isWhole: true },
    example:
      'As of 20 December 2025, out of a total of 512,300 people displaced, 401,200 people are staying in camps, the Ministry of Interior said.',
    yields: 'displaced_total KH exact 512300 2025-12-20',
  },
  {
    id: 'line.base_too_small',
    pattern: { role: 'base', isBelowBase: true },
    effect: { left: 'no_verb' },
    example: `${DAY}out of 48,120 people, 318 have returned home${BODY}`,
    yields: 'unread no_verb',
  },
  {
    id: 'line.base_of_returned',
    pattern: { role: 'base' },
    effect: { line: 'displaced_total_cumulative', isWhole: true },
    example: `${DAY}out of a total of more than 640,000 displaced persons, about 541,000 have returned home${BODY}`,
    yields: 'displaced_total_cumulative KH more_than 640000 2026-02-01',
  },
];
