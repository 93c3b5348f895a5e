'use client';

import '@/components/charts/charts.css';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { memo, useMemo, useRef } from 'react';
import { remainingPeriod, remainingSummary } from '@/components/charts/remaining-words';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { Frame } from '@/components/wall/parts/frame';
import { useSize } from '@/components/wall/parts/use-size';
import { leadOf } from '@/domain/board/key-figures';
import type { Series } from '@/domain/board/series';
import { toPlotLines } from '@/domain/charts/plot-lines';
import { CRISIS } from '@/domain/crisis';
import { toInstant, whenAt } from '@/domain/when';
import { figureTitle } from '@/domain/wording/chart-titles';
import { formatDayMonth, formatReportDay } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { latinCount } from '@/domain/wording/numbers';
import type { SceneProps } from './scene-props';

// The figures come first, so the code of the chart is loaded after them.
const RemainingPlot = dynamic(() => import('@/components/charts/remaining-plot').then((m) => m.RemainingPlot), {
  ssr: false,
});

/** People away from home over time, one step line a source, over the whole screen. */
export function Displacement({ content: { lead, series } }: SceneProps<'displacement'>) {
  const t = useTranslations('Chart.remaining');
  const tWall = useTranslations('Wall.chart');
  const wording = useWording();
  const { indicator, change } = lead;
  const shown = leadOf(lead);
  const period = remainingPeriod(series, wording);
  return (
    <Frame
      title={shown ? figureTitle({ indicator, figure: shown, asOf: shown.asOf, change }, wording) : tWall('title')}
      subtitle={period === null ? t('measure') : t('subtitle', period)}
      sources={series.map(({ source }) => source)}
      asOf={shown?.asOf ?? null}
      note={t('gaps')}
      figures={[shown]}
    >
      <VisuallyHidden>{remainingSummary(series, wording)}</VisuallyHidden>
      <Plot series={series} />
    </Frame>
  );
}

/** It draws when the board changes, not every second. */
const Plot = memo(function Plot({ series }: { series: Series[] }) {
  const t = useTranslations('Wall.chart');
  const language = useLanguage();
  const wording = useWording();
  const space = useRef<HTMLDivElement>(null);
  const size = useSize(space);
  const lines = useMemo(() => toPlotLines(series), [series]);
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
    <div className="wall-plot" ref={space} aria-hidden="true">
      {size && lines.length > 0 ? <RemainingPlot lines={lines} words={plot} {...size} active={null} /> : null}
    </div>
  );
});
