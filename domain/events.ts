import { isWithin, type PlaceCode } from './places';
import type { ReleasedUpdate } from './revisions';
import type { Bilingual, EventContent } from './updates';

/** An event as it was released; a withdrawn one keeps its place and says so. */
export type ReleasedEvent = Extract<ReleasedUpdate, { kind: 'event' }>;

/** What one can filter by, and what an event has of it. */
const FACETS = {
  kind: ({ eventKind }: EventContent): string[] => [eventKind],
  place: ({ places }: EventContent): PlaceCode[] => places,
  actor: ({ actors = [] }: EventContent): string[] => actors.map(({ name }) => nameOfActor(name)),
  source: ({ source }: EventContent): string[] => [source],
  outlet: ({ via }: EventContent): string[] => (via.outlet === null ? [] : [via.outlet]),
};
export type EventFacet = keyof typeof FACETS;
/** In the order of menus. */
export const EVENT_FACETS = Object.keys(FACETS) as EventFacet[];

export type EventFilter = { [Facet in EventFacet]?: string | undefined };
/** The values that events have, each with how many. */
export type EventChoices = Record<EventFacet, { value: string; count: number }[]>;

/** By which an actor is found again: in English where it is written, else in Khmer. */
export function nameOfActor({ km, en }: Bilingual): string {
  return en ?? km ?? '';
}

export function fitsFilter(event: EventContent, filter: EventFilter): boolean {
  return EVENT_FACETS.every((facet) => {
    const wanted = filter[facet];
    return wanted === undefined || FACETS[facet](event).some((value) => isWanted(facet, value, wanted));
  });
}

/** A province has what happened in its districts. */
function isWanted(facet: EventFacet, value: string, wanted: string): boolean {
  return value === wanted || (facet === 'place' && isWithin(value, wanted));
}

export function choicesOf(events: readonly EventContent[]): EventChoices {
  const choices = EVENT_FACETS.map((facet) => [facet, countsOf(events.flatMap((event) => FACETS[facet](event)))]);
  return Object.fromEntries(choices) as EventChoices;
}

function countsOf(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
