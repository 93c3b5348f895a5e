import type { Edition } from '@/domain/briefing/edition/edition';
import type { CsvCell } from '@/domain/csv';
import { lineLabel } from '@/domain/wording/labels';

const COLUMNS = [
  ...['edition', 'frozen_at', 'use', 'figure', 'update', 'revision', 'line', 'indicator', 'breakdown', 'place', 'site'],
  ...['value', 'qualifier', 'amount', 'nil', 'provisional', 'period_start', 'as_of', 'source', 'label_km', 'label_en'],
  'exercise',
];

/** Every figure of an edition as it was pinned, a row each, with codes and the words of both languages. A file goes where no page says that it was practice. */
export function figureRows({ number, frozenAt, facts }: Edition, exercise: boolean): CsvCell[][] {
  const keys = new Set(
    facts.figures.flatMap(({ citation }) => (citation ? [`${citation.update}.${citation.line}`] : [])),
  );
  const rows = facts.cited.flatMap(({ citation, pinned }): CsvCell[][] => {
    if (pinned === null) return [];
    const { update, revision, line } = citation;
    const use = keys.has(pinned.id) ? 'key' : 'text';
    return [
      [
        ...[number, frozenAt, use, pinned.id, update, revision, line],
        ...[pinned.indicator, pinned.breakdown, pinned.place, pinned.site, pinned.value, pinned.qualifier],
        ...[pinned.amount ?? null, yes(pinned.nil), yes(pinned.provisional), pinned.periodStart, pinned.asOf],
        ...[pinned.source, lineLabel(pinned, 'km', 'long'), lineLabel(pinned, 'en', 'long'), yes(exercise)],
      ],
    ];
  });
  return [COLUMNS, ...rows];
}

function yes(is: boolean): string {
  return is ? 'yes' : 'no';
}
