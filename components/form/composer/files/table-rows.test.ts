import { describe, expect, it } from 'vitest';
import { EMPTY_FORM, emptyRow, type FigureRow, type UpdateForm } from '@/client/draft/form/update-form';
import type { SheetCell } from '@/domain/composer/table/cell';
import { readTable } from '@/domain/composer/table/read-table';
import { withTable } from './table-rows';

const tableOf = (...lines: SheetCell[][]) => {
  const table = readTable([['indicator', 'place', 'value'], ...lines]);
  if (table === null) throw new Error('not read');
  return table;
};
const formOf = (...figures: Partial<FigureRow>[]): UpdateForm => ({
  ...EMPTY_FORM,
  figures: figures.map((figure) => ({ ...emptyRow(), ...figure })),
});

describe('withTable', () => {
  it('proposes and accepts nothing, with the cell as its words', () => {
    const { figures, proposed } = withTable(formOf({}), tableOf(['remaining_in_camps', 'Pursat', 150_146]));
    expect(proposed).toBe(1);
    expect(figures).toMatchObject([
      {
        ...{ indicator: 'remaining_in_camps', place: 'KH15', value: '150,146' },
        printed: 'remaining_in_camps · Pursat · 150146',
        found: { isAccepted: false, cell: 'C2' },
      },
    ]);
  });

  it('fills the line that waits', () => {
    const form = formOf({ indicator: 'remaining_in_camps', place: 'KH15' });
    const { figures } = withTable(form, tableOf(['remaining_in_camps', 'Pursat', 5]));
    expect(figures).toMatchObject([{ value: '5', found: { isAccepted: false } }]);
  });

  it('leaves the number that a person gave, and says that the file has another', () => {
    const form = formOf({ indicator: 'remaining_in_camps', place: 'KH15', value: '4' });
    const { figures, proposed, standing } = withTable(form, tableOf(['remaining_in_camps', 'Pursat', 5]));
    expect(figures).toMatchObject([{ value: '4', found: null }]);
    expect(proposed).toBe(0);
    expect(standing).toEqual([{ code: 'standing', line: 2, column: 2, read: '5' }]);
  });

  it('puts the proposal of a second file in the place of the first', () => {
    const first = withTable(formOf({}), tableOf(['remaining_in_camps', 'Pursat', 5])).figures;
    const { figures } = withTable(formOf(...first), tableOf(['remaining_in_camps', 'Pursat', 6]));
    expect(figures).toMatchObject([{ value: '6' }]);
  });
});
