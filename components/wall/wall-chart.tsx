'use client';

import { useWording } from '@/components/ui/wording';
import '@/components/charts/charts.css';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { toPlotLines } from '@/components/charts/plot-lines';
import { remainingSummary } from '@/components/charts/remaining-words';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { Board } from '@/domain/board/board';
import { inOrder, keyFigures, leadOf } from '@/domain/board/key-figures';
import { remainingSeries } from '@/domain/board/series';
import { CRISIS } from '@/domain/crisis';
import { toInstant, whenAt } from '@/domain/when';
import { figureTitle } from '@/domain/wording/chart-titles';
import { formatDayMonth, formatReportDay, formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { latinCount } from '@/domain/wording/numbers';

// The figures come first, so the code of the chart is loaded after them.
const RemainingPlot = dynamic(() => import('@/components/charts/remaining-plot').then((m) => m.RemainingPlot), {
  ssr: false,
});

/** The smallest text on a wall, in units of the wall. */
const TEXT = 24;
const STAGE_WIDTH = 764;

/** People away from home over time, one step line a source. It draws when the board changes, not every second. */
export const WallChart = memo(function WallChart({ board }: { board: Board }) {
  const [figure] = inOrder(keyFigures(board));
  const { indicator, change } = figure;
  const lead = leadOf(figure);
  const t = useTranslations('Wall.chart');
  const language = useLanguage();
  const wording = useWording();
  const space = useRef<HTMLDivElement>(null);
  const size = useSize(space);
  const series = useMemo(() => remainingSeries(board), [board]);
  const lines = useMemo(() => toPlotLines(series), [series]);
  const title = lead ? figureTitle({ indicator, figure: lead, asOf: lead.asOf, change }, wording) : t('title');
  const plot = {
    value: latinCount,
    day: (at: number) => formatDayMonth(whenAt(at), { language, digits: 'latin' }),
    names: lines.map(({ source }) => sourceLabel(source, language)),
    annotation: {
      at: toInstant(CRISIS.ceasefire),
      text: t('ceasefire', { when: formatReportDay(CRISIS.ceasefire, wording) }),
    },
  };
  return (
    <section className="wall-tile wall-chart" aria-label={title}>
      <h2 className="t-body font-semibold">
        <KhmerText text={title} />
      </h2>
      <p className="t-meta">
        <KhmerText text={t('subtitle')} />
      </p>
      <VisuallyHidden>{remainingSummary(series, wording)}</VisuallyHidden>
      <div className="min-h-0 grow" ref={space} aria-hidden="true">
        {size && lines.length > 0 ? (
          <RemainingPlot lines={lines} words={plot} {...size} active={null} text={(TEXT * size.width) / STAGE_WIDTH} />
        ) : null}
      </div>
      {lead ? (
        <p className="t-meta">
          {t('asOf', {
            when: formatWhen(lead.asOf, wording),
            source: sourceLabel(lead.source, language),
          })}
        </p>
      ) : null}
    </section>
  );
});

export type Size = { width: number; height: number };

/** Width and height of an element in whole pixels, null until they are known. */
function useSize(of: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    if (!of.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  return size;
}
