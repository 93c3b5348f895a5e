import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { type ReleasedFigure, toReleasedFigure } from '@/domain/figures';
import type { IndicatorCode } from '@/domain/indicators';
import { LANGUAGES } from '@/domain/wording/language';
import { seedEntries } from '@/tests/support/seed-board';
import { spokenWords } from './citation-words';
import { flagContext, flagsOf, isBlocked } from './flags-of';
import { readingSeconds } from './reading-time';
import { SKELETONS, type SkeletonReport, skeletonOf, tellsOfPeople } from './skeletons';
import { citationsOf } from './spoken-text';

function figure(line: number, indicator: IndicatorCode, changes: Partial<ReleasedFigure> = {}): ReleasedFigure {
  return {
    ...{ line, indicator, breakdown: null, place: 'KH', site: null, value: 1_000 * line, qualifier: 'exact' },
    ...{ nil: false, provisional: false, periodStart: null, periodEnd: '2026-01-14', source: 'MOI', note: null },
    ...{
      via: { outlet: null, url: null, publishedOn: null },
      id: `81.${line}`,
      asOf: '2026-01-14',
      update: 81,
      revision: 2,
    },
    ...changes,
  };
}

const REPORT: SkeletonReport = {
  source: 'MOI',
  asOf: '2026-01-14',
  figures: [
    figure(1, 'service_closed', { breakdown: 'school', place: 'KH22', value: 21 }),
    figure(2, 'returned_cumulative'),
    figure(3, 'remaining_in_camps'),
    // Another body, another outlet, a part: none of them is said in the name of the report's own whole.
    figure(4, 'remaining_in_camps', { source: 'NCDM' }),
    figure(5, 'remaining_in_camps', { via: { outlet: 'Fresh News', url: null, publishedOn: null } }),
    figure(6, 'remaining_in_camps', { breakdown: 'women' }),
  ],
};

const find = ({ line }: { line: number }) => REPORT.figures.find((each) => each.line === line) ?? null;
const words = (skeleton: (typeof SKELETONS)[number], language: 'km' | 'en', report: SkeletonReport | null = REPORT) =>
  spokenWords(skeletonOf(skeleton, report).texts[language], find, language);

describe('a text to begin with', () => {
  it('says who said it and when, then its figures in whole sentences, then what is not known and what comes next', () => {
    expect(words('holding', 'en')).toEqual([
      'The following figures are from the report of the Ministry of Interior, as of 14 January 2026.',
      'The report counts 3,000 people who remain in camps. In all, 2,000 people have returned home.',
      'Of the schools in Oddar Meanchey province, 21 facilities are closed.',
      'What the report does not say, we do not know yet. We will speak again when there is a new report.',
    ]);
    expect(words('daily', 'km').slice(1, 3)).toEqual([
      'ជនភៀសសឹកចំនួន ៣.០០០នាក់ នៅស្នាក់នៅក្នុងជំរំ។ សរុបមក ប្រជាពលរដ្ឋចំនួន ២.០០០នាក់ បានវិលត្រឡប់ទៅលំនៅឋានវិញ។',
      'សាលារៀននៅខេត្តឧត្តរមានជ័យ ចំនួន ២១កន្លែង បិទបណ្ដោះអាសន្ន។',
    ]);
    expect(words('daily', 'en')[2]).toBe('Of the schools in Oddar Meanchey province, 21 facilities are closed.');
  });

  it.each(SKELETONS)('%s quotes the same figures in both languages, and nothing of it is flagged', (skeleton) => {
    const content = skeletonOf(skeleton, REPORT);
    expect(citationsOf(content.texts.km)).toEqual(citationsOf(content.texts.en));
    const cited = citationsOf(content.texts.en).map((attrs) => {
      const pinned = find(attrs);
      return {
        citation: attrs,
        pinned,
        newest: pinned,
        state: 'stands' as const,
        change: null,
        newer: null,
        rival: null,
      };
    });
    const now = Date.parse('2026-01-14T20:00+07:00');
    expect(flagsOf(content, flagContext(cited, EMPTY_BOARD, now))).toEqual([]);
  });

  it('takes about a minute to say as a holding statement of five figures, in either language', () => {
    const full = {
      ...REPORT,
      figures: [
        ...[figure(1, 'remaining_in_camps', { value: 150_146 }), figure(2, 'returned_in_period', { value: 9_446 })],
        figure(3, 'returned_cumulative', { value: 490_000, qualifier: 'about' as const }),
        figure(4, 'service_closed', { breakdown: 'school', place: 'KH22', value: 21 }),
        figure(5, 'service_reopened', { breakdown: 'school', place: 'KH22', value: 239 }),
      ],
    };
    for (const language of LANGUAGES) {
      const text = skeletonOf('holding', full).texts[language];
      expect(citationsOf(text)).toHaveLength(5);
      const said = spokenWords(text, ({ line }) => full.figures.find((each) => each.line === line) ?? null, language);
      expect(readingSeconds(said)).toBeGreaterThan(45);
      expect(readingSeconds(said)).toBeLessThanOrEqual(75);
    }
  });

  it('says so where no report has been released, and invents nothing', () => {
    expect(words('holding', 'en', null)[0]).toBe('No situation report has been released yet.');
    for (const language of LANGUAGES) expect(words('daily', language, null).join('')).not.toMatch(/\d|[០-៩]/);
  });
});

describe('a text from each of the real reports', () => {
  const reports = seedEntries().flatMap(({ body: { update } }) => (update.kind === 'report' ? [update] : []));
  const texts = reports.map(({ number, reference, source, periodEnd: asOf, figures: own }) => {
    const figures = own.map((each) => toReleasedFigure(each, number, 1));
    return { reference, report: { source, asOf, figures } };
  });

  it('takes about a minute as a holding statement, in either language', () => {
    const seconds = texts.flatMap(({ report }) =>
      LANGUAGES.map((language) => {
        const findIn = (citation: { line: number }) =>
          report.figures.find(({ line }) => line === citation.line) ?? null;
        return readingSeconds(spokenWords(skeletonOf('holding', report).texts[language], findIn, language));
      }),
    );
    expect(Math.max(...seconds)).toBeLessThanOrEqual(75);
  });

  it('raises nothing red but where the ministry’s own figures do not add up, on 2 February', () => {
    const red = texts.filter(({ report }) => {
      const cited = report.figures.map((pinned) => ({
        ...{ citation: pinned, pinned, newest: pinned, state: 'stands' as const },
        ...{ change: null, newer: null, rival: null },
      }));
      const context = flagContext(cited, EMPTY_BOARD, 0);
      return SKELETONS.some((skeleton) => isBlocked(flagsOf(skeletonOf(skeleton, report), context)));
    });
    expect(red.map(({ reference }) => reference)).toEqual(['MOI-20260202']);
  });

  it('is filled only from those that tell of people', () => {
    const told = texts.filter(({ report }) => tellsOfPeople(report)).map(({ reference }) => reference);
    expect(told).toContain('MOI-20260114');
    expect(told).not.toContain('CMAC-202602');
  });
});

describe('how long a text takes to say', () => {
  it('is 130 words a minute in English, and 300 clusters a minute in Khmer', () => {
    expect(readingSeconds([Array(130).fill('word').join(' ')])).toBe(60);
    expect(readingSeconds(['ក្រុម'.repeat(150)])).toBe(60);
  });

  it('counts numbers by what is said of them, and a breath between paragraphs', () => {
    expect(readingSeconds(['150,146'])).toBeGreaterThan(readingSeconds(['word']));
    expect(readingSeconds(['word', '', 'word'])).toBe(2);
  });
});
