import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type TextPart, toPieces } from './text-parts';

const shown = (parts: TextPart[]) =>
  parts.map(({ kind, text }) => ({ same: text, added: `+[${text}]`, removed: `-[${text}]` })[kind]).join('');
const side = (parts: TextPart[], without: TextPart['kind']) =>
  parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');

describe('two texts laid over one another', () => {
  it('gives both texts back', () => {
    const word = fc.constantFrom(
      'ជនភៀសសឹក',
      'ស្ត្រី',
      'ក',
      'ខ្',
      'ម',
      ' ',
      'people',
      'Road 64',
      '១៥០.១៤៦នាក់',
      '\n',
      '។',
      '😀',
      '\u17d2',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 30 }).map((words) => words.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareTexts(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
        expect(toPieces(before).join('')).toBe(before);
      }),
    );
  });

  it('tells changes by words', () => {
    expect(shown(compareTexts('Road 64 is closed near Samraong.', 'Road 68 is open near Samraong.'))).toBe(
      'Road -[64]+[68] is -[closed]+[open] near Samraong.',
    );
    expect(shown(compareTexts('same', 'same'))).toBe('same');
    expect(shown(compareTexts('', 'new'))).toBe('+[new]');
  });

  it('never tears a Khmer cluster, and keeps known words and counted numbers whole', () => {
    expect(shown(compareTexts('ជនភៀសសឹកចំនួន ១៥០.១៤៦នាក់', 'ជនភៀសសឹកចំនួន ១៥៩.៥៩២នាក់'))).toBe(
      'ជនភៀសសឹកចំនួន -[១៥០.១៤៦នាក់]+[១៥៩.៥៩២នាក់]',
    );
    expect(shown(compareTexts('ស្ត្រី', 'ស្ត្រីៗ'))).toBe('ស្ត្រី+[ៗ]');
    expect(toPieces('ខ្មែរក្រុម')).toEqual(['ខ្មែ', 'រ', 'ក្រុ', 'ម']);
  });

  it('stays quick on long texts that share nothing', () => {
    const long = (letter: string) => `${letter} `.repeat(4000);
    expect(compareTexts(long('a'), long('b')).length).toBeLessThanOrEqual(3);
  });
});
