'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import { remainingSeries } from '@/domain/board/series';
import { isAnySoft, toPlotLines } from '@/domain/charts/plot-lines';
import { CRISIS } from '@/domain/crisis';
import { toInstant, whenAt } from '@/domain/when';
import { figureTitle } from '@/domain/wording/chart-titles';
import { formatDayMonth, formatReportDay } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { latinCount } from '@/domain/wording/numbers';
import { ChartFrame } from './frame/chart-frame';
import { InteractiveRemaining } from './interactive-remaining';
import { remainingFigures, remainingPeriod, remainingSummary, remainingTable } from './remaining-words';

type Props = { board: Board; figure: KeyFigure };

/** People away from home over time: a step line for each source, with gaps left open and the ceasefire marked. */
export function RemainingChart({ board, figure }: Props) {
  const { indicator, change } = figure;
  const lead = leadOf(figure);
  const t = useTranslations('Chart.remaining');
  const tHeads = useTranslations('Chart');
  const language = useLanguage();
  const wording = useWording();
  const series = useMemo(() => remainingSeries(board), [board]);
  const lines = useMemo(() => toPlotLines(series), [series]);
  const names = series.map(({ source }) => sourceLabel(source, language));
  const period = remainingPeriod(series, wording);
  const newest = lead ? formatReportDay(lead.asOf, wording) : '–';
  const plotWords = {
    value: latinCount,
    day: (at: number) => formatDayMonth(whenAt(at), { language, digits: 'latin' }),
    names,
    annotation: { at: toInstant(CRISIS.ceasefire), text: t('ceasefire') },
    soft: { late: t('late'), provisional: t('provisional') },
  };
  const title = lead ? figureTitle({ indicator, figure: lead, asOf: lead.asOf, change }, wording) : t('title');
  return (
    <ChartFrame
      title={title}
      subtitle={period === null ? t('measure') : t('subtitle', period)}
      notes={[t('measure'), t('gaps'), ...(isAnySoft(lines) ? [t('soft')] : [])]}
      origin={t('origin', { sources: names.join(' · ') || '–', when: newest })}
      table={remainingTable(series, language, {
        date: tHeads('date'),
        counted: tHeads('counted'),
        source: tHeads('source'),
        qualifier: tHeads('qualifier'),
        count: tHeads('count'),
      })}
      file={{ name: 'remaining', figures: remainingFigures(series) }}
      asOf={remainingFigures(series)[0]?.asOf ?? null}
      empty={lines.length === 0}
    >
      <InteractiveRemaining summary={remainingSummary(series, wording)} lines={lines} words={plotWords} />
    </ChartFrame>
  );
}
