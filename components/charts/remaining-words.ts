import type { Series } from '@/domain/board/series';
import { lineAlternative } from '@/domain/wording/chart-titles';
import { formatShortDay, formatWhen } from '@/domain/wording/dates';
import { indicatorLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language, Wording } from '@/domain/wording/language';
import type { TwinTable } from './frame/csv';

type Heads = Record<'date' | 'counted' | 'source' | 'qualifier' | 'count', string>;

/** From the first to the last report of any source; null where there is none. */
export function remainingPeriod(series: readonly Series[], wording: Wording): { from: string; to: string } | null {
  const points = series.flatMap((line) => line.points).sort((a, b) => a.at - b.at);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: formatShortDay(first.asOf, wording), to: formatShortDay(last.asOf, wording) };
}

/** Every report on the chart, newest first; dates in Latin digits because they stand in a column. */
export function remainingTable(series: readonly Series[], language: Language, heads: Heads): TwinTable {
  return {
    columns: [
      { label: heads.date },
      { label: heads.counted },
      { label: heads.source },
      { label: heads.qualifier },
      { label: heads.count, numeric: true },
    ],
    rows: remainingFigures(series).map(({ asOf, indicator, source, qualifier, value }) => [
      formatWhen(asOf, { language, digits: 'latin' }),
      indicatorLabel(indicator, { language, digits: 'latin' }),
      sourceLabel(source, language),
      qualifierLabel(qualifier, language),
      value,
    ]),
  };
}

/** Every report on the chart, newest first. */
export function remainingFigures(series: readonly Series[]): Series['points'] {
  return series.flatMap((line) => line.points).sort((a, b) => b.at - a.at);
}

/**
 * What the chart shows, for people who cannot see it: one sentence for each thing that a line counts. It counts all who fled
 * at first, and from the ceasefire on who remains.
 */
export function remainingSummary(series: readonly Series[], wording: Wording): string {
  return series
    .flatMap(({ source, points }) =>
      [...new Set(points.map(({ indicator }) => indicator))].flatMap((indicator) => {
        const counted = points.filter((point) => point.indicator === indicator);
        const [first, last] = [counted[0], counted.at(-1)];
        if (first === undefined || last === undefined) return [];
        const reading = (point: typeof first) => ({ asOf: point.asOf, figure: point });
        const { breakdown, place } = last;
        const line = { source, first: reading(first), last: reading(last), reports: counted.length };
        return lineAlternative({ ...line, indicator, breakdown, place }, wording);
      }),
    )
    .join(' ');
}
