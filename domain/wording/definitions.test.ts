import { describe, expect, it } from 'vitest';
import { INDICATOR_CODES } from '@/domain/indicators';
import { indicatorCautions, indicatorDefinition } from './definitions';
import { LANGUAGES } from './language';

const SENTENCE = { km: /^[^A-Za-z]*[\u1780-\u17ff].*។$/, en: /^[^\u1780-\u17ff]+\.$/ };

describe('what an indicator is', () => {
  it.each(INDICATOR_CODES)('is said of %s in both languages, with how not to read it', (code) => {
    for (const language of LANGUAGES) {
      const texts = [indicatorDefinition(code, language), ...indicatorCautions(code, language)];
      expect(texts.length).toBeGreaterThan(1);
      for (const text of texts) expect(text).toMatch(SENTENCE[language]);
    }
  });

  it('names days in the digits of the page', () => {
    const digits = (style: 'latin' | 'khmer') =>
      indicatorDefinition('damage_cumulative', { language: 'km', digits: style });
    expect(digits('khmer')).toContain('២០២៥');
    expect(digits('latin')).toContain('2025');
  });
});
