import { toForm } from '@/client/draft/form/to-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { AMOUNTS, QUALIFIERS, type Via } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { isPlace, NATION, type PlaceCode } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import {
  ACTOR_KINDS,
  type Bilingual,
  EVENT_KINDS,
  LATE_KINDS,
  NOTICE_AUDIENCES,
  NOTICE_PRIORITIES,
  STATEMENT_TOPICS,
  type UpdateContent,
  type UpdateKind,
} from '@/domain/updates';
import type { When } from '@/domain/when';
import { MOST_ACTORS, MOST_PLACES, MOST_ROWS, MOST_STATEMENTS } from './bounds';
import { lineOrNull, listOf, oneOf, recordOf, textOf, textOrNull, type UnknownRecord, whenOrNull } from './coerce';

/**
 * Reads a draft that a program wrote, without this form. Nobody has checked it yet, and submitting reads it strictly. A value
 * that its field cannot have becomes an empty field, so that every draft has a page.
 */
export function readStoredContent(kind: UpdateKind, content: UnknownRecord): UpdateForm {
  const common = {
    kind,
    source: oneOf(SOURCE_CODES, content.source, ''),
    reference: textOrNull(content.reference),
    text: bilingualOf(content.text),
  };
  const form = toForm(asContent({ ...common, ...OF_KIND[kind](content) }));
  // Only null says "no date"; a missing field says nothing.
  return { ...form, undated: kind === 'report' && content.periodEnd === null };
}

const OF_KIND: Record<UpdateKind, (content: UnknownRecord) => UnknownRecord> = {
  report: ({ periodStart, periodEnd, late, checkNote, figures, via, affected, statements }) => {
    const period = { periodStart: whenOrNull(periodStart), periodEnd: whenOrNull(periodEnd) };
    return {
      ...period,
      late: oneOf(LATE_KINDS, late, undefined),
      checkNote: bilingualOf(checkNote),
      via: viaOf(via),
      affected: placesOf(affected),
      statements: listOf(statements, MOST_STATEMENTS).map(statementOf),
      figures: listOf(figures, MOST_ROWS).map((figure) => figureOf({ via, ...figure }, period)),
    };
  },
  event: ({ source, eventKind, when, places, placeText, via, whenEnd, sites, actors }) => ({
    eventKind: oneOf(EVENT_KINDS, eventKind, ''),
    when: whenOrNull(when),
    places: placesOf(places),
    placeText: textOrNull(placeText),
    via: viaOf(via),
    ...(whenOrNull(whenEnd) !== null && { whenEnd }),
    sites: Array.isArray(sites) ? sites.slice(0, MOST_PLACES).map(textOf) : [],
    actors: listOf(actors, MOST_ACTORS).map((actor) => actorOf(actor, { source, via: viaOf(via) })),
  }),
  notice: ({ priority, until, audience }) => ({
    priority: oneOf(NOTICE_PRIORITIES, priority, 'normal'),
    until: isInstant(until) ? until : '',
    audience: oneOf(NOTICE_AUDIENCES, audience, 'all'),
  }),
};

type Period = { periodStart: When | null; periodEnd: When | null };

function figureOf(figure: UnknownRecord, period: Period): UnknownRecord {
  const { indicator, breakdown, place, site, value, qualifier, nil, provisional, note, line, via } = figure;
  const printed = textOrNull(figure.asPrinted);
  return {
    line: lineOrNull(line),
    indicator: oneOf(INDICATOR_CODES, indicator, ''),
    breakdown: oneOf(BREAKDOWN_CODES, breakdown, null),
    place: isPlaceCode(place) ? place : NATION,
    site: textOrNull(site),
    // Only null says "not known". A missing value stays empty, for a person to fill in.
    value: value === null ? null : textOf(value),
    qualifier: oneOf(QUALIFIERS, qualifier, 'exact'),
    nil: nil === true,
    provisional: provisional === true,
    note: textOrNull(note),
    via: viaOf(via),
    source: oneOf(SOURCE_CODES, figure.source, ''),
    amount: oneOf(AMOUNTS, figure.amount, undefined),
    ...(printed !== null && { asPrinted: printed }),
    ...ownPeriodOf(figure, period),
  };
}

function ownPeriodOf({ periodStart, periodEnd }: UnknownRecord, period: Period): Period {
  return {
    periodStart: periodStart === undefined ? period.periodStart : whenOrNull(periodStart),
    periodEnd: periodEnd === undefined ? period.periodEnd : whenOrNull(periodEnd),
  };
}

/** A quotation without an origin of its own has the event's. */
function actorOf({ kind, name, office, quote }: UnknownRecord, event: UnknownRecord): UnknownRecord {
  const { words, source, via } = recordOf(quote);
  const origin = { source: oneOf(SOURCE_CODES, source, event.source), via: via === undefined ? event.via : viaOf(via) };
  return {
    kind: oneOf(ACTOR_KINDS, kind, 'person'),
    ...{ name: bilingualOf(name), office: bilingualOf(office) },
    ...(quote !== undefined && { quote: { words: bilingualOf(words), ...origin } }),
  };
}

function statementOf({ topic, place, text, asPrinted }: UnknownRecord): UnknownRecord {
  return {
    topic: oneOf(STATEMENT_TOPICS, topic, 'other'),
    place: isPlaceCode(place) ? place : NATION,
    text: bilingualOf(text),
    asPrinted: textOf(asPrinted),
  };
}

export function placesOf(places: unknown): PlaceCode[] {
  return Array.isArray(places) ? places.slice(0, MOST_PLACES).filter(isPlaceCode) : [];
}

export function viaOf(value: unknown): Via {
  const { outlet, url, publishedOn } = recordOf(value);
  return { outlet: textOrNull(outlet), url: textOrNull(url), publishedOn: whenOrNull(publishedOn) };
}

function bilingualOf(value: unknown): Bilingual {
  const { km, en } = recordOf(value);
  return { km: textOrNull(km), en: textOrNull(en) };
}

/** Years have four digits: the form cannot turn others into Phnom Penh time. */
function isInstant(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value));
}

export function isPlaceCode(value: unknown): value is PlaceCode {
  return typeof value === 'string' && isPlace(value);
}

/** The cast is safe: missing fields are '' as in the form, and the functions above read every other one. */
function asContent(read: UnknownRecord): UpdateContent {
  return read as unknown as UpdateContent;
}
