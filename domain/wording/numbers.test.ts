import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '@/domain/figures';
import { isRound } from '@/domain/text/number-words';
import { FIRST_INTERNAL } from '@/domain/updates';
import { formatCount, formatPercent, formatRound, latinCount, updateNumber } from './numbers';
import { qualifiedCount, qualifiedDigits } from './qualifiers';
import { formatCounted } from './units';

describe('numbers', () => {
  it.each([
    [0, '0', '០'],
    [999, '999', '៩៩៩'],
    [1_000, '1,000', '១.០០០'],
    [150_146, '150,146', '១៥០.១៤៦'],
    [999_999_999, '999,999,999', '៩៩៩.៩៩៩.៩៩៩'],
  ])('writes %i with digits and thousands mark of one kind', (value, latin, khmer) => {
    expect(formatCount(value, 'en')).toBe(latin);
    expect(formatCount(value, 'km')).toBe(khmer);
    expect(formatCount(value, { language: 'km', digits: 'latin' })).toBe(latin);
    expect(latinCount(value)).toBe(latin);
  });

  it.each([
    [640_000, '៦សែន ៤ម៉ឺន', '640,000'],
    [630_000, '៦សែន ៣ម៉ឺន', '630,000'],
    [603_000, '៦សែន ៣ពាន់', '603,000'],
    [500_000, '៥សែន', '500,000'],
    [3_000, '៣ពាន់', '3,000'],
    [35_000, '៣ម៉ឺន ៥ពាន់', '35,000'],
    [1_200_000, '១លាន ២សែន', '1,200,000'],
    [150_146, '១៥០.១៤៦', '150,146'],
    [980, '៩៨០', '980'],
    [0, '០', '0'],
  ])('says %i as people say it', (value, khmer, english) => {
    expect(formatRound(value, 'km')).toBe(khmer);
    expect(formatRound(value, 'en')).toBe(english);
  });

  it('has no digit above 9 before a word below a million, so every figure is said in one way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (thousands) => {
        expect(formatRound(thousands * 1_000, 'km')).toMatch(/^(?:[១-៩](?:សែន|ម៉ឺន|ពាន់) ?)+$/);
      }),
    );
  });

  it('takes only whole thousands for round', () => {
    expect([640_000, 1_000, 1_500, 999, 0].map(isRound)).toEqual([true, true, false, false, false]);
  });

  it('tells a share as a sign', () => {
    expect(formatPercent(83, 'en')).toBe('83%');
    expect(formatPercent(83, 'km')).toBe('៨៣%');
  });

  it('writes the Khmer classifier against the number', () => {
    expect(formatCounted(150_146, 'person', 'km')).toBe('១៥០.១៤៦នាក់');
    expect(formatCounted(1, 'family', 'en')).toBe('1 family');
    expect(formatCounted(83, 'percent', 'en')).toBe('83%');
  });
});

describe('qualified counts', () => {
  it('shows a qualifier with a round figure, in words in Khmer', () => {
    const figure = { value: 640_000, qualifier: 'more_than' } as const;
    expect(qualifiedCount(figure, 'en')).toMatchObject({ before: 'more than', number: '640,000', after: '' });
    expect(qualifiedCount(figure, 'km').text).toBe('ជាង ៦សែន ៤ម៉ឺន');
    expect(qualifiedCount(figure, 'km', 'person').text).toBe('ជាង ៦សែន ៤ម៉ឺននាក់');
    expect(qualifiedCount(figure, 'en', 'person').text).toBe('more than 640,000 people');
  });

  it('writes an exact round figure in digits: nobody rounded it', () => {
    expect(qualifiedCount({ value: 150_000, qualifier: 'exact' }, 'km', 'person').text).toBe('១៥០.០០០នាក់');
  });

  it('keeps a table to digits', () => {
    const figure = { value: 640_000, qualifier: 'about' } as const;
    expect(qualifiedDigits(figure, { language: 'km', digits: 'latin' }).text).toBe('ប្រមាណ 640,000');
  });

  it('says not known, not reported and zero as three things', () => {
    const texts = (wording: 'km' | 'en') => [
      qualifiedCount({ value: null, qualifier: 'exact' }, wording, 'person').text,
      qualifiedCount(null, wording, 'person').text,
      qualifiedCount({ value: 0, qualifier: 'exact' }, wording).text,
    ];
    expect(texts('en')).toEqual(['not known', 'Not reported', '0']);
    expect(texts('km')).toEqual(['មិនដឹង', 'មិនបានរាយការណ៍', '០']);
  });

  it('gives each qualifier but exact its own word', () => {
    for (const language of ['km', 'en'] as const) {
      const words = QUALIFIERS.map((qualifier) => qualifiedCount({ value: 5, qualifier }, language).before);
      expect(words[0]).toBe('');
      expect(new Set(words).size).toBe(QUALIFIERS.length);
    }
  });
});

describe('updateNumber', () => {
  it.each([
    [81, 'en', '81'],
    [81, 'km', '៨១'],
    [FIRST_INTERNAL, 'en', 'I\u20111'],
    [FIRST_INTERNAL + 2, 'km', 'I\u2011៣'],
  ] as const)('says %s in %s as %s: internal notices are a row of their own', (number, language, said) =>
    expect(updateNumber(number, language)).toBe(said),
  );
});
