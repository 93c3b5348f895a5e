import { type ActorRow, emptyActor } from '@/client/draft/form/actor-row';
import { FRAME_PARTS, type Frame, type FrameProposal, NO_FRAME } from '@/client/draft/form/report-frame';
import { emptyStatement, type StatementRow } from '@/client/draft/form/statement-row';
import { toOwnPeriod } from '@/client/draft/form/to-form';
import {
  emptyForm,
  emptyRow,
  type FigureRow,
  type FoundFigure,
  type KeptFigure,
  type KeptOriginal,
  type OpenedEvent,
  type OwnPeriod,
  type UpdateForm,
} from '@/client/draft/form/update-form';
import { AMOUNTS, QUALIFIERS } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { isRuleId } from '@/domain/reader/rules/rule';
import { SOURCE_CODES } from '@/domain/sources';
import {
  ACTOR_KINDS,
  EVENT_KINDS,
  LATE_KINDS,
  NOTICE_AUDIENCES,
  NOTICE_PRIORITIES,
  REASON_CLASSES,
  STATEMENT_TOPICS,
} from '@/domain/updates';
import { MOST_ACTORS, MOST_FILES, MOST_PLACES, MOST_ROWS, MOST_STATEMENTS } from './bounds';
import { lineOrNull, listOf, oneOf, recordOf, textOf, textsOf, type UnknownRecord, whenOrNull } from './coerce';
import { isPlaceCode, placesOf, viaOf } from './read-stored-content';

const KINDS = ['report', 'event', 'notice'] as const;
const VALUE_KINDS = ['number', 'words', 'not_known', 'nil'] as const;

/**
 * Reads the form that the browser or the server has stored. A field that an older form did not have, or that holds an
 * impossible value, gets its default. Null where there is no form.
 */
export function readStoredForm(kept: unknown): UpdateForm | null {
  const { form } = recordOf(kept);
  const stored = recordOf(form);
  return Array.isArray(stored.figures) ? formOf(stored) : null;
}

function formOf(stored: UnknownRecord): UpdateForm {
  const empty = emptyForm(oneOf(KINDS, stored.kind, 'report'));
  const places = listOf(stored.places, MOST_PLACES).map(({ place }) => ({ place: isPlaceCode(place) ? place : '' }));
  return {
    ...withTyped(empty, stored),
    source: oneOf([...SOURCE_CODES, ''], stored.source, empty.source),
    late: oneOf(LATE_KINDS, stored.late, ''),
    frame: frameOf(recordOf(stored.frame)),
    place: isPlaceCode(stored.place) ? stored.place : empty.place,
    eventKind: oneOf(EVENT_KINDS, stored.eventKind, ''),
    priority: oneOf(NOTICE_PRIORITIES, stored.priority, empty.priority),
    audience: oneOf(NOTICE_AUDIENCES, stored.audience, empty.audience),
    reasonClass: oneOf(REASON_CLASSES, stored.reasonClass, ''),
    figures: listOf(stored.figures, MOST_ROWS).map(rowOf),
    dropped: listOf(stored.dropped, MOST_ROWS).map(rowOf),
    opened: listOf(stored.opened, MOST_STATEMENTS).flatMap(openedOf),
    dismissed: textsOf(stored.dismissed, MOST_STATEMENTS),
    affected: placesOf(stored.affected),
    statements: listOf(stored.statements, MOST_STATEMENTS).map(statementOf),
    actors: listOf(stored.actors, MOST_ACTORS).map(actorOf),
    places: places.length > 0 ? places : empty.places,
    originals: listOf(stored.originals, MOST_FILES).flatMap(originalOf),
  };
}

/** Reads every field that is plain text or a tick. */
function withTyped<Fields extends object>(empty: Fields, stored: UnknownRecord): Fields {
  const typed = Object.entries(empty).flatMap(([name, instead]) => {
    if (!(name in stored) || name === 'kind') return [];
    if (typeof instead === 'boolean') return [[name, stored[name] === true]];
    return typeof instead === 'string' ? [[name, textOf(stored[name])]] : [];
  });
  return { ...empty, ...Object.fromEntries(typed) };
}

