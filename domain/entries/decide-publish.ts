import type { Figure, Via } from '@/domain/figures';
import type { FieldFault, Refusal } from '@/domain/outcome';
import type {
  Bilingual,
  EventActor,
  EventContent,
  NoticeContent,
  ReportContent,
  ReportStatement,
  SituationUpdate,
  UpdateContent,
} from '@/domain/updates';
import { isInFuture, type When } from '@/domain/when';
import type { FactOf } from './entry';
import { periodOf } from './joint-faults';
import type { EventInput, FigureInput, NoticeInput, PublishUpdate, ReportInput } from './publish-update';

/** What the decision needs besides the command. `number` is the next free one. */
export type RecordStamp = { number: number; recordedAt: Date };

type StatementInput = NonNullable<ReportInput['statements']>[number];
type ActorInput = NonNullable<EventInput['actors']>[number];

export type PublishDecision = { ok: true; fact: FactOf<'update.published'> } | Refusal;

export function decidePublish(command: PublishUpdate, { number, recordedAt }: RecordStamp): PublishDecision {
  const content = toContent(command);
  const refusal = refuseMoments(content, recordedAt.getTime());
  if (refusal) return refusal;
  const update: SituationUpdate = { ...content, number, revision: 1, recordedAt: recordedAt.toISOString() };
  return { ok: true, fact: { type: 'update.published', update } };
}

/** The update that the command releases; its figures have lines from 1. */
export function toContent(command: PublishUpdate): UpdateContent {
  switch (command.kind) {
    case 'report':
      return toReport(command);
    case 'event':
      return toEvent(command);
    case 'notice':
      return toNotice(command);
  }
}

/** Refuses figures of a future time, and a notice that has already ended. */
export function refuseMoments(content: UpdateContent, now: number): Refusal | null {
  if (content.kind === 'notice') {
    const path = 'until';
    const isPast = Date.parse(content.until) <= now;
    return isPast ? { ok: false, status: 422, code: 'until.past', fields: [{ path, code: 'until.past' }] } : null;
  }
  const fields = faultsOfFuture(content, now);
  return fields.length > 0 ? { ok: false, status: 422, code: 'period.in_future', fields } : null;
}

function toReport(input: ReportInput): ReportContent {
  const { kind, source, text, periodStart, periodEnd, late, checkNote, via, affected, statements } = input;
  const figures = input.figures.map((figure, index) => toFigure(figure, index + 1, input));
  return {
    kind,
    reference: input.reference ?? null,
    source,
    text,
    periodStart,
    periodEnd,
    figures,
    ...(late && { late }),
    ...(hasWords(checkNote) && { checkNote }),
    ...(hasOrigin(via) && { via }),
    ...(affected?.length && { affected }),
    ...(statements?.length && { statements: statements.map(toStatement) }),
  };
}

export function hasWords(text: Bilingual | undefined): text is Bilingual {
  return text !== undefined && (text.km !== null || text.en !== null);
}

function hasOrigin(via: Via | undefined): via is Via {
  return via !== undefined && (via.outlet !== null || via.url !== null || via.publishedOn !== null);
}

function toStatement({ asPrinted, ...statement }: StatementInput): ReportStatement {
  return { ...statement, ...(asPrinted && { asPrinted }) };
}

function toFigure(input: FigureInput, line: number, report: ReportInput): Figure {
  const { indicator, breakdown, place, site, value, qualifier, nil, provisional } = input;
  return {
    ...{ line, indicator, breakdown, place, site, value, qualifier, nil, provisional },
    ...periodOf(input, report),
    source: input.source ?? report.source,
    via: input.via ?? report.via ?? { outlet: null, url: null, publishedOn: null },
    note: input.note ?? null,
    ...(input.amount && { amount: input.amount }),
    ...(input.asPrinted && { asPrinted: input.asPrinted }),
  };
}

function toEvent(input: EventInput): EventContent {
  const { kind, source, text, eventKind, when, places, placeText, via, whenEnd, sites, actors } = input;
  return {
    ...{ kind, reference: input.reference ?? null, source, text, eventKind, when, places, placeText, via },
    ...(whenEnd && whenEnd !== when && { whenEnd }),
    ...(sites?.length && { sites }),
    ...(actors?.length && { actors: actors.map((actor) => toActor(actor, input)) }),
  };
}

/** A quotation without an origin of its own was published where the event was. */
function toActor({ quote, ...actor }: ActorInput, { source, via }: EventInput): EventActor {
  if (quote === undefined) return actor;
  return { ...actor, quote: { words: quote.words, source: quote.source ?? source, via: quote.via ?? via } };
}

function toNotice(input: NoticeInput): NoticeContent {
  const { kind, source, text, priority, until, audience } = input;
  return { kind, reference: input.reference ?? null, source, text, priority, until, audience };
}

function faultsOfFuture(content: ReportContent | EventContent, now: number): FieldFault[] {
  const moments: [path: string, when: When | null][] =
    content.kind === 'event'
      ? [
          ['when', content.when],
          ['whenEnd', content.whenEnd ?? null],
        ]
      : [
          lastOf(content, ''),
          ...content.figures.filter(differsFrom(content)).map((f) => lastOf(f, `figures.${f.line - 1}.`)),
        ];
  return moments
    .filter(([, when]) => when !== null && isInFuture(when, now))
    .map(([path]) => ({ path, code: 'period.in_future' }));
}

type Period = Pick<Figure, 'periodStart' | 'periodEnd'>;

/** A figure that has the period of its report would only repeat the report's fault. */
function differsFrom(report: Period): (figure: Figure) => boolean {
  return ({ periodStart, periodEnd }) => periodStart !== report.periodStart || periodEnd !== report.periodEnd;
}

/** The end of the period; the start when there is no end. */
function lastOf({ periodStart, periodEnd }: Period, prefix: string): [string, When | null] {
  return periodEnd === null ? [`${prefix}periodStart`, periodStart] : [`${prefix}periodEnd`, periodEnd];
}
