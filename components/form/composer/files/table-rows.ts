import { emptyRow, type FigureRow, type UpdateForm } from '@/client/draft/form/form-values';
import { COLUMNS, type Table, type TableFault, type TableFigure } from '@/domain/composer/table';
import { lineKeyOf, type Template } from '@/domain/composer/template';
import { lineLabel } from '@/domain/wording/labels';

/** The rows of a form with those of a table: a line that waits for its number gets it, one that has a number stays. */
export function withTable({ figures, place: common }: UpdateForm, { rows }: Table): FigureRow[] {
  const incoming = new Map(rows.flatMap(({ figure }) => (figure ? [[lineKeyOf(figure), toRow(figure)] as const] : [])));
  const kept = figures
    .filter(({ indicator, value }) => indicator !== '' || value !== '')
    .map((row) => {
      const key = keyOf(row, common);
      const filled = incoming.get(key);
      const waits = row.valueKind === 'number' && row.value === '';
      if (filled !== undefined && (waits || row.value === filled.value)) incoming.delete(key);
      return filled !== undefined && waits ? { ...filled, kept: row.kept } : row;
    });
  return [...kept, ...incoming.values()];
}

function keyOf({ indicator, breakdown, place, site }: FigureRow, common: string): string {
  return lineKeyOf({ indicator, breakdown: breakdown || null, place: place || common, site: site || null });
}

function toRow({ indicator, breakdown, place, site, qualifier, value, nil, note }: TableFigure): FigureRow {
  return {
    ...emptyRow(),
    ...{ indicator, place, qualifier, value, valueKind: nil ? 'nil' : 'number' },
    ...{ breakdown: breakdown ?? '', site: site ?? '', note: note ?? '' },
  };
}

/** The table as it came, with what is wrong in its last column. */
export function withErrors({ header, rows }: Table, say: (fault: TableFault) => string): string[][] {
  const columns = header.includes('error') ? header : [...header, 'error'];
  const cellsOf = ({ cells, faults }: Table['rows'][number]) =>
    columns.map((column, index) => (column === 'error' ? faults.map(say).join(' ') : (cells[index] ?? '')));
  return [[...columns], ...rows.map(cellsOf)];
}

/** The lines of the last report to be filled in, with their names in both languages beside the codes. */
export function templateTable(template: Template | null): string[][] {
  const lines = template?.lines ?? [];
  return [
    ['km', 'en', ...COLUMNS],
    ...lines.map((line) => [
      ...[lineLabel(line, 'km'), lineLabel(line, 'en'), line.indicator, line.breakdown ?? '', line.place],
      ...[line.site ?? '', line.qualifier, '', '', '', ''],
    ]),
  ];
}
