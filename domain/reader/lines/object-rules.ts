import type { LineRule } from './line-rule';

const DAY = 'As of 1 February 2026, ';
const BODY = ', the Ministry of Interior said.';

/** Schools, offices, houses, bridges: a service that is shut or open again, or a thing damaged. */
export const OBJECT_RULES: readonly LineRule[] = [
  {
    id: 'line.one_thing',
    pattern: { isArticle: true, isInList: false, trigger: 'damaged' },
    effect: { left: 'no_verb', isShown: true },
    example: 'Experts came to Pursat on 1 February 2026 to inspect a pagoda damaged in the fighting.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.closed_before',
    pattern: { trigger: 'was_closed', goesOnToOpen: true },
    effect: { left: 'earlier_figure' },
    example: 'In Pursat, 377 schools had been closed, and now 41 have reopened.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'line.closed_then',
    pattern: { isOfThen: true },
    effect: { left: 'earlier_figure' },
    example: 'Some 260 schools in Pursat were closed at the height of the fighting.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'line.closed_or_damaged',
    pattern: { hasTwoVerbs: true },
    effect: { left: 'two_verbs' },
    example: 'At least 33 hospitals in Pursat remain closed or damaged.',
    yields: 'unread two_verbs',
  },
  {
    id: 'line.objects_of_others',
    pattern: { role: ['base', 'skip'] },
    effect: { left: 'no_verb' },
    example: 'In Pursat, of 260 schools, 21 remain closed.',
    yields: 'unread no_verb',
  },
  {
    id: 'line.objects_given',
    pattern: { trigger: 'helped' },
    effect: { left: 'got_help' },
    example: 'Food was distributed to 12 schools in Pursat.',
    yields: 'unread got_help',
  },
  {
    id: 'line.objects_unnamed',
    pattern: { thing: 'none' },
    effect: { left: 'no_thing' },
    example: 'In Pursat, 17 remain closed.',
    yields: 'unread no_thing',
  },
  {
    id: 'line.closed',
    pattern: { trigger: ['closed', 'was_closed'] },
    effect: { service: 'service_closed' },
    example: `${DAY}41 schools in Pursat remain closed${BODY}`,
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'line.reopened',
    pattern: { trigger: 'reopened' },
    effect: { service: 'service_reopened' },
    example: `${DAY}39 schools in Pursat have reopened${BODY}`,
    yields: 'service_reopened/school KH15 exact 39 2026-02-01',
  },
  {
    id: 'line.damaged',
    pattern: { trigger: 'damaged' },
    effect: { damage: true },
    example: `${DAY}331 houses have been damaged since 7 December${BODY}`,
    yields: 'damage_cumulative/house KH exact 331 2026-02-01',
  },
  {
    id: 'line.damaged_by_heading',
    pattern: { trigger: 'none', topic: 'damage' },
    effect: { damage: true },
    example: `Situation at 18:00 on 20 December 2025\n\n3. Private property\nSince 7 December 121 houses, 27 cars.`,
    yields: 'damage_cumulative/house KH exact 121 2025-12-20T18:00+07:00',
  },
  {
    id: 'line.objects_without_verb',
    pattern: {},
    effect: { left: 'no_verb' },
    example: 'The province of Pursat has 260 schools.',
    yields: 'unread no_verb',
  },
];
