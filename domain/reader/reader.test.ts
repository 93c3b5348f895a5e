import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '@/domain/figures';
import { breakdownsOf, INDICATOR_CODES, INDICATORS, unitOf } from '@/domain/indicators';
import { PLACES } from '@/domain/places';
import { lineLabel } from '@/domain/wording/labels';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';
import { readReport } from './read-report';

/** Five times what is promised on a quiet machine (tests/timing): what grows with the square takes minutes. */
const LONGEST_MS = 1_000;
const KILOBYTES_20 = 20_000;

/** What reports are made of, and what breaks readers of them, thrown together. */
const SCRAPS = [
  '5 schools, ',
  '239 hospitals/health centers ',
  'have resumed operation',
  ' while ',
  'remain closed. ',
  'In Pursat province, ',
  'more than 640,000 ',
  'displaced persons ',
  '\n',
  '\n\n',
  '1. ',
  '- ',
  ': ',
  '; ',
  '(',
  ')',
  'from 6 am on 13 January to 6 am on 14 January 2026 ',
  '83% ',
  'of the ',
  '42-47 ',
  'សាលារៀន ២១កន្លែង ',
  'ខណៈ',
  'បានវិលត្រឡប់ទៅលំនៅឋានវិញ',
  '៦សែន ៤ម៉ឺននាក់ ',
  'ខេត្តឧត្ដរមានជ័យ ',
  '។ ',
  '\u200b',
  '្ត',
  'ី',
  '៤៥ ៥៥៩',
  ' 1 2 3 4 ',
  '5 schools in Pursat are closed while 7 in Koh Kong remain open; ',
  'most families ',
  'Of these 5 people ',
  'ប្រាំរយនាក់',
  'one in four ',
  '640,000+ ',
  ', and ',
  'no new reports of ',
  'a ',
  'Wat ',
  'the ',
  '\u00a0',
  '٣',
  '\ud83d',
  '...',
];
const anyReport = fc
  .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 400 })
  .map((parts) => parts.join(''));

/** Long work on a busy machine is no fault: the time of a reading is asked for where it matters. */
const PATIENCE = { timeout: 60_000 };

describe('the reader', PATIENCE, () => {
  it('never throws, and every span lies in the text', () => {
    fc.assert(
      fc.property(anyReport, fc.option(fc.constantFrom('2026-01-15', 'soon', '')), (text, publishedOn) => {
        const { figures, unread } = readReport(text, { publishedOn });
        for (const { start, end } of [...figures.flatMap(({ spans }) => spans), ...unread]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { value, quote } of figures) {
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(text).toContain(quote);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reads 20 kB in linear time, whatever they hold', () => {
    const long = fc.oneof(anyReport, fc.constantFrom(...SCRAPS)).filter((text) => text.length > 0);
    fc.assert(
      fc.property(long, (text) => {
        const full = text.repeat(Math.ceil(KILOBYTES_20 / text.length)).slice(0, KILOBYTES_20);
        expect(fastestOf(full)).toBeLessThan(LONGEST_MS);
      }),
      { numRuns: 15 },
    );
  });

  it('says back what the product words, for each line, place and qualifier in both languages', () => {
    fc.assert(
      fc.property(anyFigure, fc.constantFrom(...LANGUAGES), (figure, language) => {
        const [read, ...others] = readReport(sentenceOf(figure, language), { publishedOn: null }).figures;
        expect(others).toEqual([]);
        const { indicator, breakdown, place, qualifier, value } = read ?? {};
        expect({ indicator, breakdown, place, qualifier, value }).toEqual(figure);
      }),
      { numRuns: 1500 },
    );
  });

  it.each(LANGUAGES)("reads the product's own nil sentence (%s)", (language) => {
    for (const breakdown of [null, ...breakdownsOf('damage_in_period')]) {
      const { figures } = readReport(`${nilSentence({ indicator: 'damage_in_period', breakdown }, language)}.`, {
        publishedOn: null,
      });
      expect(figures).toMatchObject([
        { indicator: 'damage_in_period', breakdown, nil: true, value: 0, qualifier: 'exact' },
      ]);
    }
  });
});

const MOST_TRIES = 8;

/** The first time the patterns are compiled, and others may be at work on the same core: what is slow is slow each time. */
function fastestOf(text: string): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < MOST_TRIES && fastest >= LONGEST_MS; tries += 1) {
    fastest = Math.min(fastest, millisecondsOf(text));
  }
  return fastest;
}

/** Of the reader's own work: on a busy machine the clock on the wall also counts the work of others. */
function millisecondsOf(text: string): number {
  const [before, start] = [process.cpuUsage(), performance.now()];
  readReport(text, { publishedOn: '2026-01-15' });
  const { user, system } = process.cpuUsage(before);
  return Math.min((user + system) / 1_000, performance.now() - start);
}

/** Percentages stay out: the reader leaves them to a person. */
const COUNTED = INDICATOR_CODES.filter((code) => INDICATORS[code].unit !== 'percent');

const anyFigure = fc
  .record({
    line: fc.constantFrom(
      ...COUNTED.flatMap((indicator) =>
        [null, ...breakdownsOf(indicator)].map((breakdown) => ({ indicator, breakdown })),
      ),
    ),
    place: fc.constantFrom(...PLACES.map(({ code }) => code)),
    qualifier: fc.constantFrom(...QUALIFIERS),
    value: fc.oneof(
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1, max: 900 }).map((thousands) => thousands * 1_000),
    ),
  })
  .map(({ line, ...rest }) => ({ ...line, ...rest }));

type AnyFigure = typeof anyFigure extends fc.Arbitrary<infer F> ? F : never;

function sentenceOf(figure: AnyFigure, language: Language): string {
  const { indicator, breakdown, place } = figure;
  const label = lineLabel({ indicator, breakdown, place }, language, 'long');
  const unit =
    unitOf(indicator, breakdown) === 'object' ? unitWordsOf(indicator, breakdown) : unitOf(indicator, breakdown);
  const { text } = qualifiedCount(figure, language, unit);
  return language === 'km' ? `${label}៖ ${text}។` : `${label}: ${text}.`;
}
