import type { PlaceCode } from '@/domain/places';
import type { Span } from '@/domain/reader/reading';
import type { SourceCode } from '@/domain/sources';
import type { ActorKind, EventKind, StatementTopic } from '@/domain/updates';
import type { When } from '@/domain/when';

/** `words`: of the text, as printed; `span`: where they stand in it. */
type FactWords = { words: string; span: Span };

/** The outlet that printed the text, and its address. */
export type ProposedVia = FactWords & { outlet: string; url: string };

/** The provinces that the text names as affected. `counted`: how many it says there are; null = it does not say. */
export type ProposedAffected = FactWords & { provinces: PlaceCode[]; counted: number | null };

export type ProposedStatement = FactWords & { topic: StatementTopic; place: PlaceCode };

/** '' = the text does not say. A name is never invented: whoever is told of by an office alone has none. */
export type ProposedActor = { kind: ActorKind; name: string; office: string; quote: string };

export type ProposedEvent = FactWords & {
  eventKind: EventKind;
  when: When | null;
  whenEnd: When | null;
  places: PlaceCode[];
  sites: string[];
  source: SourceCode;
  actors: ProposedActor[];
};

/** What a text says besides its figures. A person accepts each by itself. */
export type TextFacts = {
  via: ProposedVia | null;
  affected: ProposedAffected | null;
  statements: ProposedStatement[];
  events: ProposedEvent[];
};

export const NO_FACTS: TextFacts = { via: null, affected: null, statements: [], events: [] };
