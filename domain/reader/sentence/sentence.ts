import { findItems } from '@/domain/reader/bind/items';
import { findStatements } from '@/domain/reader/bind/statements';
import { bindVerbs } from '@/domain/reader/bind/verbs';
import type { Found, Left, SentenceAsk, SentenceReading } from '@/domain/reader/decide/ask';
import { readDirect } from '@/domain/reader/direct/read-direct';
import type { Span, UnreadReason } from '@/domain/reader/reading';
import { firstStep, type RuleId } from '@/domain/reader/rules/rule';
import { placeItems } from '@/domain/reader/where/own-place';
import { SENTENCE_STEPS } from './apart';
import { carryOn } from './carry-on';
import { readNils } from './nils';
import { readItem, withOtherHalf } from './read-item';

/** Reads one sentence of the body in the light of what those before it said. */
export function readSentence(ask: SentenceAsk): SentenceReading {
  const { folded, marks } = ask;
  const items = findItems(folded, marks);
  const bound = bindVerbs(folded.text, items, marks);
  const apart = firstStep(SENTENCE_STEPS, ask);
  if (apart !== null) {
    const reason = { reason: apart.answer, because: [apart.because] };
    const left = bound.map(({ item }): Left => ({ start: item.start, end: item.end, ...reason }));
    return { found: [], left: [...left, ...unreadAmounts(ask)], carry: ask.carry };
  }
  const places = placeItems(folded.text, items, marks.places);
  const found: Found[] = [];
  const left: Left[] = [];
  for (const each of bound) {
    const result = readItem({ ...ask, bound, each: withOtherHalf(ask, bound, each), places, found });
    const { start, end } = each.item;
    if (!('reason' in result)) found.push(result);
    else if (result.reason !== null) left.push({ start, end, reason: result.reason, because: result.because });
  }
  const direct = readDirect({ ...ask, bound, found });
  found.push(...direct, ...readNils(ask));
  const isRead = ({ start, end }: Span) => direct.some(({ item }) => item.start < end && start < item.end);
  const open = [...left, ...unreadAmounts(ask)].filter((each) => !isRead(each));
  return { found, left: open, carry: carryOn({ ...ask, items }, found) };
}

function unreadAmounts({ folded, sentence, marks }: SentenceAsk): Left[] {
  const { shares, vague, ranges, ratios } = marks;
  return [
    ...as(findStatements(folded.text, sentence, marks), 'no_number', 'number.statement'),
    ...as(shares, 'percentage', 'number.share'),
    ...as(vague, 'vague', 'number.vague'),
    ...as(ranges, 'range', 'number.range'),
    ...as(ratios, 'part_of_places', 'number.ratio'),
  ];
}

function as(spans: readonly Span[], reason: UnreadReason, because: RuleId): Left[] {
  return spans.map(({ start, end }) => ({ start, end, reason, because: [because] }));
}
