import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBrokenKhmer } from './khmer-holes';

describe('isBrokenKhmer', () => {
  it.each([
    ['with holes', '\0កសួងមហាៃផ\0 ជនេភ\0សសឹកចំនួន ១៥០.១៤៦'],
    ['in the order of drawing', 'េនៅខេត្តពោធិ៍សាត់ េសាលារៀន ២១ េកុមារ'],
    ['with the feet of letters alone', 'ស្ រី ក្ ន ត្ ប'],
  ])('sees a text %s', (_, text) => {
    expect(isBrokenKhmer(text)).toBe(true);
  });

  it('lets typed Khmer and other languages pass, and a slip', () => {
    const typed = readFileSync('tests/support/composer/km.txt', 'utf8');
    expect(isBrokenKhmer(typed)).toBe(false);
    expect(isBrokenKhmer(`${typed}\nស្ត្រី ំ`)).toBe(false);
    expect(isBrokenKhmer(readFileSync('tests/support/composer/en.txt', 'utf8'))).toBe(false);
  });
});
