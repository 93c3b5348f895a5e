import type { Finding, Term } from '@/domain/addup/finding';
import { meet } from '@/domain/addup/spans';
import { groups, type ReportedFigure } from '@/domain/addup/stated';
import { type Interval, shareOfAmount } from '@/domain/intervals';
import { NATION } from '@/domain/places';
import type { CheckContext } from './context';
import { knownTotal } from './services';
import { countOf, inWords, keyOf, termOf } from './words';

/** Where the number of all services of a kind is known, "most reopened" and "200 closed" can be compared. */
export function wordsAndTotal(checked: CheckContext): Finding[] {
  const { report } = checked;
  const stated = report.figures.flatMap((figure) => termOf(figure, report) ?? []).filter(({ term }) => isService(term));
  return groups(stated, keyOf).flatMap((together) => {
    const [first] = together;
    const total = first && knownTotal(lineOf(first.term), checked);
    return total ? together.flatMap(({ term }) => compare(term, { together: together.map(termIn), total })) : [];
  });
}

function isService({ indicator, breakdown, place }: Term): boolean {
  return (indicator === 'service_closed' || indicator === 'service_reopened') && breakdown !== null && place !== NATION;
}

function termIn({ term }: { term: Term }): Term {
  return term;
}

function lineOf({ line, ...term }: Term): ReportedFigure {
  return { ...term, indicator: 'service_closed', line: line ?? 0, start: null };
}

function compare(words: Term, { together, total }: { together: readonly Term[]; total: Term }): Finding[] {
  const share = words.amount === undefined ? null : shareOfAmount(words.amount);
  if (words.amount === undefined) return [];
  if (share === null)
    return words.value > total.value ? [inWords('closed_and_reopened', 'conflict', [words, total])] : [];
  const meant = { ...share, low: share.low * total.value, high: share.high * total.value };
  return together.flatMap((other) => {
    if (other.amount !== undefined) return [];
    const left = other.indicator === words.indicator ? countOf(other) : rest(countOf(other), total.value);
    return [inWords('words_and_total', meet(meant, left) ? 'agrees' : 'conflict', [words, other, total])];
  });
}

/** What is left of the whole. */
function rest({ low, high, lowOpen, highOpen }: Interval, whole: number): Interval {
  return { low: whole - high, high: whole - low, lowOpen: highOpen, highOpen: lowOpen };
}
