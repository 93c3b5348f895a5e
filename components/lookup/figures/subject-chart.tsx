'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ChartFrame } from '@/components/charts/frame/chart-frame';
import { InteractiveRemaining } from '@/components/charts/interactive-remaining';
import {
  remainingFigures,
  remainingPeriod,
  remainingSummary,
  remainingTable,
} from '@/components/charts/remaining-words';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { type LineSubject, subjectSeries } from '@/domain/board/subjects';
import { toPlotLines } from '@/domain/charts/plot-lines';
import { CRISIS } from '@/domain/crisis';
import { INDICATORS } from '@/domain/indicators';
import { toInstant, whenAt } from '@/domain/when';
import { formatDayMonth } from '@/domain/wording/dates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { latinCount } from '@/domain/wording/numbers';

/** More lines than this are not told apart; the table has them all. */
const MOST_LINES = 4;

/** What each source said over time of one subject: a step line a source, points alone for what belongs to periods. */
export function SubjectChart({ board, subject }: { board: Board; subject: LineSubject }) {
  const t = useTranslations('Lookup.chart');
  const tChart = useTranslations('Chart');
  const language = useLanguage();
  const wording = useWording();
  const isFlow = INDICATORS[subject.indicator].kind === 'flow';
  const series = useMemo(() => subjectSeries(board, subject, isFlow), [board, subject, isFlow]);
  const drawn = useMemo(() => series.slice(0, MOST_LINES), [series]);
  const lines = useMemo(() => toPlotLines(drawn), [drawn]);
  const names = drawn.map(({ source }) => sourceLabel(source, language));
  const period = remainingPeriod(series, wording);
  const title = lineLabel(subject, wording, 'long');
  const plotWords = {
    value: latinCount,
    day: (at: number) => formatDayMonth(whenAt(at), { language, digits: 'latin' }),
    names,
    annotation: { at: toInstant(CRISIS.ceasefire), text: tChart('remaining.ceasefire') },
  };
  const heads = {
    date: tChart('date'),
    counted: tChart('counted'),
    source: tChart('source'),
    qualifier: tChart('qualifier'),
  };
  return (
    <ChartFrame
      title={title}
      subtitle={period === null ? t('none') : t('subtitle', period)}
      notes={[isFlow ? t('flow') : tChart('remaining.gaps'), ...(series.length > MOST_LINES ? [t('most')] : [])]}
      origin={t('sources', { sources: series.map(({ source }) => sourceLabel(source, language)).join(' · ') })}
      table={remainingTable(series, language, { ...heads, count: tChart('count') })}
      file={{ name: `${subject.indicator}-${subject.place}`, figures: remainingFigures(series) }}
      asOf={remainingFigures(series)[0]?.asOf ?? null}
      empty={series.length === 0}
    >
      <InteractiveRemaining summary={remainingSummary(series, wording)} lines={lines} words={plotWords} />
    </ChartFrame>
  );
}
