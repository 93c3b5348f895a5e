import type { TwinTable } from '@/components/charts/frame/csv';
import type { ServiceState } from '@/domain/board/services';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { breakdownLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
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

type Heads = Record<'place' | 'kind' | 'closed' | 'reopened' | 'date' | 'reopenedOn' | 'source', string>;

/** Every province and kind, parts and unions as printed included. */
export function servicesTable(states: readonly ServiceState[], language: Language, heads: Heads): TwinTable {
  const day = (when: string | undefined) =>
    when === undefined ? null : formatWhen(when, { language, digits: 'latin' });
  return {
    columns: [
      { label: heads.place },
      { label: heads.kind },
      { label: heads.closed, numeric: true },
      { label: heads.date },
      { label: heads.reopened, numeric: true },
      { label: heads.reopenedOn },
      { label: heads.source },
    ],
    rows: states.map(({ place, kind, closed, pair, reopenedLast }) => {
      const reopened = pair?.reopened ?? reopenedLast;
      const source = closed?.source ?? reopened?.source;
      return [
        placeLabel(place, language),
        breakdownLabel(kind, language),
        closed?.value ?? null,
        day(closed?.asOf),
        reopened?.value ?? null,
        day(reopened?.asOf),
        source === undefined ? null : sourceLabel(source, language),
      ];
    }),
  };
}
