import { describe, expect, it } from 'vitest';
import { MAP_NOTES, provinceReading, provinceTitle } from './province-picture';

const figure = {
  indicator: 'service_closed' as const,
  value: 32,
  qualifier: 'more_than' as const,
  asOf: '2026-01-14T06:00+07:00',
};
const top = (...places: string[]) => ({ places, figure });

describe('words of the provinces', () => {
  it('say where most are, with the qualifier', () => {
    expect(provinceTitle('schoolsClosed', top('KH22'), 'en')).toBe(
      'Schools closed: most in Oddar Meanchey, more than 32',
    );
    expect(provinceTitle('schoolsClosed', top('KH22'), 'km')).toBe('សាលារៀនបិទ៖ ច្រើនជាងគេនៅខេត្តឧត្តរមានជ័យ ជាង ៣២');
  });

  it('name two that share the highest number, and count more', () => {
    expect(provinceTitle('displaced', top('KH01', 'KH02'), 'en')).toContain('Banteay Meanchey and Battambang');
    expect(provinceTitle('displaced', top('KH01', 'KH02', 'KH09'), 'km')).toContain('ខេត្តចំនួន ៣');
  });

  it('say of a province its number and day, or that nothing is reported: never a zero', () => {
    expect(provinceReading('KH22', figure, { language: 'km', digits: 'latin' })).toMatch(/^ខេត្តឧត្តរមានជ័យ៖ ជាង 32 · /);
    expect(provinceReading('KH22', null, 'en')).toBe('Oddar Meanchey province: not reported');
    expect(provinceReading('KH22', null, 'km')).not.toMatch(/[0០]/);
  });

  it('say words on reopened ones in the column of closed ones as such', () => {
    const words = {
      ...figure,
      value: null,
      qualifier: 'exact',
      indicator: 'service_reopened',
      amount: 'all_others',
    } as const;
    expect(provinceReading('KH22', words, 'en')).toBe(
      'Oddar Meanchey province: all others reopened · 14 January, 06:00',
    );
    expect(provinceReading('KH22', words, 'km')).toContain('បើកដំណើរការឡើងវិញ៖ ផ្សេងទៀតទាំងអស់');
  });

  it('have both notes for a map in both languages', () => {
    for (const note of Object.values(MAP_NOTES)) {
      expect(note.km).toMatch(/[ក-៹]/);
      expect(note.en).toMatch(/boundar/);
    }
  });
});
