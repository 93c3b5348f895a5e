import { expect, it } from 'vitest';
import type { Figure } from '@/domain/figures';
import type { ReportContent } from '@/domain/updates';
import { mergeForms } from './merge-forms';
import { toForm } from './to-form';
import type { UpdateForm } from './update-form';
import { emptyRow } from './update-form';

const figure = (line: number, value: number, place: Figure['place'] = 'KH13') =>
  ({
    ...{ line, value, place, indicator: 'remaining_in_camps', breakdown: null, site: null, qualifier: 'exact' },
    ...{ nil: false, provisional: false, note: null, via: { outlet: null, url: null, publishedOn: null } },
    ...{ periodStart: null, periodEnd: '2026-01-13', source: 'MOI' },
  }) as unknown as Figure;

const report = (figures: Figure[], text = 'As published') =>
  ({
    ...{ kind: 'report', source: 'MOI', reference: null, text: { km: null, en: text }, late: null, checkNote: null },
    ...{ periodStart: null, periodEnd: '2026-01-13', figures },
  }) as unknown as ReportContent;

const base = toForm(report([figure(1, 100), figure(2, 200)]));
const valuesOf = (form: UpdateForm) => form.figures.map(({ kept, value }) => [kept?.line ?? null, value]);
const withRow = (form: UpdateForm, index: number, change: object): UpdateForm => ({
  ...form,
  figures: form.figures.map((row, at) => (at === index ? { ...row, ...change } : row)),
});

it('keeps what was changed here and takes all else from the newest', () => {
  const newest = toForm(report([figure(1, 111), figure(2, 200)], 'Mended by another'));
  const mine = withRow({ ...base, reasonEn: 'A shelter was counted twice' }, 1, { value: '222' });
  const merged = mergeForms({ mine, base, newest });
  expect(valuesOf(merged)).toEqual([
    [1, '111'],
    [2, '222'],
  ]);
  expect(merged).toMatchObject({ textEn: 'Mended by another', reasonEn: 'A shelter was counted twice' });
});

it('lets what was changed in both stand as it was typed here, for a person to see', () => {
  const newest = toForm(report([figure(1, 111), figure(2, 200)], 'Theirs'));
  const mine = withRow({ ...base, textEn: 'Mine' }, 0, { value: '999' });
  const merged = mergeForms({ mine, base, newest });
  expect([merged.textEn, merged.figures[0]?.value]).toEqual(['Mine', '999']);
});

it('takes over what another added or took away', () => {
  const newest = toForm(report([figure(2, 200), figure(3, 300)]));
  expect(valuesOf(mergeForms({ mine: base, base, newest }))).toEqual([
    [2, '200'],
    [3, '300'],
  ]);
});

it('keeps what was added or taken away here', () => {
  const mine = { ...base, figures: [...base.figures.slice(1), { ...emptyRow(), value: '7' }] };
  expect(valuesOf(mergeForms({ mine, base, newest: base }))).toEqual([
    [2, '200'],
    [null, '7'],
  ]);
});

it('makes a new figure of one that was changed here and taken away there', () => {
  const newest = toForm(report([figure(2, 200)]));
  const mine = withRow(base, 0, { value: '101' });
  expect(valuesOf(mergeForms({ mine, base, newest }))).toEqual([
    [null, '101'],
    [2, '200'],
  ]);
});

it('leaves each figure at its place, whatever place the rows share in other versions', () => {
  const newest = toForm(report([figure(1, 100), figure(2, 200, 'KH17')]));
  const merged = mergeForms({ mine: withRow(base, 0, { value: '101' }), base, newest });
  expect(merged.figures.map(({ place }) => place || merged.place)).toEqual(['KH13', 'KH17']);
});
