import type { LineId } from '@/domain/board/lines';
import { type Amount, type Figure, MAX_VALUE } from '@/domain/figures';
import { INDICATORS } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { Bilingual } from '@/domain/updates';
import type { When } from '@/domain/when';
import type { Term } from './finding';
import type { CheckMoment, HistoryPoint } from './history';

type Own = 'line' | 'indicator' | 'breakdown' | 'place' | 'site' | 'value' | 'qualifier';
/** A figure as a form or an update has it. Without its own period or source it has those of the report. */
export type CheckedFigure = Pick<Figure, Own> & {
  periodStart?: When | null | undefined;
  periodEnd?: When | null | undefined;
  amount?: Amount;
  source?: SourceCode | undefined;
  via?: { outlet: string | null } | undefined;
};

export type CheckedReport = {
  /** Left out: not released yet. */
  number?: number | undefined;
  source: SourceCode;
  periodStart: When | null;
  periodEnd: When | null;
  figures: readonly CheckedFigure[];
  /** The provinces that the report itself names as affected. Left out: it names none. */
  affected?: readonly PlaceCode[] | undefined;
  text?: Bilingual | undefined;
};

/** A figure with a number, and what it takes from its report. */
export type ReportedFigure = LineId & {
  line: number;
  site: string | null;
  value: number;
  qualifier: Figure['qualifier'];
  asOf: When | null;
  start: When | null;
};

/** The figures that one outlet printed for one moment. Only these are compared with one another, because copies differ. */
export type Copy = readonly ReportedFigure[];

export type Statement = { all: readonly ReportedFigure[]; copies: readonly Copy[]; number: number };

/** The figures with a possible number. `possible_value` reports the others. */
export function toStatement(report: CheckedReport): Statement {
  const stated = report.figures.filter(hasCount).map((figure) => ({
    outlet: figure.via?.outlet ?? '',
    figure: toStated(figure, report),
  }));
  const copies = groups(stated, ({ outlet, figure }) => `${figure.source}|${outlet}|${figure.asOf ?? ''}`);
  const all = copies.map((copy) => copy.map(({ figure }) => figure));
  return { all: all.flat(), copies: all, number: report.number ?? Number.POSITIVE_INFINITY };
}

/** In the order in which they first appear. */
export function groups<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(keyOf(item)) ?? [];
    group.push(item);
    found.set(keyOf(item), group);
  }
  return [...found.values()];
}

function hasCount(figure: CheckedFigure): figure is CheckedFigure & { value: number } {
  return figure.value !== null && isPossible(figure.value) && Object.hasOwn(INDICATORS, figure.indicator);
}

export function isPossible(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_VALUE;
}

function toStated(figure: CheckedFigure & { value: number }, report: CheckedReport): ReportedFigure {
  const { line, indicator, breakdown, place, site, value, qualifier } = figure;
  const source = figure.source ?? report.source;
  const { periodStart = report.periodStart, periodEnd = report.periodEnd } = figure;
  return { line, indicator, breakdown, place, site, source, value, qualifier, asOf: periodEnd, start: periodStart };
}

/** The figure of a line. When a copy has the line twice: the exact figure, else the first one. */
export function find(copy: Copy, { indicator, breakdown, place, source, site = null }: LineId): ReportedFigure | null {
  let found: ReportedFigure | null = null;
  for (const stated of copy) {
    const isLine =
      stated.indicator === indicator &&
      stated.breakdown === breakdown &&
      stated.place === place &&
      stated.source === source &&
      stated.site === site;
    if (isLine && (found === null || isBetter(stated, found))) found = stated;
  }
  return found;
}

function isBetter(stated: ReportedFigure, found: ReportedFigure): boolean {
  return stated.qualifier === 'exact' && found.qualifier !== 'exact';
}

export function momentOf({ asOf }: Pick<ReportedFigure, 'asOf'>, { number }: Pick<Statement, 'number'>): CheckMoment {
  return { asOf, number };
}

export function toTerm({ start: _, ...stated }: ReportedFigure): Term {
  return { ...stated, update: null };
}

/** Makes a term of a reading from another update. */
export function earlierTerm(line: LineId, { line: own, ...said }: HistoryPoint): Term {
  const { indicator, breakdown, place, source, site = null } = line;
  return { indicator, breakdown, place, site, source, ...said, line: own };
}

/** A known number that is no figure. */
export function knownTerm(line: LineId, value: number): Term {
  const { indicator, breakdown, place, source, site = null } = line;
  return { indicator, breakdown, place, site, source, value, qualifier: 'exact', asOf: null, update: null, line: null };
}
