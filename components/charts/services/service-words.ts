import type { TwinTable } from '@/components/charts/frame/csv';
import { isNumber, type ShownReading } from '@/domain/board/current';
import type { BoardReading } from '@/domain/board/readings';
import type { ServiceState } from '@/domain/board/services';
import { NATION } from '@/domain/places';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { breakdownLabel, lineLabel, placeLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language, Wording } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { closedDigits, qualifiedDigits } from '@/domain/wording/qualifiers';
import { lastNumberSentence, reopenedSentence } from '@/domain/wording/sentences';

/** "Oddar Meanchey", and the kind before it where a panel holds several. */
export function nameOf({ place, kind }: ServiceState, withKind: boolean, language: Language): string {
  const name = placeLabel(place, language);
  return withKind && kind !== null ? `${breakdownLabel(kind, language)} · ${name}` : name;
}

/**
 * "84", and "260" where one report gives both; words where no newer number is known, also those on the reopened ones. null
 * where nobody said how many are closed, in numbers or words.
 */
export function closedCounts(
  { closed, pair, reopenedLast }: ServiceState,
  wording: Wording,
): { count: string; total: string | null } | null {
  const shown = closed ?? (reopenedLast?.amount ? reopenedLast : null);
  if (shown === null) return null;
  return { count: closedDigits(shown, wording).text, total: pair === null ? null : formatCount(pair.total, wording) };
}

/** The time of what stands in the row; an older number of it; what was said of the reopened ones where that is no pair. */
export function noteOf({ closed, reopenedLast }: ServiceState, wording: Wording): string {
  if (closed === null && reopenedLast?.amount) return timesOf(reopenedLast, wording).join(' · ');
  const reopened = reopenedLast === null ? [] : [reopenedSentence(reopenedLast, wording)];
  return [...(closed === null ? [] : timesOf(closed, wording)), ...reopened].join(' · ');
}

function timesOf(reported: ShownReading, wording: Wording): string[] {
  const before = isNumber(reported) ? null : reported.before;
  const day = formatReportDay(reported.asOf, wording);
  return before === null ? [day] : [day, lastNumberSentence(before, wording)];
}

type Heads = Record<'place' | 'counted' | 'count' | 'qualifier' | 'date' | 'source', string>;

/** What stands now, a figure each: what was closed and what had reopened are seldom of one day. */
export function serviceFigures(states: readonly ServiceState[]): BoardReading[] {
  return states.flatMap(({ closed, pair, reopenedLast }) =>
    [closed, pair?.reopened ?? reopenedLast].flatMap((figure) => figure ?? []),
  );
}

/** Every province and kind, parts and unions as printed included, each count in a row with its own day and source. */
export function servicesTable(states: readonly ServiceState[], language: Language, heads: Heads): TwinTable {
  const latin = { language, digits: 'latin' } as const;
  return {
    columns: [
      { label: heads.place },
      { label: heads.counted },
      { label: heads.qualifier },
      { label: heads.count, numeric: true },
      { label: heads.date },
      { label: heads.source },
    ],
    rows: serviceFigures(states).map((figure) => [
      placeLabel(figure.place, language),
      lineLabel({ ...figure, place: NATION }, latin),
      figure.value === null ? '' : qualifierLabel(figure.qualifier, language),
      figure.value ?? qualifiedDigits(figure, latin).text,
      formatWhen(figure.asOf, latin),
      sourceLabel(figure.source, language),
    ]),
  };
}
