import type { TwinTable } from '@/components/charts/frame/csv';
import type { KnownReading } from '@/domain/board/readings';
import type { ServiceState } from '@/domain/board/services';
import { NATION } from '@/domain/places';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { breakdownLabel, lineLabel, placeLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language, Wording } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { reopenedSentence } from '@/domain/wording/sentences';

/** "Oddar Meanchey", and the kind before it where a panel holds several. */
export function nameOf({ place, kind }: ServiceState, withKind: boolean, language: Language): string {
  const name = placeLabel(place, language);
  return withKind ? `${breakdownLabel(kind, language)} · ${name}` : name;
}

/** "84", and "260" where one report gives both; null where nobody said how many are closed. */
export function closedCounts(
  { closed, pair }: ServiceState,
  wording: Wording,
): { count: string; total: string | null } | null {
  if (closed === null) return null;
  const count = qualifiedDigits(closed, wording).text;
  return { count, total: pair === null ? null : formatCount(pair.total, wording) };
}

/** The time of the figures, and the newest reopened figure where it has no pair. */
export function noteOf({ closed, reopenedLast }: ServiceState, wording: Wording): string {
  const parts = [
    closed === null ? '' : formatReportDay(closed.asOf, wording),
    reopenedLast === null ? '' : reopenedSentence(reopenedLast, wording),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

type Heads = Record<'place' | 'counted' | 'count' | 'qualifier' | 'date' | 'source', string>;

/** What stands now, a figure each: what was closed and what had reopened are seldom of one day. */
export function serviceFigures(states: readonly ServiceState[]): KnownReading[] {
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
    rows: serviceFigures(states).map(({ indicator, breakdown, place, qualifier, value, asOf, source }) => [
      placeLabel(place, language),
      lineLabel({ indicator, breakdown, place: NATION }, latin),
      qualifierLabel(qualifier, language),
      value,
      formatWhen(asOf, latin),
      sourceLabel(source, language),
    ]),
  };
}
