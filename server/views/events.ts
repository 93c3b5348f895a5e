import { z } from 'zod';
import { choicesOf, type EventChoices, fitsFilter, type ReleasedEvent } from '@/domain/events';
import type { Refusal } from '@/domain/outcome';
import { isPlace } from '@/domain/places';
import type { ReleasedUpdate } from '@/domain/revisions';
import { SOURCE_CODES } from '@/domain/sources';
import { EVENT_KINDS } from '@/domain/updates';
import { toInstant } from '@/domain/when';
import type { Library } from './library';
import { cursorOf, Limit, type Page, readQuery, toCursor } from './query';

const EventQuery = z.strictObject({
  kind: z.enum(EVENT_KINDS).optional(),
  place: z.string().refine(isPlace).optional(),
  actor: z.string().max(200).optional(),
  source: z.enum(SOURCE_CODES).optional(),
  outlet: z.string().max(200).optional(),
  limit: Limit,
  cursor: cursorOf(1).optional(),
});

/** `choices`: of all events, whatever is filtered; `total`: how many fit. */
export type EventPage = Page<'events', ReleasedEvent> & { total: number; choices: EventChoices };

/** What happened, by its own date, newest first; withdrawn ones are told with their reason. */
export function createEvents(library: Library): (query: URLSearchParams) => Promise<EventPage | Refusal> {
  return async (query) => {
    const read = readQuery(EventQuery, query);
    if (!read.ok) return read;
    const { limit, cursor: [given = 0] = [], ...filter } = read.value;
    const all = (await library()).filter(isEvent);
    const fitting = all.filter((event) => fitsFilter(event, filter)).sort(newestFirst);
    const end = given + limit;
    return {
      events: fitting.slice(given, end),
      nextCursor: fitting.length > end ? toCursor(end) : null,
      total: fitting.length,
      choices: choicesOf(all),
    };
  };
}

function isEvent(update: ReleasedUpdate): update is ReleasedEvent {
  return update.kind === 'event';
}

function newestFirst(a: ReleasedEvent, b: ReleasedEvent): number {
  return toInstant(b.when) - toInstant(a.when) || b.number - a.number;
}
