import { KhmerText } from '@/components/ui/khmer-text';
import type { ShownReading } from '@/domain/board/current';
import type { Wording } from '@/domain/wording/language';
import { lastNumberSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';

type Props = { reported: ShownReading; wording: Wording; hasUnit?: boolean };

/** Under words that are newer than a number: that number, with its own day. */
export function LastNumber({ reported, wording, hasUnit = false }: Props) {
  if (reported.value !== null || reported.before === null) return null;
  const unit = hasUnit ? unitWordsOf(reported.indicator, reported.breakdown) : undefined;
  return <KhmerText text={lastNumberSentence(reported.before, wording, unit)} />;
}
