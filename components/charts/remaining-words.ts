import type { Series } from '@/domain/board/series';
import { lineAlternative } from '@/domain/wording/chart-titles';
import { formatShortDay, formatWhen } from '@/domain/wording/dates';
import { qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language, Wording } from '@/domain/wording/language';
import type { TwinTable } from './frame/csv';

type Heads = { date: string; source: string; qualifier: string; count: string };

/** From the first to the last report of any source; null where there is none. */
export function remainingPeriod(series: readonly Series[], wording: Wording): { from: string; to: string } | null {
  const points = series.flatMap((line) => line.points).sort((a, b) => a.at - b.at);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: formatShortDay(first.asOf, wording), to: formatShortDay(last.asOf, wording) };
}

/** Every report on the chart, newest first; dates in Latin digits because they stand in a column. */
export function remainingTable(series: readonly Series[], language: Language, heads: Heads): TwinTable {
  const points = series.flatMap((line) => line.points).sort((a, b) => b.at - a.at);
  return {
    columns: [
      { label: heads.date },
      { label: heads.source },
      { label: heads.qualifier },
      { label: heads.count, numeric: true },
    ],
    rows: points.map(({ asOf, source, qualifier, value }) => [
      formatWhen(asOf, { language, digits: 'latin' }),
      sourceLabel(source, language),
      qualifierLabel(qualifier, language),
      value,
    ]),
  };
}

/** What the chart shows, one sentence for each line, for people who cannot see it. */
export function remainingSummary(series: readonly Series[], wording: Wording): string {
  return series
    .flatMap(({ source, points }) => {
      const [first, last] = [points[0], points.at(-1)];
      if (first === undefined || last === undefined) return [];
      const reading = (point: typeof first) => ({ asOf: point.asOf, figure: point });
      const line = { source, first: reading(first), last: reading(last), reports: points.length };
      return lineAlternative({ ...line, indicator: last.indicator }, wording);
    })
    .join(' ');
}
