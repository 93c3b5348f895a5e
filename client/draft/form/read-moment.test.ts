import { describe, expect, it } from 'vitest';
import { readDay, readHour, toWhen } from './read-moment';

describe('readDay', () => {
  it.each([
    '14/1/2026',
    '14.01.2026',
    '14-01-2026',
    '14 01 2026',
    '2026-01-14',
    '2026/1/14',
    ' ១៤/០១/២០២៦ ',
    '១៤\u200b.១.២០២៦',
  ])('reads %s as 14 January 2026, the day before the month', (typed) =>
    expect(readDay(typed)).toEqual({ status: 'read', value: '2026-01-14' }),
  );

  it.each(['30/2/2026', '1/14/2026', '14/1/26', '14 January', 'abc', '2026-01'])('refuses %s', (typed) =>
    expect(readDay(typed)).toEqual({ status: 'refused' }),
  );

  it('says that nothing was typed', () => expect(readDay(' ')).toBeNull());
});

describe('readHour', () => {
  it.each([
    ['6', '06:00'],
    ['06:00', '06:00'],
    ['០៦:៣០', '06:30'],
    ['18.30', '18:30'],
    ['1830', '18:30'],
    ['0', '00:00'],
  ])('reads %s as %s', (typed, hour) => expect(readHour(typed)).toEqual({ status: 'read', value: hour }));

  it.each(['24', '6:60', '6 pm', '-1', '12345'])('refuses %s', (typed) =>
    expect(readHour(typed)).toEqual({ status: 'refused' }),
  );
});

describe('toWhen', () => {
  it('adds no hour that was not typed', () => {
    expect(toWhen('2026-01-14', null)).toBe('2026-01-14');
    expect(toWhen('2026-01-14', '06:00')).toBe('2026-01-14T06:00+07:00');
  });
});
