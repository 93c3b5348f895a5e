import type { Figure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import type { Bilingual, EventContent, ReportContent, ReportStatement, SituationUpdate } from '@/domain/updates';
import {
  type BoardEvent,
  type BoardFigure,
  type BoardReport,
  type BoardStatement,
  MAX_BOARD_TEXT,
  MAX_STATEMENT_TEXT,
} from './board';

type Report = SituationUpdate & ReportContent;

/** A figure of the board with every field. Its address and note are a separate read. */
export type ListedFigure = Omit<Figure, 'via' | 'note'>;

/** A report of the board with every field. */
export type ListedReport = Omit<Report, 'reference' | 'figures' | 'via' | 'statements'> & {
  figures: ListedFigure[];
  statements?: BoardStatement[];
};

export function toBoardReport(update: Report): BoardReport {
  const { kind, number, revision, recordedAt, source, text, periodStart, periodEnd, late, checkNote, affected } =
    update;
  const { statements = [] } = update;
  return {
    ...{ kind, number, revision, recordedAt, source },
    ...((text.km !== null || text.en !== null) && { text: beginning(text, MAX_BOARD_TEXT) }),
    ...(periodStart !== null && { periodStart }),
    ...(periodEnd !== null && { periodEnd }),
    ...(late && { late }),
    ...(affected && { affected }),
    ...(checkNote && { checkNote }),
    ...(statements.length > 0 && { statements: statements.map(toBoardStatement) }),
    figures: update.figures.map((figure, index) => ({
      ...(figure.line !== lineAfter(update.figures[index - 1]) && { line: figure.line }),
      ...toBoardFigure(figure),
      ...ownOrigin(figure, update),
    })),
  };
}

/** Boards show the beginning of a text: every screen would have to hold forty whole articles otherwise. */
function beginning({ km, en }: Bilingual, most: number): Bilingual {
  return { km: km === null ? null : cut(km, most), en: en === null ? null : cut(en, most) };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).trimEnd()}…`;
}

function toBoardStatement({ topic, place, text }: ReportStatement): BoardStatement {
  return { topic, place, text: beginning(text, MAX_STATEMENT_TEXT) };
}

function lineAfter(before: Pick<Figure, 'line'> | undefined): number {
  return (before?.line ?? 0) + 1;
}

function toBoardFigure(figure: Figure): BoardFigure {
  return {
    indicator: figure.indicator,
    value: figure.value,
    ...(figure.breakdown !== null && { breakdown: figure.breakdown }),
    ...(figure.place !== NATION && { place: figure.place }),
    ...(figure.amount && { amount: figure.amount }),
    ...(figure.qualifier !== 'exact' && { qualifier: figure.qualifier }),
    ...(figure.nil && { nil: true as const }),
    ...(figure.provisional && { provisional: true as const }),
  };
}

function ownOrigin(figure: Figure, report: Report): Partial<BoardFigure> {
  return {
    ...(figure.site !== null && { site: figure.site }),
    ...(figure.source !== report.source && { source: figure.source }),
    ...(figure.periodStart !== report.periodStart && { periodStart: figure.periodStart }),
    ...(figure.periodEnd !== report.periodEnd && { periodEnd: figure.periodEnd }),
  };
}

/** Adds again everything that `toBoardReport` left out. */
export function listedReport(report: BoardReport): ListedReport {
  const { text = { km: null, en: null }, periodStart = null, periodEnd = null } = report;
  const figures: ListedFigure[] = [];
  for (const figure of report.figures) {
    const line = figure.line ?? lineAfter(figures.at(-1));
    figures.push({ line, ...listedFigure(figure), ...originOf(figure, report) });
  }
  return { ...report, text, periodStart, periodEnd, figures };
}

function listedFigure(figure: BoardFigure): Omit<ListedFigure, 'line' | 'source' | 'periodStart' | 'periodEnd'> {
  return {
    indicator: figure.indicator,
    breakdown: figure.breakdown ?? null,
    place: figure.place ?? NATION,
    site: figure.site ?? null,
    value: figure.value,
    ...(figure.amount && { amount: figure.amount }),
    qualifier: figure.qualifier ?? 'exact',
    nil: figure.nil ?? false,
    provisional: figure.provisional ?? false,
  };
}

function originOf(
  figure: BoardFigure,
  report: BoardReport,
): Pick<ListedFigure, 'source' | 'periodStart' | 'periodEnd'> {
  const own = { ...report, ...figure };
  return { source: own.source, periodStart: own.periodStart ?? null, periodEnd: own.periodEnd ?? null };
}

export function toBoardEvent(update: SituationUpdate & EventContent): BoardEvent {
  const { number, eventKind, when, whenEnd, source, text, places, placeText, via } = update;
  return {
    number,
    eventKind,
    when,
    ...(whenEnd && { whenEnd }),
    source,
    outlet: via.outlet,
    text: beginning(text, MAX_BOARD_TEXT),
    places,
    placeText,
  };
}
