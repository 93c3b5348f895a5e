import { expect, it } from 'vitest';
import { qualifierLegend } from './qualifiers';

const of = (qualifier: 'exact' | 'more_than' | 'about', asOf: string, value: number | null = 1) => ({
  ...{ qualifier, asOf, value },
});

it('the legend of a picture names the days of each qualifier, and no qualifier that nothing has', () => {
  const figures = [of('exact', '2025-12-10'), of('more_than', '2025-12-13'), of('more_than', '2025-12-12T06:00+07:00')];
  expect(qualifierLegend(figures, 'en')).toBe(
    'exact where no word stands before the number; more than: 12 December, 13 December',
  );
  expect(qualifierLegend([of('about', '2025-12-10', null)], 'en')).toBe('');
  const many = Array.from({ length: 8 }, (_, day) => of('about', `2025-12-1${day}`));
  expect(qualifierLegend(many, 'km')).toMatch(/^ប្រមាណ៖ .*, …$/);
});