function rowOf(stored: UnknownRecord): FigureRow {
  return {
    ...withTyped(emptyRow(), stored),
    indicator: oneOf(INDICATOR_CODES, stored.indicator, ''),
    breakdown: oneOf(BREAKDOWN_CODES, stored.breakdown, ''),
    place: isPlaceCode(stored.place) ? stored.place : '',
    qualifier: oneOf(QUALIFIERS, stored.qualifier, 'exact'),
    amount: oneOf(AMOUNTS, stored.amount, ''),
    valueKind: oneOf(VALUE_KINDS, stored.valueKind, 'number'),
    own: ownOf(stored),
    kept: isNothing(stored.kept) ? null : keptOf(recordOf(stored.kept)),
    found: isNothing(stored.found) ? null : foundOf(recordOf(stored.found)),
  };
}

function statementOf(stored: UnknownRecord): StatementRow {
  const empty = emptyStatement();
  return {
    ...withTyped(empty, stored),
    topic: oneOf(STATEMENT_TOPICS, stored.topic, empty.topic),
    place: isPlaceCode(stored.place) ? stored.place : empty.place,
  };
}

function actorOf(stored: UnknownRecord): ActorRow {
  return {
    ...withTyped(emptyActor(), stored),
    kind: oneOf(ACTOR_KINDS, stored.kind, 'person'),
    quoteSource: oneOf(SOURCE_CODES, stored.quoteSource, ''),
  };
}

function isNothing(stored: unknown): boolean {
  return stored === null || stored === undefined;
}

function keptOf({ line, via }: UnknownRecord): KeptFigure {
  return { line: lineOrNull(line), via: isNothing(via) ? null : viaOf(via) };
}

/** Older forms had it beside the line, where nobody could change it. */
function ownOf({ own, kept }: UnknownRecord): OwnPeriod | null {
  if (!isNothing(own)) return withTyped(toOwnPeriod({ periodStart: null, periodEnd: null }), recordOf(own));
  const { period } = recordOf(kept);
  const { periodStart, periodEnd } = recordOf(period);
  if (isNothing(period)) return null;
  return toOwnPeriod({ periodStart: whenOrNull(periodStart), periodEnd: whenOrNull(periodEnd) });
}

/** A proposal that cannot be understood any more counts as not accepted. */
function frameOf(stored: UnknownRecord): Frame {
  const read = FRAME_PARTS.map((part): [string, FrameProposal | null] => {
    if (isNothing(stored[part])) return [part, null];
    const { said, words, isAccepted } = recordOf(stored[part]);
    return [part, { said: textOf(said), words: textOf(words), isAccepted: isAccepted === true }];
  });
  return { ...NO_FRAME, ...Object.fromEntries(read) };
}

/** A mark of the reader that cannot be understood any more counts as not accepted. */
function foundOf({ key, said, spans, confidence, isAccepted, because, cell }: UnknownRecord): FoundFigure {
  const read = listOf(spans, MOST_ROWS).flatMap(({ start, end }) =>
    isOffset(start) && isOffset(end) && start <= end ? [{ start, end }] : [],
  );
  return {
    ...{ key: textOf(key), said: textOf(said), spans: read },
    confidence: oneOf(['sure', 'check'] as const, confidence, 'check'),
    isAccepted: isAccepted === true,
    because: Array.isArray(because) ? because.filter(isRuleId) : [],
    ...(isNothing(cell) ? {} : { cell: textOf(cell) }),
  };
}

function isOffset(stored: unknown): stored is number {
  return Number.isSafeInteger(stored) && Number(stored) >= 0;
}

function openedOf({ key, id }: UnknownRecord): OpenedEvent[] {
  return typeof key === 'string' && typeof id === 'string' ? [{ key, id }] : [];
}

function originalOf({ id, name, hash }: UnknownRecord): KeptOriginal[] {
  return typeof id === 'string' ? [{ id, name: textOf(name), hash: textOf(hash) }] : [];
}
