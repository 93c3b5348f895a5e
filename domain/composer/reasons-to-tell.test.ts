import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { reasonsToTell } from './reasons-to-tell';

const WINDOW = 'Ministry of Interior\nFrom 6:00 am on 13 January until 6:00 am on 14 January 2026\n';

const told = (text: string) =>
  readReport(text, { publishedOn: '2026-01-14' }).figures.map(({ because, confidence }) => [
    confidence,
    ...reasonsToTell(because, confidence),
  ]);

describe('reasonsToTell', () => {
  it('says of a figure without doubt only why it stands at its place', () => {
    expect(told(`${WINDOW}In Pursat province, 21 schools remain closed.`)).toEqual([['sure', 'place_named']]);
  });

  it('says of one to look at what is in doubt', () => {
    const [first] = told('The Ministry of Interior said 21 schools remain closed in Pursat province.');
    expect(first?.[0]).toBe('check');
    expect(first?.length).toBeGreaterThan(1);
  });

  it('says what happened where neither place nor day nor body is in doubt', () => {
    expect(reasonsToTell(['line.closed', 'noun.school', 'place_named.sentence', 'day_window.stated'], 'check')).toEqual(
      [...['line', 'noun', 'place_named']],
    );
  });
});
