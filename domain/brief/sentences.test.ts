import { describe, expect, it } from 'vitest';
import { lineOfKey } from '@/domain/board/lines';
import type { BoardReading } from '@/domain/board/readings';
import type { BriefLine } from './change-brief';
import { briefSentence } from './sentences';

const KEY = 'remaining_in_camps||KH|MOI';
const id = lineOfKey(KEY);
const reading = (asOf: string, value: number, more: Partial<BoardReading> = {}): BoardReading => ({
  ...{ ...id, key: KEY, asOf, value, qualifier: 'exact', update: 1, line: 1 },
  ...more,
});
const line = (more: Partial<BriefLine>): BriefLine => ({
  ...{ key: KEY, id, reason: 'newer', before: reading('2026-01-13', 1_200), now: reading('2026-01-14', 1_100) },
  ...more,
});

describe('a changed line as a sentence', () => {
  it.each([
    [
      'en',
      'Remaining in camps: 1,100 people, as of 14 January 2026; before: 1,200 people, as of 13 January 2026 (100 fewer)',
    ],
    ['km', 'នៅសល់ក្នុងជំរំ៖ ១.១០០នាក់ គិតត្រឹមថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦ ពីមុន ១.២០០នាក់ គិតត្រឹមថ្ងៃទី១៣ ខែមករា ឆ្នាំ២០២៦ (ថយចុះ ១០០នាក់)'],
  ] as const)('has both values with their days, and the difference, in %s', (language, text) => {
    expect(briefSentence(line({}), language)).toBe(text);
  });

  it('a correction and a backlog are no movement, so no difference is told', () => {
    const corrected = briefSentence(line({ reason: 'corrected', now: reading('2026-01-13', 1_100) }), 'en');
    expect(corrected).toMatch(/^Corrected: /);
    expect(corrected).not.toContain('fewer');
    expect(briefSentence(line({ reason: 'late', before: null }), 'en')).toBe(
      'Reported late: Remaining in camps: 1,100 people, as of 14 January 2026',
    );
  });

  it('said again is unchanged, and a stated zero is a sentence', () => {
    expect(briefSentence(line({ reason: 'confirmed', now: reading('2026-01-14', 1_200) }), 'en')).toBe(
      'Remaining in camps: 1,200 people, as of 14 January 2026; unchanged since the report of 13 January',
    );
    const nil = { ...lineOfKey('damage_in_period||KH|MOI'), key: 'damage_in_period||KH|MOI' };
    expect(
      briefSentence(line({ id: nil, reason: 'first', before: null, now: reading('2026-01-14', 0, nil) }), 'en'),
    ).toBe('First report: No new damage in the period, as of 14 January 2026');
  });

  it('keeps the qualifiers, and says when no figure is left', () => {
    const rough = line({ now: reading('2026-01-14', 1_000, { qualifier: 'nearly' }) });
    expect(briefSentence(rough, 'en')).toContain('nearly 1,000 people');
    expect(briefSentence(line({ reason: 'withdrawn', now: null }), 'en')).toBe(
      'Remaining in camps: no figure is left; withdrawn: 1,200 people, as of 13 January 2026',
    );
    const back = line({ reason: 'withdrawn', before: reading('2026-01-14', 1_100), now: reading('2026-01-13', 1_200) });
    expect(briefSentence(back, 'en')).toBe(
      'Remaining in camps: 1,200 people, as of 13 January 2026; withdrawn: 1,100 people, as of 14 January 2026',
    );
  });
});
