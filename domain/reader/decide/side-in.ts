import { type SideMention, sideOf } from '@/domain/reader/scope/side-of';
import type { MentionAsk } from './ask';

/** Whose number it is, in its sentence and behind the one before. */
export function sideIn({
  folded,
  marks,
  each,
  attachments,
  discourse,
  sentence,
  context,
}: Omit<MentionAsk, 'places'>): SideMention {
  const { mention } = each;
  const next = attachments.find(({ mention: other }) => other.start > mention.start)?.mention.start ?? sentence.end;
  const clause = marks.splits.find(({ start }) => start >= mention.end)?.start ?? sentence.end;
  return sideOf({
    text: folded.text,
    sides: marks.sides,
    mention,
    from: marks.splits.findLast(({ end }) => end <= mention.start)?.end ?? sentence.start,
    to: Math.min(next, clause),
    clause,
    main: context.mainSide,
    carried: discourse.side?.paragraph === sentence.paragraph ? discourse.side.side : null,
  });
}
