import type { Span } from '@/domain/reader/reading';
import { overlaps } from '@/domain/reader/text/scan';
import type { EventVerb } from './event-kinds';
import type { NamedActor } from './people';

const KIND =
  '(?:Society|Committee|Team|Delegation|Association|Foundation|Organi[sz]ation|Council|Agency|Programme|Program|Fund|Administration|Ministry|Department|Embassy|Forum|Union|Federation|Red Cross|Group|Mission|Authority)';
const BODY = new RegExp(
  `(?<![A-Za-z-])(?<name>(?:[A-Z][A-Za-z'-]+ (?:(?:of|and|for) )?){1,5}${KIND}(?: (?:of|for) (?:[A-Z][a-z]+ ?){1,4})?|Ministry of (?:the )?[A-Z][a-z]+)(?![A-Za-z-])`,
  'g',
);
const SPEAKS = /^,? (?:has |had )?(?:said|says|told|reported|reports|announced|added|noted|confirmed)(?![a-z])/;
const SPOKEN = /(?:according to|said|by)(?: the)? $/i;
const ARTICLE = /^(?:The|On|In|At|A|An|Meanwhile) /;

/** Bodies that act in an English sentence: before the act, or with whom it was. Who only speaks of it is its source. */
export function bodiesIn(cased: string, act: EventVerb, taken: readonly Span[]): NamedActor[] {
  return [...cased.matchAll(BODY)].flatMap(({ index, 0: words, groups }): NamedActor[] => {
    const span = { start: index, end: index + words.length };
    const name = (groups?.name ?? '').replace(ARTICLE, '').trim();
    const isSource = SPEAKS.test(cased.slice(span.end)) || SPOKEN.test(cased.slice(0, index));
    const isActing = span.end <= act.start || act.code === 'meeting' || act.code === 'agreement';
    if (isSource || !isActing || taken.some((other) => overlaps(other, span))) return [];
    return [{ ...span, kind: 'body', name, office: '' }];
  });
}
