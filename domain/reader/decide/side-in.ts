import { type Sided, sideOf } from '@/domain/reader/scope/side-of';
import type { ItemAsk } from './ask';

/** Whose number it is, in its sentence and behind the one before. */
export function sideIn({ folded, marks, each, bound, carry, sentence, frame }: Omit<ItemAsk, 'places'>): Sided {
  const { item } = each;
  const next = bound.find(({ item: other }) => other.start > item.start)?.item.start ?? sentence.end;
  const clause = marks.splits.find(({ start }) => start >= item.end)?.start ?? sentence.end;
  return sideOf({
    text: folded.text,
    sides: marks.sides,
    item,
    from: marks.splits.findLast(({ end }) => end <= item.start)?.end ?? sentence.start,
    to: Math.min(next, clause),
    clause,
    main: frame.mainSide,
    carried: carry.side?.paragraph === sentence.paragraph ? carry.side.side : null,
  });
}
