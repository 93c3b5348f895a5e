import { describe, expect, it } from 'vitest';
import type { SituationUpdate } from '@/domain/updates';
import { searchUpdates } from '@/domain/wording/search/search';
import { mergeUpdates } from './merge-updates';

const REPORT: SituationUpdate = {
  kind: 'report',
  number: 81,
  revision: 1,
  recordedAt: '2026-01-14T00:00:00.000Z',
  reference: 'MOI-20260114-0600',
  source: 'MOI',
  text: { km: 'ស្ថានភាពក្រោយបទឈប់បាញ់', en: null },
  periodStart: null,
  periodEnd: '2026-01-14T06:00+07:00',
  figures: [
    {
      line: 1,
      indicator: 'remaining_in_camps',
      breakdown: null,
      place: 'KH22',
      site: null,
      value: 150_146,
      qualifier: 'exact',
      nil: false,
      provisional: false,
      periodStart: null,
      periodEnd: '2026-01-14T06:00+07:00',
      source: 'MOI',
      via: { outlet: 'Khmer Times', url: null, publishedOn: null },
      note: null,
    },
  ],
};

describe('the search over the list', () => {
  it.each([
    ['its number', '#81'],
    ['its reference', 'moi-20260114'],
    ['its text', 'បទឈប់បាញ់'],
    ['its source in English', 'interior'],
    ['its source in Khmer', 'មហាផ្ទៃ'],
    ['a place in the other spelling of the subscript', 'ឧត្ដរមានជ័យ'],
    ['a place in English', 'oddar'],
    ['a value as digits', '150146'],
    ['a value as printed', '150,146'],
    ['a value in Khmer digits', '១៥០.១៤៦'],
    ['an outlet', 'khmer times'],
    ['several words that stand apart', 'oddar 150,146'],
    ['nothing typed', ' '],
  ])('finds by %s', (_, typed) => expect(searchUpdates(typed, [REPORT])).toHaveLength(1));

  it('does not find what only in part is there', () => {
    expect(searchUpdates('oddar 150,147', [REPORT])).toEqual([]);
  });
});

describe('mergeUpdates', () => {
  it('keeps each once, the later version, newest first', () => {
    const second = { ...REPORT, revision: 2 };
    const next = { ...REPORT, number: 82 };
    expect(mergeUpdates([REPORT], [next, second, REPORT])).toEqual([next, second]);
  });
});
