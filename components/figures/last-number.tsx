import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ShownReading } from '@/domain/board/current';
import { lastNumberCell, lastNumberSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';

/** Under words that are newer than a number: that number, with its own day. */
export function LastNumber({ reading }: { reading: ShownReading }) {
  const wording = useWording();
  if (reading.value !== null || reading.before === null) return null;
  const unit = unitWordsOf(reading.indicator, reading.breakdown);
  return (
    <p className="t-meta">
      <KhmerText text={lastNumberSentence(reading.before, wording, unit)} />
    </p>
  );
}

/** The same in a cell of a table, with the digits of tables. */
export function LastNumberInCell({ reading }: { reading: ShownReading }) {
  const language = useLanguage();
  if (reading.value !== null || reading.before === null) return null;
  return (
    <span className="t-note block">
      <KhmerText text={lastNumberCell(reading.before, { language, digits: 'latin' })} />
    </span>
  );
}
