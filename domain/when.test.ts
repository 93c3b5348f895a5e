import { describe, expect, it } from 'vitest';
import { dayAt, hourOf, isBefore, isInFuture, isWhen, toInstant, whenAt } from './when';

describe('when', () => {
  it('takes real days and minutes of Phnom Penh, nothing else', () => {
    for (const text of ['2026-01-13', '2024-02-29', '2026-01-13T18:00+07:00']) expect(isWhen(text)).toBe(true);
    for (const text of [
      '2026-02-30',
      '2026-13-01',
      '2026-1-3',
      '2026-01-13T24:00+07:00',
      '2026-01-13T18:60+07:00',
      '2026-01-13T18:00Z',
      '2026-01-13T18:00',
      '',
    ]) {
      expect(isWhen(text)).toBe(false);
    }
  });

  it('never adds an hour, and counts a bare day as noon', () => {
    expect(hourOf('2026-01-13')).toBeNull();
    expect(toInstant('2026-01-13')).toBe(Date.parse('2026-01-13T05:00:00Z'));
  });

  it('tells the day of Phnom Penh', () => {
    expect(dayAt(Date.parse('2026-01-13T17:00:00Z'))).toBe('2026-01-14');
    expect(whenAt(Date.parse('2026-01-13T17:05:59Z'))).toBe('2026-01-14T00:05+07:00');
  });

  it('orders by days where one side gives no hour', () => {
    expect(isBefore('2026-01-14T06:00+07:00', '2026-01-14')).toBe(false);
    expect(isBefore('2026-01-13', '2026-01-14T06:00+07:00')).toBe(true);
    expect(isBefore('2026-01-14T05:59+07:00', '2026-01-14T06:00+07:00')).toBe(true);
  });

  it('lets a bare day begin at midnight in Phnom Penh', () => {
    const midnight = Date.parse('2026-01-14T00:00+07:00');
    expect(isInFuture('2026-01-14', midnight - 1)).toBe(true);
    expect(isInFuture('2026-01-14', midnight)).toBe(false);
    expect(isInFuture('2026-01-14T00:01+07:00', midnight)).toBe(true);
  });
});

describe('isInFuture', () => {
  it.each(['2026-01-13', '2026-01-13T18:00+07:00', '9999-12-31'])('has %s behind it at the end of time', (when) => {
    expect(isInFuture(when, Number.POSITIVE_INFINITY)).toBe(false);
  });
});
