import type { Amount } from '@/domain/figures';
import { amountsFor } from '@/domain/intervals';
import type { Marks, ThingMark } from '@/domain/reader/bind/marks';
import type { SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import { readSentence } from '@/domain/reader/sentence/sentence';
import type { CountMark } from '@/domain/reader/text/numbers';
import { english, findAll, khmer, type NamedSpan, overlaps } from '@/domain/reader/text/scan';
import { findAmounts } from './amount-words';
import { readLadder, withLadder } from './ladder';
import { uncounted } from './uncounted';

/** How many of something, in words. `mention.value` is only a stand-in for the rules that ask how large a number is. */
export type AmountFigure = SentenceFigure & { amount: Amount };

/** As large as the words may mean; a share stands for a whole of a province. */
const STAND_INS: Record<Amount, number> = {
  ...{ several: 5, many: 50, dozens: 50, hundreds: 500, thousands: 5_000 },
  ...{ tens_of_thousands: 50_000, hundreds_of_thousands: 500_000 },
  ...{ most: 5_000, some: 5_000, all: 5_000, all_others: 5_000, none: 5_000, reported: 50 },
};

/** "All other public services": services of any kind. */
const ANY_SERVICE = new RegExp(
  `${english('(?:public |state |government |essential ){0,3}(?:service(?: institutions?| facilities)?s?|institutions)')}|${khmer('(?:សេវា|ស្ថាប័ន|អង្គភាព)(?:សេវា)?សាធារណៈ')}`,
  'g',
);

/**
 * Reads the amounts in words of one sentence with the rules for numbers: each stands in for a number, beside the numbers
 * that are there. What the numbers say is read elsewhere.
 */
export function readAmounts(ask: SentenceAsk): AmountFigure[] {
  const { folded, sentence, marks } = ask;
  const text = folded.text.slice(sentence.start, sentence.end);
  const numbers = marks.counts
    .filter(({ isArticle }) => isArticle !== true)
    .map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  const worded = findAmounts(text, numbers).map((found) => shifted(found, sentence.start));
  const amounts = [...worded, ...uncounted(ask, worded)];
  if (amounts.length === 0 || amounts.length + marks.counts.length > MOST_AMOUNTS) return [];
  const services = anyServices(text).map((found) => shifted(found, sentence.start));
  const merged = { ...ask, marks: withAmounts(marks, { amounts, services }) };
  const { found } = withLadder(readSentence(merged), readLadder(merged));
  return found.flatMap((figure) => toAmount(figure, { amounts, services }));
}

/** As in a sentence of numbers: what holds more is a torn table. */
const MOST_AMOUNTS = 50;

function shifted<T extends { start: number; end: number }>(found: T, by: number): T {
  return { ...found, start: found.start + by, end: found.end + by };
}

function toAmount(figure: SentenceFigure, { amounts, services }: AmountMarks): AmountFigure[] {
  const { mention, nil } = figure;
  const amount = amounts.find(({ start, end }) => start >= mention.start && end <= mention.end)?.code;
  if (amount === undefined || nil) return [];
  const isOfAny = services.some((service) => [mention, ...figure.spans].some((span) => overlaps(service, span)));
  const told = isOfAny ? { ...figure, breakdown: null } : figure;
  return amountsFor(told.indicator).includes(amount) ? [{ ...told, amount }] : [];
}

/** Where no kind is named, a kind stands in, for the rules of services. */
function anyServices(text: string): ThingMark[] {
  return findAll(ANY_SERVICE, text).map(({ start, end }): ThingMark => ({ start, end, code: 'school' }));
}

type AmountMarks = { amounts: readonly NamedSpan<Amount>[]; services: readonly ThingMark[] };

function withAmounts(marks: Marks, { amounts, services }: AmountMarks): Marks {
  const counts = amounts.map(
    ({ start, end, code }): CountMark => ({ start, end, value: STAND_INS[code], reason: null }),
  );
  const isFree = ({ start, end }: CountMark) => !counts.some((count) => start < count.end && count.start < end);
  return {
    ...marks,
    counts: [...marks.counts.filter(isFree), ...counts].sort((a, b) => a.start - b.start),
    things: [...marks.things, ...services].sort((a, b) => a.start - b.start),
    qualifiers: marks.qualifiers.filter(({ start }) => !counts.some((count) => count.start === start)),
  };
}
