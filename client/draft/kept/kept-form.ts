import {
  emptyForm,
  emptyRow,
  type FigureRow,
  type KeptFigure,
  type KeptOriginal,
  type UpdateForm,
} from '@/client/draft/form/form-values';
import type { FoundFigure } from '@/client/draft/form/found-figure';
import { QUALIFIERS } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { SOURCE_CODES } from '@/domain/sources';
import { EVENT_KINDS, LATE_KINDS, NOTICE_AUDIENCES, NOTICE_PRIORITIES, REASON_CLASSES } from '@/domain/updates';
import { isPlaceCode, viaOf } from './from-content';
import { lineOrNull, listOf, oneOf, recordOf, textOf, type UnknownRecord, whenOrNull } from './readable';
import { MOST_FILES, MOST_PLACES, MOST_ROWS } from './sizes';

const KINDS = ['report', 'event', 'notice'] as const;
const VALUE_KINDS = ['number', 'not_known', 'nil'] as const;

/**
 * The form inside something kept, in the browser or on the server; what an older form did not have, or what no form could
 * have kept there, gets its default. Null where there is none.
 */
export function readKeptForm(kept: unknown): UpdateForm | null {
  const { form } = recordOf(kept);
  const held = recordOf(form);
  return Array.isArray(held.figures) ? formOf(held) : null;
}

function formOf(held: UnknownRecord): UpdateForm {
  const empty = emptyForm(oneOf(KINDS, held.kind, 'report'));
  const places = listOf(held.places, MOST_PLACES).map(({ place }) => ({ place: isPlaceCode(place) ? place : '' }));
  return {
    ...withTyped(empty, held),
    source: oneOf([...SOURCE_CODES, ''], held.source, empty.source),
    late: oneOf(LATE_KINDS, held.late, ''),
    place: isPlaceCode(held.place) ? held.place : empty.place,
    eventKind: oneOf(EVENT_KINDS, held.eventKind, ''),
    priority: oneOf(NOTICE_PRIORITIES, held.priority, empty.priority),
    audience: oneOf(NOTICE_AUDIENCES, held.audience, empty.audience),
    reasonClass: oneOf(REASON_CLASSES, held.reasonClass, ''),
    figures: listOf(held.figures, MOST_ROWS).map(rowOf),
    dropped: listOf(held.dropped, MOST_ROWS).map(rowOf),
    places: places.length > 0 ? places : empty.places,
    originals: listOf(held.originals, MOST_FILES).flatMap(originalOf),
  };
}

/** Every field that is plain typed text, or ticked. */
function withTyped<Fields extends object>(empty: Fields, held: UnknownRecord): Fields {
  const typed = Object.entries(empty).flatMap(([name, instead]) => {
    if (!(name in held) || name === 'kind') return [];
    if (typeof instead === 'boolean') return [[name, held[name] === true]];
    return typeof instead === 'string' ? [[name, textOf(held[name])]] : [];
  });
  return { ...empty, ...Object.fromEntries(typed) };
}

function rowOf(held: UnknownRecord): FigureRow {
  return {
    ...withTyped(emptyRow(), held),
    indicator: oneOf(INDICATOR_CODES, held.indicator, ''),
    breakdown: oneOf(BREAKDOWN_CODES, held.breakdown, ''),
    place: isPlaceCode(held.place) ? held.place : '',
    qualifier: oneOf(QUALIFIERS, held.qualifier, 'exact'),
    valueKind: oneOf(VALUE_KINDS, held.valueKind, 'number'),
    kept: isNothing(held.kept) ? null : keptOf(recordOf(held.kept)),
    found: isNothing(held.found) ? null : foundOf(recordOf(held.found)),
  };
}

function isNothing(held: unknown): boolean {
  return held === null || held === undefined;
}

function keptOf({ line, period, via }: UnknownRecord): KeptFigure {
  const { periodStart, periodEnd } = recordOf(period);
  const own = { periodStart: whenOrNull(periodStart), periodEnd: whenOrNull(periodEnd) };
  return { line: lineOrNull(line), period: isNothing(period) ? null : own, via: viaOf(via) };
}

/** What the reader found and cannot be read any more was accepted by nobody. */
function foundOf({ key, said, spans, confidence, isAccepted }: UnknownRecord): FoundFigure {
  const read = listOf(spans, MOST_ROWS).flatMap(({ start, end }) =>
    isOffset(start) && isOffset(end) && start <= end ? [{ start, end }] : [],
  );
  return {
    ...{ key: textOf(key), said: textOf(said), spans: read },
    confidence: oneOf(['sure', 'check'] as const, confidence, 'check'),
    isAccepted: isAccepted === true,
  };
}

function isOffset(held: unknown): held is number {
  return Number.isSafeInteger(held) && Number(held) >= 0;
}

function originalOf({ id, name, hash }: UnknownRecord): KeptOriginal[] {
  return typeof id === 'string' ? [{ id, name: textOf(name), hash: textOf(hash) }] : [];
}
