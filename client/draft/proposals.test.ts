import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { emptyForm, emptyRow, type FigureRow } from './form/update-form';
import { type MergeResult, mergeReading } from './proposals';

const TITLE = 'The situation following the Ceasefire, from 6:00 am 13 January to 6:00 am 14 January 2026\n';
const SCHOOLS = 'In Oddar Meanchey province, 21 schools remain temporarily closed.\n';
const CAMPS = 'There are 150,146 displaced persons remaining in displacement camps.\n';

const read = (text: string) => readReport(text, { publishedOn: '2026-01-14' });
const begin = (): MergeResult => mergeReading(emptyForm('report'), read(TITLE + SCHOOLS + CAMPS));

function rowOf({ figures }: MergeResult, indicator: string): FigureRow {
  const row = figures.find((figure) => figure.indicator === indicator);
  if (row === undefined) throw new Error(`no row of ${indicator}`);
  return row;
}

function withRow(merged: MergeResult, changed: FigureRow): MergeResult {
  const figures = merged.figures.map((row) => (row.found?.key === changed.found?.key ? changed : row));
  return { ...merged, figures };
}

function accepted(row: FigureRow, own: Partial<FigureRow> = {}): FigureRow {
  return { ...row, ...own, found: row.found && { ...row.found, isAccepted: true } };
}

describe('mergeReading', () => {
  it('takes the place of the empty row, and nothing is accepted by itself', () => {
    const { figures } = begin();
    expect(figures.map(({ value, place, found }) => [value, place, found?.isAccepted])).toEqual([
      ['21', 'KH22', false],
      ['150,146', 'KH', false],
    ]);
  });

  it('proposes an amount in words beside the number of the other state, with its words and reasons', () => {
    const text = `${TITLE}In Oddar Meanchey province, most schools have reopened, while 21 schools remain closed.\n`;
    const { figures } = mergeReading(emptyForm('report'), read(text));
    const row = rowOf({ figures, dropped: [] }, 'service_reopened');
    expect(row).toMatchObject({ valueKind: 'words', amount: 'most', value: '', place: 'KH22', breakdown: 'school' });
    expect(row.printed).toContain('most schools have reopened');
    expect(row.found).toMatchObject({ isAccepted: false });
    expect(row.found?.because).toContain('line.reopened');
  });

  it('keeps words and a number of one line apart, and a number that a person typed over words', () => {
    const text = `${TITLE}In Pursat, most schools have reopened.\n`;
    const first = mergeReading(emptyForm('report'), read(text));
    const typed = accepted(rowOf(first, 'service_reopened'), { valueKind: 'number', value: '39' });
    const again = mergeReading(withRow(first, typed), read(`${text}In Pursat, 41 schools have reopened.\n`));
    expect(again.figures.map(({ valueKind, value, found }) => [valueKind, value, found?.isAccepted])).toEqual([
      ['number', '39', true],
      ['number', '41', false],
    ]);
  });

  it('takes the reason with who was displaced again', () => {
    const text = `${TITLE}In Pursat, 56 families were displaced again after shells fell.\n`;
    const { figures } = mergeReading(emptyForm('report'), read(text));
    expect(figures).toMatchObject([{ indicator: 'displaced_again', breakdown: 'families', note: 'after shells fell' }]);
  });

  it('keeps what a person accepted, changed or typed when the text is read again', () => {
    const first = begin();
    const mended = accepted(rowOf(first, 'service_closed'), { value: '22' });
    const typed = { ...emptyRow(), indicator: 'damage_in_period', value: '3' } as FigureRow;
    const merged = withRow({ ...first, figures: [...first.figures, typed] }, mended);
    const again = mergeReading(merged, read(`${TITLE}A word.\n${SCHOOLS}${CAMPS}`));
    expect(rowOf(again, 'service_closed')).toMatchObject({ value: '22', found: { isAccepted: true } });
    expect(rowOf(again, 'damage_in_period')).toEqual(typed);
    expect(again.figures).toHaveLength(3);
    expect(rowOf(again, 'service_closed').found?.spans).not.toEqual(mended.found?.spans);
  });

  it('proposes anew what the text now says otherwise', () => {
    const first = begin();
    const merged = withRow(first, accepted(rowOf(first, 'service_closed')));
    const again = mergeReading(merged, read(TITLE + SCHOOLS.replace('21', '23') + CAMPS));
    expect(rowOf(again, 'service_closed')).toMatchObject({ value: '23', found: { isAccepted: false } });
  });

  it('does not bring back what was dropped', () => {
    const first = begin();
    const dropped = rowOf(first, 'service_closed');
    const merged = { figures: first.figures.filter((row) => row !== dropped), dropped: [dropped] };
    const again = mergeReading(merged, read(TITLE + SCHOOLS + CAMPS));
    expect(again.figures.map(({ indicator }) => indicator)).toEqual(['remaining_in_camps']);
    expect(again.dropped).toHaveLength(1);
  });

  it('leaves what stands in a table alone: the text says nothing of it', () => {
    const found = {
      key: 'table C2',
      said: '',
      spans: [],
      because: [],
      confidence: 'check' as const,
      isAccepted: false,
      cell: 'C2',
    };
    const row = { ...emptyRow(), indicator: 'remaining_in_camps' as const, value: '5', found };
    const form = { figures: [row], dropped: [row] };
    expect(mergeReading(form, readReport('', { publishedOn: '2026-01-14' }))).toEqual(form);
  });

  it('lets go what is no longer in the text, unless a person vouched for it', () => {
    const first = begin();
    const merged = withRow(first, accepted(rowOf(first, 'service_closed')));
    const again = mergeReading(merged, read(TITLE));
    expect(again.figures.map(({ indicator, found }) => [indicator, found?.spans])).toEqual([['service_closed', []]]);
  });
});
