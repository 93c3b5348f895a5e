import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_VALUE } from '@/domain/figures';
import { formatCount, formatRound } from '@/domain/wording/numbers';
import { readCount } from './counts';

const read = (value: number) => ({ status: 'read', value });

describe('readCount', () => {
  it.each([
    ['150,146', 150_146],
    ['១៥០.១៤៦', 150_146],
    ['១៥០,១៤៦', 150_146],
    ['១៥០ ១៤៦', 150_146],
    ['150.146', 150_146],
    ['150 146', 150_146],
    ['150\u00a0146', 150_146],
    ['150\u202f146', 150_146],
    ['150\u2009146', 150_146],
    ["150'146", 150_146],
    ['150’146', 150_146],
    ['1.234.567', 1_234_567],
    ['1.500', 1_500],
    ['  42 ', 42],
    ['0', 0],
    ['០', 0],
    ['150\u200b,\u2060146\ufeff\u200c', 150_146],
    ['៦សែន ៤ម៉ឺន', 640_000],
    ['៦សែន៤ម៉ឺន', 640_000],
    ['6សែន 3ពាន់', 603_000],
    ['៦៤ ម៉ឺន', 640_000],
    ['៦សែន ៤ម៉ឺន ៥រយ', 640_500],
    ['1លាន', 1_000_000],
  ])('reads %j as %i', (typed, value) => {
    expect(readCount(typed)).toEqual(read(value));
  });

  it.each(['', '   ', '\u200b', '\u00a0'])('takes %j as empty, which is not 0', (typed) => {
    expect(readCount(typed)).toEqual({ status: 'empty' });
  });

  it.each([
    ['abc', 'not_a_number'],
    ['12 people', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['៦សែន ៤', 'not_a_number'],
    ['៤ពាន់ ៦សែន', 'not_a_number'],
    ['៦សែន ៤សែន', 'not_a_number'],
    ['សែន', 'not_a_number'],
    ['+5', 'not_a_number'],
    ['-3', 'negative'],
    ['−៣', 'negative'],
    ['- 3', 'negative'],
    ['1.5', 'decimal'],
    ['១.៥', 'decimal'],
    ['0.123', 'decimal'],
    ['0,123', 'decimal'],
    ['1.2345', 'decimal'],
    ['1,234.50', 'decimal'],
    ['៦.៤ លាន', 'decimal'],
    ['12,34', 'grouping'],
    ['1,234,56', 'grouping'],
    ['1234,567', 'grouping'],
    ['1.234,567', 'grouping'],
    ['1,234.567', 'grouping'],
    ['150  146', 'grouping'],
    ['150, 146', 'grouping'],
    ['1,', 'grouping'],
    ['1៥0', 'mixed_digits'],
    ['១៥០,146', 'mixed_digits'],
    ['1,000,000,000', 'too_large'],
    ['៩៩៩៩៩៩៩៩៩៩៩', 'too_large'],
    ['៩៩៩៩លាន', 'too_large'],
  ])('does not guess at %j: %s', (typed, reason) => {
    expect(readCount(typed)).toEqual({ status: 'refused', reading: typed, reason });
  });

  it('shows what it read, without the signs that nobody sees', () => {
    expect(readCount(' 12\u200b,\u00a034 ')).toMatchObject({ reading: '12, 34' });
  });

  const count = fc.integer({ min: 0, max: MAX_VALUE });

  it('reads back every count as it is written, in both digit sets', () => {
    fc.assert(
      fc.property(count, (value) => {
        for (const language of ['km', 'en'] as const) {
          for (const digits of ['khmer', 'latin'] as const) {
            expect(readCount(formatCount(value, { language, digits }))).toEqual(read(value));
          }
        }
      }),
    );
  });

  it('reads back every round figure as it is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (thousands) => {
        const value = thousands * 1_000;
        expect(formatRound(value, 'km')).toMatch(/លាន|សែន|ម៉ឺន|ពាន់/);
        expect(readCount(formatRound(value, 'km'))).toEqual(read(value));
        expect(readCount(formatRound(value, 'en'))).toEqual(read(value));
      }),
    );
  });

  it('never throws and never invents: what it reads is a whole count within the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0129០១៩., \u200b-សែនពាន់x') }), (typed) => {
        const answer = readCount(typed);
        if (answer.status !== 'read') return;
        expect(Number.isSafeInteger(answer.value)).toBe(true);
        expect(answer.value).toBeGreaterThanOrEqual(0);
        expect(answer.value).toBeLessThanOrEqual(MAX_VALUE);
      }),
    );
  });
});
