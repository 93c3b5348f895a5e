'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import type { PlotLine } from '@/domain/charts/plot-lines';
import { AfterPaint, PlotSpace } from './frame/after-paint';
import { LineSwatch } from './line-mark';
import type { PlotWords } from './remaining-plot';
import { HEIGHT, TEXT, usePlotCursor } from './use-plot-cursor';

const RemainingPlot = dynamic(() => import('./remaining-plot').then((m) => m.RemainingPlot), {
  ssr: false,
  loading: () => <PlotSpace height={HEIGHT} />,
});

/** `summary`: what the plot shows, for those who do not see it. */
type Props = { summary: string; lines: PlotLine[]; words: PlotWords };

/** The plot as one Tab stop. Arrow keys or a pointer choose a report, and the page reads it out. */
export function InteractiveRemaining({ summary, lines, words }: Props) {
  const tHints = useTranslations('Chart');
  const box = useRef<HTMLDivElement>(null);
  const hint = useId();
  const { width, isNarrow, point, reading, now, slider } = usePlotCursor(box, lines, words);
  return (
    <>
      {isNarrow ? <Legend names={words.names} /> : null}
      <p className="t-meta plot-reading" aria-hidden="true">
        <KhmerText text={reading} />
      </p>
      {/* Screen readers know a slider: arrow keys step through it, and each value is read out. */}
      <div
        ref={box}
        role="slider"
        tabIndex={0}
        aria-label={summary}
        aria-valuenow={now}
        aria-describedby={hint}
        className="plot"
        style={{ minHeight: HEIGHT }}
        {...slider}
      >
        <AfterPaint height={HEIGHT}>
          {width === null ? null : (
            <RemainingPlot
              lines={lines}
              words={isNarrow ? { ...words, names: [] } : words}
              width={width}
              height={HEIGHT}
              active={point}
              text={TEXT}
            />
          )}
        </AfterPaint>
      </div>
      <p id={hint} className="sr-only">
        {tHints('keys')}
      </p>
    </>
  );
}

function Legend({ names }: { names: string[] }) {
  return (
    <ul className="t-meta mb-1 flex flex-wrap gap-x-4">
      {names.map((name, line) => (
        <li key={name} className="flex items-center gap-2">
          <LineSwatch line={line} />
          <span>
            <KhmerText text={name} />
          </span>
        </li>
      ))}
    </ul>
  );
}
