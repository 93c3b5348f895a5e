import type { Span } from '@/domain/reader/reading';
import type { FoldedText } from '@/domain/reader/text/fold';

const CITY = "[A-Z][A-Z' ]{3,28}[A-Z]";
const OPENS = '(?<=(?:^|\\n)[ (]{0,3})';
/** A city in capitals and a colon or dash before a sentence: "SIEM REAP: The ministry said". Before a number it is a label. */
const IN_CAPITALS = `${OPENS}${CITY}(?=\\)? ?(?:,[^\\n:]{2,40})?(?::|–|-{1,2}) ?(?![\\d ]))`;
/** The capital tells where the page was written, however it is set. */
const CAPITAL = `${OPENS}Phnom [Pp]enh(?=\\)? ?(?:,[^\\n:]{2,40})?(?::|–|-{1,2}) ?[A-Za-z])`;
/** "Siem Reap: The Ministry of Interior said": a whole sentence follows, no count. */
const BEFORE_SENTENCE = `${OPENS}[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=: ?(?:The|As of|According|A|An|Officials|Authorities|Cambodian) [a-zA-Z])`;

/** "(Preah Vihear): On Saturday …" */
const IN_BRACKETS = `(?<=(?:^|\\n) ?\\()[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\\) ?: ?[A-Z])`;

const DATELINE = new RegExp(`${IN_BRACKETS}|${IN_CAPITALS}|${CAPITAL}|${BEFORE_SENTENCE}`, 'g');

/** The places where a page was written: nothing that it counts is there for that. */
export function findDatelines({ cased }: FoldedText): Span[] {
  return [...cased.matchAll(DATELINE)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
