import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLACES } from '@/domain/places';
import { foldKhmer, foldSubscriptDa, stripInvisible, toKhmerDigits, toLatinDigits } from './fold';
import { TERMS, toRuns } from './glossary';

const STARTS_INSIDE_A_CLUSTER = /^[\u17b6-\u17d3\u17dd]/;

const whole = (text: string) =>
  toRuns(text)
    .filter(({ noBreak }) => noBreak)
    .map((run) => run.text);

describe('runs that may not break', () => {
  it('keep the words that a browser cuts', () => {
    expect(whole('ចំនួនជនភៀសសឹកនៅខេត្តឧត្តរមានជ័យ')).toEqual(['ជនភៀសសឹក', 'ខេត្តឧត្តរមានជ័យ']);
    expect(whole('អ្នកនាំពាក្យនៃមណ្ឌលសុខភាព')).toEqual(['អ្នកនាំពាក្យ', 'មណ្ឌលសុខភាព']);
  });

  it('know a name in both spellings that look alike, and leave the text as it was written', () => {
    expect(whole('ឧត្ដរមានជ័យ')).toEqual(['ឧត្ដរមានជ័យ']);
    expect(whole('បណ្ដោះអាសន្ន')).toEqual(['បណ្ដោះអាសន្ន']);
  });

  it.each([
    ['មាន១៥០.១៤៦នាក់ទៀត', '១៥០.១៤៦នាក់'],
    ['ជាង ៦សែន ៤ម៉ឺននាក់', '៦សែន ៤ម៉ឺននាក់'],
    ['សាលារៀន', 'សាលារៀន'],
    ['នៅម៉ោង ១៧:៣០', 'ម៉ោង ១៧:៣០'],
    ['របស់ថ្ងៃទី១៣ មករា', 'ថ្ងៃទី១៣ មករា'],
    ['នា ឆ្នាំ២០២៦', 'ឆ្នាំ២០២៦'],
    ['តែ 21កន្លែង', '21កន្លែង'],
    ['មាន ១២ នាក់', '១២ នាក់'],
    ['១៤ មករា ២០២៦ ម៉ោង ១៨:០០', 'ម៉ោង ១៨:០០'],
  ])('keep a number with its unit: %s', (text, run) => {
    expect(whole(text)).toContain(run);
  });

  it('hold every place and every term', () => {
    for (const word of [...PLACES.map(({ nameKm }) => nameKm), ...TERMS]) expect(whole(word)).toEqual([word]);
  });

  it('leave English alone', () => {
    const text = '150,146 people remain displaced in Oddar Meanchey, 14 January';
    expect(toRuns(text)).toEqual([{ text, noBreak: false }]);
    expect(toRuns('')).toEqual([]);
  });

  it('fit a phone: no run is longer than a short line', () => {
    const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
    for (const term of TERMS) expect([...clusters.segment(term)].length, term).toBeLessThanOrEqual(16);
  });

  it('are the text again when put together, and tear no cluster', () => {
    const piece = fc.constantFrom('កុមារ', 'ី', '្ត', '១២', 'នាក់', ' ', 'កែប', 'x', 'ជំរំ', '.', 'ម៉ោង', '់', 'ពួក');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const runs = toRuns(text);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.slice(1).filter((run) => run.text === '' || STARTS_INSIDE_A_CLUSTER.test(run.text))).toEqual([]);
      }),
    );
  });
});

describe('folding for matching', () => {
  it.each([
    ['ឧត្តរមានជ័យ', 'ឧត្ដរមានជ័យ'],
    ['សេចក្តី', 'សេចក្ដី'],
    ['ស្ត្រី', 'ស្រី្ត'],
    ['ស្ត្រី', 'ស្រ្តី'],
    ['១៥០', '150'],
    ['ជន\u200bភៀស\u2060សឹក', 'ជនភៀសសឹក'],
    ["O'Smach", 'o’smach'],
    ['Oddar  Meanchey ', 'oddar\u00a0meanchey'],
  ])('takes %j and %j for one', (one, other) => {
    expect(foldKhmer(one)).toBe(foldKhmer(other));
  });

  it('keeps apart what differs', () => {
    const names = PLACES.filter(({ kind }) => kind === 'province').map(({ nameKm }) => foldKhmer(nameKm));
    expect(new Set(names).size).toBe(names.length);
    expect(foldKhmer('ជំរំ')).not.toBe(foldKhmer('ជំរុំ'));
  });

  it('changes nothing when done twice, whatever the order of the signs', () => {
    const khmer = fc.string({ unit: fc.constantFrom(...'កតរស្ិីុំ៉់១ ') });
    fc.assert(
      fc.property(khmer, (text) => {
        expect(foldKhmer(foldKhmer(text))).toBe(foldKhmer(text));
      }),
    );
  });

  it('keeps the length when only subscripts are folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ក្ដតa') }), (text) => {
        expect(foldSubscriptDa(text)).toHaveLength(text.length);
      }),
    );
  });

  it('turns digits there and back', () => {
    expect(toKhmerDigits('0123456789')).toBe('០១២៣៤៥៦៧៨៩');
    expect(toLatinDigits('០១២៣៤៥៦៧៨៩')).toBe('0123456789');
    expect(stripInvisible('\ufeffក\u200b\u200c\u2060ខ')).toBe('កខ');
  });
});
