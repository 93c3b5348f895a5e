import { CRISIS } from './crisis';
import { type BreakdownCode, INDICATORS, type IndicatorCode } from './indicators';
import type { PlaceCode } from './places';
import type { SourceCode } from './sources';
import type { When } from './when';

/** How the source worded a number, from "exactly N" to "at most N". Order is the order of menus. */
export const QUALIFIERS = ['exact', 'more_than', 'at_least', 'about', 'nearly', 'at_most'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/**
 * How a source says how many without a number, as data: what each means is in `intervals.ts`. `all_others`: all that the same
 * report does not name otherwise · `reported`: named, and not counted. Order is the order of menus.
 */
export const AMOUNTS = [
  ...(['several', 'many', 'dozens', 'hundreds', 'thousands', 'tens_of_thousands', 'hundreds_of_thousands'] as const),
  ...(['most', 'some', 'all', 'all_others', 'none', 'reported'] as const),
] as const;
export type Amount = (typeof AMOUNTS)[number];

/** Where the figure was read: the outlet that printed it, which is not who said it. */
export type Via = { outlet: string | null; url: string | null; publishedOn: string | null };

/** The longest words that are kept with a figure. */
export const MAX_PRINTED = 300;

/** The largest count that the product stores. */
export const MAX_VALUE = 999_999_999;

/**
 * One number of one report. `value` null = not known; 0 only when zero was reported.
 * `nil` = "no new … in the period". `line` is kept through all revisions of its update and never reused.
 */
export type Figure = {
  line: number;
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  value: number | null;
  qualifier: Qualifier;
  nil: boolean;
  provisional: boolean;
  periodStart: When | null;
  periodEnd: When | null;
  source: SourceCode;
  via: Via;
  note: string | null;
  /** In words instead of a number: `value` is null then. Left out: a number, or nothing known. */
  amount?: Amount;
  /** The words of the source that it was read from, as printed; left out where nobody kept them. */
  asPrinted?: string;
};

/** A figure as the API gives it out: with its id (`update.line`) and what is derived. */
export type ReleasedFigure = Figure & {
  id: string;
  asOf: When | null;
  update: number;
  revision: number;
};

/** Adds identity to a figure of a released update. */
export function toReleasedFigure(figure: Figure, update: number, revision: number): ReleasedFigure {
  return { ...figure, id: `${update}.${figure.line}`, asOf: figure.periodEnd, update, revision };
}

/**
 * From when a figure counts. A flow counts from the start of its period, a running total from the first day of the crisis,
 * whatever period its report covers; the deminers count from a day of their own. A stock holds at its moment alone.
 */
export function countsFrom({ indicator, periodStart }: Pick<Figure, 'indicator' | 'periodStart'>): When | null {
  const { kind, group } = INDICATORS[indicator];
  if (kind === 'flow') return periodStart;
  if (kind !== 'cumulative') return null;
  return group === 'mine_action' ? periodStart : CRISIS.firstDay;
}
