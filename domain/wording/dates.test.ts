import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatDay,
  formatDayMonth,
  formatInstant,
  formatReportDay,
  formatShortDay,
  formatTime,
  formatToday,
  formatWhen,
} from './dates';
import { asOfLine, formatAge, formatDuration, formatWindow, freshnessWords } from './spans';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('dates', () => {
  it('writes the formal day and the short one', () => {
    expect(formatDay('2026-01-14', 'km')).toBe('ថ្ងៃពុធ ទី១៤ ខែមករា ឆ្នាំ២០២៦');
    expect(formatDay('2026-01-14', 'en')).toBe('Wednesday 14 January 2026');
    expect(formatShortDay('2026-01-14', 'km')).toBe('១៤ មករា ២០២៦');
    expect(formatShortDay('2026-01-14', { language: 'km', digits: 'latin' })).toBe('14 មករា 2026');
    expect(formatDayMonth('2026-01-04', 'en')).toBe('4 January');
  });

  it('names each month and each weekday differently, from own tables', () => {
    const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-01`);
    const days = Array.from({ length: 7 }, (_, at) => `2026-01-0${at + 1}`);
    for (const language of ['km', 'en'] as const) {
      expect(new Set(months.map((day) => formatDayMonth(day, language).slice(2))).size).toBe(12);
      expect(new Set(days.map((day) => formatDay(day, language).split(' ')[0])).size).toBe(7);
    }
    expect(formatDay('2025-12-07', 'en')).toMatch(/^Sunday /);
    expect(formatDay('2025-12-27', 'km')).toMatch(/^ថ្ងៃសៅរ៍ /);
  });

  it('never adds an hour', () => {
    expect(formatWhen('2026-01-13', 'en')).toBe('13 January 2026');
    expect(formatTime('2026-01-13', 'km')).toBeNull();
    expect(asOfLine('2026-01-14', 'en')).toBe('as of 14 January 2026');
    expect(asOfLine('2026-01-14', 'km')).toBe('គិតត្រឹមថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦');
    expect(formatWindow('2026-01-13', '2026-01-14', 'en')).not.toMatch(/:/);
  });

  it('writes hours on the 24-hour clock', () => {
    expect(formatTime('2026-01-13T17:30+07:00', 'km')).toBe('ម៉ោង ១៧:៣០');
    expect(formatTime('2026-01-13T17:30+07:00', 'en')).toBe('17:30');
    expect(formatWhen('2026-01-13T18:00+07:00', 'km')).toBe('១៣ មករា ២០២៦ ម៉ោង ១៨:០០');
    expect(formatReportDay('2025-12-21T13:00+07:00', 'en')).toBe('21 December, 13:00');
    expect(asOfLine('2026-01-14T06:00+07:00', 'km')).toBe('គិតត្រឹមថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦ ម៉ោង ០៦:០០');
  });

  it('shows the moments of the clock in Phnom Penh', () => {
    const lateUtc = Date.parse('2026-01-13T18:30:00Z');
    expect(formatInstant(lateUtc, 'en')).toBe('14 January 2026, 01:30');
    expect(formatClock(lateUtc, 'km')).toBe('ម៉ោង ០១:៣០');
    expect(formatToday(lateUtc, 'en')).toBe('Wednesday 14 January 2026');
  });
});

describe('windows', () => {
  it.each([
    ['2026-01-13T13:00+07:00', '2026-01-13T18:00+07:00', '13 January 2026, 13:00 to 18:00'],
    ['2026-01-13T06:00+07:00', '2026-01-14T06:00+07:00', '13 January, 06:00 to 14 January 2026, 06:00'],
    ['2025-12-28T18:00+07:00', '2026-01-01T13:00+07:00', '28 December 2025, 18:00 to 1 January 2026, 13:00'],
    ['2026-01-13', '2026-01-14', '13 to 14 January 2026'],
    ['2025-12-07', '2025-12-27', '7 to 27 December 2025'],
    ['2025-12-28', '2026-01-31', '28 December 2025 to 31 January 2026'],
    ['2026-01-30', '2026-02-02', '30 January to 2 February 2026'],
    [null, '2026-01-14', 'as of 14 January 2026'],
    ['2026-01-14', '2026-01-14', 'as of 14 January 2026'],
    ['2026-01-14', null, 'from 14 January 2026'],
    [null, null, 'date not stated'],
  ])('tells %s to %s', (start, end, text) => {
    expect(formatWindow(start, end, 'en')).toBe(text);
  });

  it.each([
    ['2026-01-13T13:00+07:00', '2026-01-13T18:00+07:00', 'ពីម៉ោង ១៣:០០ ដល់ម៉ោង ១៨:០០ ថ្ងៃទី១៣ ខែមករា ឆ្នាំ២០២៦'],
    ['2026-01-13T06:00+07:00', '2026-01-14T06:00+07:00', 'ពីម៉ោង ០៦:០០ ថ្ងៃទី១៣ មករា ដល់ម៉ោង ០៦:០០ ថ្ងៃទី១៤ ខែមករា ឆ្នាំ២០២៦'],
    ['2025-12-28', '2026-01-31', 'ពីថ្ងៃទី២៨ ខែធ្នូ ឆ្នាំ២០២៥ ដល់ថ្ងៃទី៣១ ខែមករា ឆ្នាំ២០២៦'],
    [null, null, 'មិនបានបញ្ជាក់កាលបរិច្ឆេទ'],
  ])('words %s to %s in Khmer as the ministry does', (start, end, text) => {
    expect(formatWindow(start, end, 'km')).toBe(text);
  });
});

describe('ages', () => {
  it.each([
    [12 * 60_000, '12 min', '១២នាទី'],
    [HOUR, '1 h', '១ម៉ោង'],
    [30.9 * HOUR, '30 h', '៣០ម៉ោង'],
    [5 * DAY + HOUR, '5 days', '៥ថ្ងៃ'],
    [-HOUR, '0 min', '០នាទី'],
  ])('rounds %i ms down', (ms, english, khmer) => {
    expect(formatDuration(ms, 'en')).toBe(english);
    expect(formatDuration(ms, 'km')).toBe(khmer);
  });

  it('words ages', () => {
    expect(formatAge(5 * DAY, 'en')).toBe('5 days old');
  });

  it('says nothing of a fresh figure, its age when ageing, and that it is out of date', () => {
    const words = (freshness: 'fresh' | 'ageing' | 'out_of_date', hours: number) =>
      freshnessWords({ freshness, ms: hours * HOUR }, 'en');
    expect(words('fresh', 3)).toBeNull();
    expect(words('ageing', 30)).toBe('30 h old');
    expect(words('out_of_date', 40)).toBe('Out of date, 40 h');
    expect(freshnessWords({ freshness: 'out_of_date', ms: 40 * HOUR }, 'km')).toBe('ហួសពេល ៤០ម៉ោង');
  });
});
