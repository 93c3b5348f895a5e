import { describe, expect, it } from 'vitest';
import { AMOUNTS } from '@/domain/figures';
import { amountLabel, countedAmount } from './amounts';
import { qualifiedCount, qualifiedDigits } from './qualifiers';
import { unitWordsOf } from './units';

const houses = unitWordsOf('damage_cumulative', 'house');

describe('amounts in the words of a page', () => {
  it('have words of their own in both languages, and no digit', () => {
    for (const language of ['km', 'en'] as const) {
      const labels = AMOUNTS.map((amount) => amountLabel(amount, language));
      expect(new Set(labels).size).toBe(AMOUNTS.length);
      for (const amount of AMOUNTS) expect(countedAmount(amount, houses, language)).not.toMatch(/[#0-9០-៩]/);
    }
  });

  it('stand where a number would, with what is counted', () => {
    const hundreds = { value: null, qualifier: 'exact', amount: 'hundreds' } as const;
    expect(qualifiedCount(hundreds, 'en', houses)).toMatchObject({ state: 'words', text: 'hundreds of houses' });
    expect(qualifiedCount(hundreds, 'km', houses).text).toBe('រាប់រយខ្នងផ្ទះ');
    expect(qualifiedDigits(hundreds, 'en').text).toBe('hundreds');
    expect(qualifiedCount({ ...hundreds, amount: 'reported' }, 'en', houses).text).toBe('reported, not counted');
  });
});
