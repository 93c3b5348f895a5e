import type { Figure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import type { EventContent, ReportContent, SituationUpdate } from '@/domain/updates';
import type { BoardEvent, BoardFigure, BoardReport } from './board';

type Report = SituationUpdate & ReportContent;

/** A figure of the board in full. Its address and note are a read, not in the board. */
export type ListedFigure = Omit<Figure, 'via' | 'note'>;

export function toBoardReport(update: Report): BoardReport {
  const { kind, number, revision, recordedAt, source, text, periodStart, periodEnd } = update;
  const figures = update.figures.map((figure) => toBoardFigure(figure, update));
  return { kind, number, revision, recordedAt, source, text, periodStart, periodEnd, figures };
}

function toBoardFigure(figure: Figure, report: Report): BoardFigure {
  return {
    line: figure.line,
    indicator: figure.indicator,
    value: figure.value,
    ...(figure.breakdown !== null && { breakdown: figure.breakdown }),
    ...(figure.place !== NATION && { place: figure.place }),
    ...(figure.qualifier !== 'exact' && { qualifier: figure.qualifier }),
    ...(figure.nil && { nil: true as const }),
    ...(figure.provisional && { provisional: true as const }),
    ...ownOrigin(figure, report),
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

/** Puts back what `toBoardReport` left out. */
export function listedFigure(figure: BoardFigure, report: BoardReport): ListedFigure {
  return {
    line: figure.line,
    indicator: figure.indicator,
    breakdown: figure.breakdown ?? null,
    place: figure.place ?? NATION,
    site: figure.site ?? null,
    value: figure.value,
    qualifier: figure.qualifier ?? 'exact',
    nil: figure.nil ?? false,
    provisional: figure.provisional ?? false,
    ...originOf(figure, report),
  };
}

function originOf(
  figure: BoardFigure,
  report: BoardReport,
): Pick<ListedFigure, 'source' | 'periodStart' | 'periodEnd'> {
  return {
    source: figure.source ?? report.source,
    periodStart: figure.periodStart === undefined ? report.periodStart : figure.periodStart,
    periodEnd: figure.periodEnd === undefined ? report.periodEnd : figure.periodEnd,
  };
}

export function toBoardEvent(update: SituationUpdate & EventContent): BoardEvent {
  const { number, eventKind, when, source, text, places, placeText, via } = update;
  return { number, eventKind, when, source, outlet: via.outlet, text, places, placeText };
}
