import { toProposed } from '@/domain/reader/assemble';
import type { DocumentContext } from '@/domain/reader/decide/discourse';
import type { ProposedAmount, ProposedFigure, Unread } from '@/domain/reader/reading';
import type { FoldedText } from '@/domain/reader/text/fold';
import { overlaps } from '@/domain/reader/text/scan';
import type { AmountFigure } from './read-amounts';

type FiguresOfText = { context: DocumentContext; figures: readonly ProposedFigure[] };

/** Each amount once. Words are never sure where the text has a number of the same, or other words. */
export function proposeAmounts(
  folded: FoldedText,
  found: readonly AmountFigure[],
  { context, figures }: FiguresOfText,
): ProposedAmount[] {
  const told = new Map<string, ProposedAmount>();
  for (const each of found) {
    const { value: _, nil: __, qualifier: ___, ...figure } = toProposed(folded, each, context);
    const proposed: ProposedAmount = { ...figure, amount: each.amount };
    const key = `${lineOf(proposed)} ${proposed.amount}`;
    if (!told.has(key)) told.set(key, proposed);
  }
  const counted = new Set(figures.map(kindOf));
  const lines = [...told.values()].map(lineOf);
  const isOther = (line: string) => lines.indexOf(line) !== lines.lastIndexOf(line);
  return [...told.values()].map((each) => {
    const isRivalled = counted.has(kindOf(each)) || isOther(lineOf(each));
    return isRivalled ? { ...each, confidence: 'check' } : each;
  });
}

/** Words without a number that were left, and are an amount now. */
export function isOfAmount({ reason, start, end }: Unread, amounts: readonly ProposedAmount[]): boolean {
  const isWorded = reason === 'vague' || reason === 'no_number';
  return isWorded && amounts.some(({ spans: [first] }) => first !== undefined && overlaps(first, { start, end }));
}

type Line = Pick<ProposedFigure, 'indicator' | 'breakdown' | 'place' | 'site' | 'periodEnd' | 'source'>;

function lineOf({ indicator, breakdown, place, site, periodEnd, source }: Line): string {
  return [indicator, breakdown, place, site, periodEnd, source].join('|');
}

/** A number of one province may be a part of the words for all: the place does not count. */
function kindOf({ indicator, breakdown }: Line): string {
  return `${indicator}|${breakdown}`;
}
