import type { Board } from '@/domain/board/board';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { entryOf, foldAll } from './seed-board';

type Report = Extract<PublishUpdateJson, { kind: 'report' }>;
export type Told = Partial<Report['figures'][number]> & { source?: Report['source'] };

export const REMAINING = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH' } as const;

/** A board of reports with these figures, a report for each. Without another indicator a figure is of people remaining. */
export function boardOf(...told: (Told | Told[])[]): Board {
  const reports = told.map((each) => reportOf([each].flat()));
  return foldAll(reports.map((report, index) => entryOf(report, index + 1, Date.parse('2026-12-31'))));
}

function reportOf(told: readonly Told[]): Report {
  const figures = told.map(({ source: _, ...figure }) => ({
    ...REMAINING,
    ...{ site: null, value: figure.amount === undefined ? 1000 : null, qualifier: 'exact' as const },
    ...{ nil: false, provisional: false },
    ...figure,
  }));
  const period = { periodStart: null, periodEnd: null };
  return { kind: 'report', source: told[0]?.source ?? 'MOI', ...period, text: { km: null, en: null }, figures };
}
