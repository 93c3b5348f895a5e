import type { Services } from '@/domain/board/services';
import { formatReportDay } from '@/domain/wording/dates';
import type { Wording } from '@/domain/wording/language';
import { closedSentence, coverageSentence } from '@/domain/wording/sentences';

/**
 * "74 schools closed · 22 health facilities closed (3 of 7 provinces reporting, 14 January)": each kind with its own coverage and
 * newest day, and what holds for both is said once. Null where no province has told of any.
 */
export function servicesSentence({ totals }: Services, wording: Wording): string | null {
  const told = totals.filter(({ kind }) => kind === 'school' || kind === 'health_facility');
  const origins = told.map(
    ({ coverage, to }) => `(${coverageSentence(coverage, wording)}, ${formatReportDay(to, wording)})`,
  );
  const lines = told.map((total, at) => {
    const closed = closedSentence({ ...total, of: null }, wording);
    return origins[at] === origins[at + 1] ? closed : `${closed} ${origins[at]}`;
  });
  return lines.length === 0 ? null : lines.join(' · ');
}
