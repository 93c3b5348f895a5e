import { KNOWN_SERVICES } from '@/domain/addup/declared';
import { evaluate, onlyFaults } from '@/domain/addup/evaluate';
import type { Finding, Term } from '@/domain/addup/finding';
import { before, type HistoryPoint } from '@/domain/addup/history';
import { find, knownTerm, momentOf, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import { UNION_BREAKDOWNS } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import type { CheckContext } from './context';

/** Open and closed services add up to all services of a kind in a place. The closed ones alone are never more than all. */
export function closedAndReopened(checked: CheckContext): Finding[] {
  return checked.statement.copies.flatMap((copy) =>
    copy.filter(isCounted).flatMap((closed) => {
      const total = knownTotal(closed, checked);
      if (total === null) return [];
      const reopened = find(copy, { ...closed, indicator: 'service_reopened' });
      const relation = 'closed_and_reopened';
      if (reopened === null)
        return onlyFaults(evaluate({ relation, constraint: { kind: 'at_most' }, terms: [toTerm(closed), total] }));
      const terms = [toTerm(closed), toTerm(reopened), total];
      return [evaluate({ relation, constraint: { kind: 'sum', signs: [1, 1, -1] }, terms })];
    }),
  );
}

/** A printed national number counts different places in different reports. */
function isCounted({ indicator, breakdown, place }: ReportedFigure): boolean {
  return (
    indicator === 'service_closed' && breakdown !== null && place !== NATION && !UNION_BREAKDOWNS.includes(breakdown)
  );
}

/** How many services of a kind a place has; null = not known. */
export function knownTotal(closed: ReportedFigure, checked: CheckContext): Term | null {
  const declared = KNOWN_SERVICES.find(({ kind, place }) => kind === closed.breakdown && place === closed.place);
  const total = declared?.total ?? agreedTotal(closed, checked);
  return total === null ? null : knownTerm(closed, total);
}

/** The total is also known when the last two reports with both numbers give the same total. */
function agreedTotal(closed: ReportedFigure, { statement, history }: CheckContext): number | null {
  const moment = momentOf(closed, statement);
  const reopened = new Map(
    before(history, { ...closed, indicator: 'service_reopened' }, moment)
      .toReversed()
      .map((reading) => [pairKey(reading), reading]),
  );
  const totals = new Map<string, number>();
  for (const reading of before(history, closed, moment)) {
    const other = reopened.get(pairKey(reading));
    const isExact = reading.qualifier === 'exact' && other?.qualifier === 'exact';
    if (other && isExact && !totals.has(pairKey(reading))) totals.set(pairKey(reading), reading.value + other.value);
  }
  const [last, beforeLast] = totals.values();
  return last !== undefined && last === beforeLast ? last : null;
}

function pairKey({ update, asOf }: HistoryPoint): string {
  return `${update}|${asOf}`;
}
