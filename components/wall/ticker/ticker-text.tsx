import type { CSSProperties } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { widthOf } from '@/domain/charts/plot-layout';

/** Bold letters are a little wider than the estimate. */
const BOLD = 1.1;

/** A sentence in the bar at the foot: as large as fits on one line, or else on two and more. */
export function TickerText({ text, lang }: { text: string; lang: 'km' | 'en' }) {
  return (
    <p lang={lang} className="ticker-text" style={{ '--w': widthOf(text) * BOLD } as CSSProperties}>
      <KhmerText text={text} />
    </p>
  );
}
