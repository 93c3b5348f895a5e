import { describe, expect, it } from 'vitest';
import type { Figure } from '@/domain/figures';
import { readReport } from '@/domain/reader/read-report';
import { evidenceOf } from './evidence';
import { factsOfTable, factsOfText } from './original';

const TEXT = `The Ministry of Interior said that as of 14 January 2026 a total of 5,150 people remain in displacement camps.
In Pursat province, 21 schools remain closed. The road was opened at 18:30. A fund of 7,777 was named.`;

function factsOf(text: string) {
  return factsOfText(text, readReport(text, { publishedOn: '2026-01-14' }));
}

function figureOf(own: Partial<Figure> = {}): Figure {
  return {
    ...{ line: 1, indicator: 'remaining_in_camps', breakdown: null, place: 'KH', site: null },
    ...{ value: 5_150, qualifier: 'exact', nil: false, provisional: false },
    ...{ periodStart: null, periodEnd: '2026-01-14', source: 'MOI' },
    ...{ via: { outlet: null, url: null, publishedOn: null }, note: null, ...own },
  };
}

const howOf = (figure: Figure, text = TEXT) => evidenceOf([figure], [factsOf(text)]).get(figure.line);

describe('evidenceOf', () => {
  it('knows a figure that stands as it was read, with its words', () => {
    const evidence = howOf(figureOf());
    expect(evidence).toMatchObject({ how: 'read', original: 0 });
    expect(evidence?.how === 'read' && evidence.read.words).toContain('5,150');
  });

  it.each<[string, Partial<Figure>, string[]]>([
    ['number', { value: 5_510 }, ['number']],
    ['qualifier', { qualifier: 'about' }, ['number']],
    ['body', { source: 'NCDM' }, ['body']],
    ['day', { periodEnd: '2026-01-04' }, ['day']],
    ['place', { place: 'KH22' }, ['line']],
    ['body and day', { source: 'NCDM', periodEnd: '2026-01-04' }, ['body', 'day']],
  ])('tells that the %s was changed', (_, own, changed) => {
    expect(howOf(figureOf(own))).toMatchObject({ how: 'changed', changed });
  });

  it('finds what was typed by its number, which is no day, hour or part of another', () => {
    const typed = { indicator: 'civilian_killed_cumulative', place: 'KH13' } as const;
    expect(howOf(figureOf({ ...typed, value: 7_777 }))).toMatchObject({
      how: 'typed',
      words: expect.stringContaining('7,777'),
    });
    expect(howOf(figureOf({ ...typed, value: 2_026 }))).toEqual({ how: 'missing' });
    expect(howOf(figureOf({ ...typed, value: 150 }))).toEqual({ how: 'missing' });
    expect(evidenceOf([figureOf()], []).get(1)).toEqual({ how: 'no_original' });
  });

  it('lets one figure of the text stand for one of the report', () => {
    const twice = [figureOf(), figureOf({ line: 2, place: 'KH22' })];
    const evidence = evidenceOf(twice, [factsOf(TEXT)]);
    expect([evidence.get(1)?.how, evidence.get(2)?.how]).toEqual(['read', 'typed']);
  });

  it('knows the cell of a table', () => {
    const rows = [
      ['indicator', 'place', 'value'],
      ['remaining_in_camps', 'KH22', 900],
      ['remaining_in_camps', 'KH13', 62.125],
    ];
    const own = { place: 'KH22', value: 900 } as const;
    const evidence = evidenceOf(
      [figureOf(own), figureOf({ line: 2, place: 'KH13', value: 62_125 })],
      [factsOfTable(rows)],
    );
    expect(evidence.get(1)).toMatchObject({ how: 'read', read: { at: { cell: 'C2' } } });
    expect(evidence.get(2)).toEqual({ how: 'missing' });
  });
});
