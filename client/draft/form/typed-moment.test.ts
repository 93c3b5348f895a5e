import { describe, expect, it } from 'vitest';
import { completeDay } from './typed-moment';

describe('completeDay', () => {
  it.each([
    ['14/1', '2026-01-16', '14/1/2026'],
    ['១៤.១', '2026-01-16', '14/1/2026'],
    // A report of December is typed in January, a promise for January in December.
    ['31/12', '2026-01-02', '31/12/2025'],
    ['2 1', '2026-12-30', '2/1/2027'],
    ['29/2', '2027-06-01', '29/2/2028'],
    ['today', '2026-01-16', '16/1/2026'],
    ['ថ្ងៃនេះ', '2026-01-16', '16/1/2026'],
  ])('makes %s, typed on %s, %s', (typed, today, whole) => expect(completeDay(typed, today)).toBe(whole));

  it.each(['', '14/1/2026', '2026-01-14', '30/2', '14/13', 'tomorrow', '14'])('leaves "%s" as it was typed', (typed) =>
    expect(completeDay(typed, '2026-01-16')).toBe(typed),
  );
});
