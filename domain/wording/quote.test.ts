import { describe, expect, it } from 'vitest';
import { type Quotable, quotedFigure, quotedLines } from './quote';

const CAMPS: Quotable = {
  ...{ indicator: 'remaining_in_camps', breakdown: null, place: 'KH', source: 'MOI' },
  ...{ value: 12_345, qualifier: 'exact', asOf: '2026-01-13' },
};
const FROM = { address: 'https://board.example/figures/remaining_in_camps', exercise: false };

describe('a figure that is copied', () => {
  it.each([
    [
      'en',
      'Displaced people remaining in camps: 12,345 people, as of 13 January 2026. Source: Ministry of Interior. https://board.example/figures/remaining_in_camps',
    ],
    [
      'km',
      'ជនភៀសសឹកបន្តស្នាក់នៅជំរំ៖ ១២.៣៤៥នាក់ គិតត្រឹមថ្ងៃទី១៣ ខែមករា ឆ្នាំ២០២៦។ ប្រភព៖ ក្រសួងមហាផ្ទៃ។ https://board.example/figures/remaining_in_camps',
    ],
  ] as const)('says by itself how many, of when and who said it, in %s', (language, text) => {
    expect(quotedFigure(CAMPS, FROM, language)).toBe(text);
  });

  it('keeps its qualifier, that it is preliminary, and that it is from an exercise', () => {
    const figure: Quotable = { ...CAMPS, qualifier: 'more_than', provisional: true };
    expect(quotedFigure(figure, { ...FROM, exercise: true }, 'en')).toMatch(
      /^EXERCISE: .*: more than 12,345 people \(preliminary\), as of/,
    );
  });

  it('says of a page of the past as when it was known', () => {
    const at = Date.parse('2026-01-13T18:00+07:00');
    const known = { at, mode: 'then' as const, readAt: at };
    expect(quotedFigure(CAMPS, { ...FROM, known }, 'en')).toContain(
      'Ministry of Interior. As known on 13 January 2026, 18:00. https:',
    );
    expect(quotedLines({ lines: ['One.'], below: [] }, { ...FROM, known }, 'en')).toBe(
      `One.\nAs known on 13 January 2026, 18:00 · ${FROM.address}`,
    );
  });

  it('is never a zero where nothing is known, and says a nil in words', () => {
    expect(quotedFigure({ ...CAMPS, value: null }, FROM, 'en')).toContain(': not known, as of');
    const nil: Quotable = { ...CAMPS, indicator: 'damage_in_period', nil: true, value: 0 };
    expect(quotedFigure(nil, FROM, 'en')).toMatch(/^No new damage in the period, as of/);
    expect(quotedFigure({ ...nil, place: 'KH13' }, FROM, 'en')).toMatch(
      /^No new damage in the period, Preah Vihear, as of/,
    );
    expect(quotedFigure({ ...CAMPS, asOf: null }, FROM, 'en')).toContain('date not stated');
  });
});

it('the sentences of a report keep their lines, and have when and who below them', () => {
  expect(
    quotedLines({ lines: ['One.', 'Two.'], below: ['13 January 2026', 'Ministry of Interior', ''] }, FROM, 'en'),
  ).toBe(`One.\nTwo.\n13 January 2026 · Ministry of Interior · ${FROM.address}`);
});
