import { describe, expect, it } from 'vitest';
import { changeSentence, changeShort, type ToldChange } from './changes';
import { announcement, closedTotalTitle, figureTitle, lineAlternative, type TitledFigure } from './chart-titles';

const since = '2026-01-13';
const fewer: ToldChange = { kind: 'exact', difference: -9_446, since };

describe('changes', () => {
  it.each<[ToldChange, string, string]>([
    [fewer, '9,446 fewer than in the report of 13 January', 'ថយចុះ ៩.៤៤៦នាក់ ធៀបនឹងរបាយការណ៍ថ្ងៃទី១៣ មករា'],
    [
      { kind: 'about', difference: 60_000, since },
      'about 60,000 more than in the report of 13 January',
      'កើនឡើង ប្រមាណ ៦ម៉ឺននាក់ ធៀបនឹងរបាយការណ៍ថ្ងៃទី១៣ មករា',
    ],
    [
      { kind: 'no_clear_change', since },
      'no clear change since the report of 13 January',
      'គ្មានការប្រែប្រួលច្បាស់លាស់ ធៀបនឹងរបាយការណ៍ថ្ងៃទី១៣ មករា',
    ],
    [{ kind: 'unchanged', since }, 'unchanged since the report of 13 January', 'មិនប្រែប្រួល ធៀបនឹងរបាយការណ៍ថ្ងៃទី១៣ មករា'],
    [
      { kind: 'exact', difference: 0, since },
      'unchanged since the report of 13 January',
      'មិនប្រែប្រួល ធៀបនឹងរបាយការណ៍ថ្ងៃទី១៣ មករា',
    ],
    [{ kind: 'none' }, 'no earlier figure', 'គ្មានតួលេខពីមុន'],
  ])('tells $kind against the named report', (change, english, khmer) => {
    expect(changeSentence(change, 'person', 'en')).toBe(english);
    expect(changeSentence(change, 'person', 'km')).toBe(khmer);
  });

  it('names the hour where reports come several times a day', () => {
    const change: ToldChange = { kind: 'exact', difference: 12, since: '2025-12-21T13:00+07:00' };
    expect(changeSentence(change, 'person', 'en')).toBe('12 more than in the report of 21 December, 13:00');
  });

  it('gives a tile its arrow, difference and base', () => {
    expect(changeShort(fewer, 'person', 'en')).toEqual({
      direction: 'down',
      text: '9,446 fewer',
      since: 'since 13 January',
    });
    expect(changeShort(fewer, 'person', 'km')).toEqual({
      direction: 'down',
      text: 'ថយចុះ ៩.៤៤៦នាក់',
      since: 'ធៀបនឹងថ្ងៃទី១៣ មករា',
    });
  });

  it('draws no arrow where nothing is clear', () => {
    expect(changeShort({ kind: 'no_clear_change', since }, 'person', 'en').direction).toBeNull();
    expect(changeShort({ kind: 'none' }, 'person', 'en')).toEqual({
      direction: null,
      text: 'no earlier figure',
      since: null,
    });
    expect(changeShort({ kind: 'unchanged', since }, 'person', 'en').direction).toBe('level');
  });
});

describe('chart titles', () => {
  const finding: TitledFigure = {
    indicator: 'remaining_in_camps',
    figure: { value: 150_146, qualifier: 'exact' },
    asOf: '2026-01-14',
    change: fewer,
  };

  it('say the finding', () => {
    expect(figureTitle(finding, 'en')).toBe('150,146 people remain in camps, 9,446 fewer than on 13 January');
    expect(figureTitle(finding, 'km')).toBe('ជនភៀសសឹក ១៥០.១៤៦នាក់ បន្តស្នាក់នៅជំរំ ថយចុះ ៩.៤៤៦នាក់ ធៀបនឹងថ្ងៃទី១៣ មករា');
    expect(figureTitle({ ...finding, change: { kind: 'none' } }, 'en')).toBe('150,146 people remain in camps');
  });

  it('keep their qualifiers and start with a capital', () => {
    const rounded: TitledFigure = {
      ...finding,
      figure: { value: 640_000, qualifier: 'more_than' },
      change: { kind: 'about', difference: -60_000, since },
    };
    expect(figureTitle(rounded, 'en')).toBe(
      'More than 640,000 people remain in camps, down about 60,000 since 13 January',
    );
    expect(figureTitle(rounded, 'km')).toBe('ជនភៀសសឹក ជាង ៦សែន ៤ម៉ឺននាក់ បន្តស្នាក់នៅជំរំ ថយចុះ ប្រមាណ ៦ម៉ឺននាក់ ធៀបនឹងថ្ងៃទី១៣ មករា');
  });

  it('name the hour only when both reports are of one day', () => {
    const change: ToldChange = { kind: 'exact', difference: -8, since: '2026-01-14T13:00+07:00' };
    const evening = { ...finding, asOf: '2026-01-14T18:00+07:00', change };
    expect(figureTitle(evening, 'en')).toBe('150,146 people remain in camps, 8 fewer than on 14 January, 13:00');
    expect(figureTitle({ ...evening, asOf: '2026-01-15T06:00+07:00' }, 'en')).toMatch(/on 14 January$/);
  });

  it.each(['displaced_total', 'displaced_total_cumulative', 'remaining_in_camps', 'returned_cumulative'] as const)(
    'have thirteen words or fewer: %s',
    (indicator) => {
      const about: ToldChange = { kind: 'about', difference: 60_000, since };
      const titles = [fewer, about, { kind: 'no_clear_change', since } as const].map((change) => {
        const qualifier = change === fewer ? 'exact' : 'more_than';
        return figureTitle({ ...finding, indicator, figure: { value: 640_000, qualifier }, change }, 'en');
      });
      expect(titles.filter((title) => title.split(' ').length > 13)).toEqual([]);
    },
  );

  it('name an unknown value, never 0', () => {
    const unknown: TitledFigure = { ...finding, figure: { value: null, qualifier: 'exact' } };
    expect(figureTitle(unknown, 'en')).toBe('Remaining in camps: not known');
  });

  it('name what closed counts cover', () => {
    const total = { kind: 'school', closed: 40, coverage: { reporting: 3, of: 7 } } as const;
    expect(closedTotalTitle(total, 'en')).toBe('40 schools closed, 3 of 7 provinces reporting');
  });
});

describe('for those who do not see the screen', () => {
  it('tells a line in one sentence', () => {
    const line = {
      indicator: 'remaining_in_camps',
      source: 'MOI',
      first: { asOf: '2026-01-13', figure: { value: 159_592, qualifier: 'exact' } },
      last: { asOf: '2026-01-14', figure: { value: 150_146, qualifier: 'exact' } },
      reports: 2,
      breakdown: null,
      place: 'KH',
    } as const;
    expect(lineAlternative(line, 'en')).toBe(
      'Displaced people remaining in camps, Ministry of Interior: ' +
        'from 159,592 people on 13 January 2026 to 150,146 people on 14 January 2026, in 2 reports.',
    );
    expect(lineAlternative(line, 'km')).toMatch(/^ជនភៀសសឹកបន្តស្នាក់នៅជំរំ តាមក្រសួងមហាផ្ទៃ៖ ពី ១៥៩.៥៩២នាក់/);
  });

  it('announces a batch in one sentence', () => {
    const news = { source: 'MOI', finding: '150,146 people remain in camps', count: 1 } as const;
    expect(announcement(news, 'en')).toBe('New from Ministry of Interior: 150,146 people remain in camps.');
    expect(announcement({ ...news, count: 3 }, 'en')).toMatch(/^3 new updates, the newest from Ministry of Interior/);
  });
});
