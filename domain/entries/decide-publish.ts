import type { Figure } from '@/domain/figures';
import type { FieldFault, Refusal } from '@/domain/protocol/outcome';
import type { EventContent, ReportContent, SituationUpdate } from '@/domain/updates';
import { isInFuture, type When } from '@/domain/when';
import type { Fact } from './entry';
import { periodOf } from './joint-faults';
import type { EventInput, FigureInput, PublishUpdate, ReportInput } from './publish-update';

/** What deciding has to know that the command does not say. `number` is the next free one. */
export type Moment = { number: number; recordedAt: Date };

export type Decision = { ok: true; fact: Fact } | Refusal;

export function decidePublish(command: PublishUpdate, { number, recordedAt }: Moment): Decision {
  const content = command.kind === 'report' ? toReport(command) : toEvent(command);
  const fields = faultsOfFuture(content, recordedAt.getTime());
  if (fields.length > 0) return { ok: false, status: 422, code: 'period.in_future', fields };
  const update: SituationUpdate = { ...content, number, revision: 1, recordedAt: recordedAt.toISOString() };
  return { ok: true, fact: { type: 'update.published', update } };
}

function toReport(input: ReportInput): ReportContent {
  const { kind, source, text, periodStart, periodEnd } = input;
  const figures = input.figures.map((figure, index) => toFigure(figure, index + 1, input));
  return { kind, reference: input.reference ?? null, source, text, periodStart, periodEnd, figures };
}

function toFigure(input: FigureInput, line: number, report: ReportInput): Figure {
  const { indicator, breakdown, place, site, value, qualifier, nil, provisional } = input;
  return {
    ...{ line, indicator, breakdown, place, site, value, qualifier, nil, provisional },
    ...periodOf(input, report),
    source: report.source,
    via: input.via ?? { outlet: null, url: null, publishedOn: null },
    note: input.note ?? null,
  };
}

function toEvent(input: EventInput): EventContent {
  const { kind, source, text, eventKind, when, places, placeText, via } = input;
  return { kind, reference: input.reference ?? null, source, text, eventKind, when, places, placeText, via };
}

function faultsOfFuture(content: ReportContent | EventContent, now: number): FieldFault[] {
  const moments: [path: string, when: When | null][] =
    content.kind === 'event'
      ? [['when', content.when]]
      : [
          lastOf(content, ''),
          ...content.figures.filter(differsFrom(content)).map((f) => lastOf(f, `figures.${f.line - 1}.`)),
        ];
  return moments
    .filter(([, when]) => when !== null && isInFuture(when, now))
    .map(([path]) => ({ path, code: 'period.in_future' }));
}

type Period = Pick<Figure, 'periodStart' | 'periodEnd'>;

/** A figure with its report's own period would only say the same fault again. */
function differsFrom(report: Period): (figure: Figure) => boolean {
  return ({ periodStart, periodEnd }) => periodStart !== report.periodStart || periodEnd !== report.periodEnd;
}

/** The end, or without one the start. */
function lastOf({ periodStart, periodEnd }: Period, prefix: string): [string, When | null] {
  return periodEnd === null ? [`${prefix}periodStart`, periodStart] : [`${prefix}periodEnd`, periodEnd];
}
