import type { ReadFigure, Spot } from '@/domain/composer/review/original';
import type { MarkOwner } from '@/domain/composer/segments';
import type { Unread } from '@/domain/reader/reading';
import { cardKey } from './figure-card';
import type { Original } from './use-originals';
import type { ReviewedFigure } from './use-review';

export type MarkedParts = {
  owners: MarkOwner[];
  /** What the original gives and the report does not. */
  left: ReadFigure[];
  /** Numbers that nobody has taken. */
  unread: Unread[];
};

/** What became of everything that stands in one original. */
export function heldAgainst(
  figures: readonly ReviewedFigure[],
  { facts, ...original }: Original,
  index: number,
): MarkedParts {
  const own = figures.filter(({ evidence }) => 'original' in evidence && evidence.original === index);
  const taken = new Set(own.flatMap(({ evidence }) => ('read' in evidence ? [evidence.read] : [])));
  const left = facts.figures.filter((read) => !taken.has(read));
  const typed = own.flatMap(({ evidence }) => (evidence.how === 'typed' ? evidence.at.spans : []));
  const isTyped = ({ start, end }: Unread) => typed.some((span) => span.start < end && span.end > start);
  const unread = original.kind === 'words' ? original.reading.unread.filter((each) => !isTyped(each)) : [];
  return {
    owners: [
      ...own.map(({ figure, unusual, evidence }): MarkOwner => {
        return { key: cardKey(figure), kind: unusual.length > 0 ? 'check' : 'found', spans: spotOf(evidence).spans };
      }),
      ...left.map((read, at): MarkOwner => ({ key: `left ${at}`, kind: 'dropped', spans: read.at.spans })),
      ...unread.map(
        ({ start, end }): MarkOwner => ({ key: `unread ${start}`, kind: 'unread', spans: [{ start, end }] }),
      ),
    ],
    ...{ left, unread },
  };
}

/** The cells of a sheet that figures came from. */
export function cellsOf(figures: readonly ReviewedFigure[], index: number) {
  return new Map(
    figures.flatMap(({ figure, evidence, unusual }) => {
      const { cell } = 'original' in evidence && evidence.original === index ? spotOf(evidence) : NOWHERE;
      const kind = unusual.length > 0 ? ('check' as const) : ('found' as const);
      return cell === null ? [] : [[cell, { key: cardKey(figure), kind }] as const];
    }),
  );
}

const NOWHERE: Spot = { spans: [], cell: null };

function spotOf(evidence: ReviewedFigure['evidence']): Spot {
  if ('read' in evidence) return evidence.read.at;
  return evidence.how === 'typed' ? evidence.at : NOWHERE;
}
