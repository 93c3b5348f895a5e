import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { SaveDraft, StartDraft } from '@/domain/workflow/commands';
import { summaryOf } from '@/domain/workflow/summary';
import { cleanLine, cleanText, readStored } from './clean-text';

/**
 * Direction marks, separators, tags, joiners, fillers, controls: characters that the eye does not see. They are written here
 * by number.
 */
const ODD = [
  ...[0x00, 0x07, 0x0b, 0x0c, 0x0d, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200c],
  ...[0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2063, 0x2066, 0x2067],
  ...[0x2068, 0x2069, 0x206f, 0x3164, 0xfeff, 0xfff9, 0xfffb, 0xe0001, 0xe0041],
].map((code) => String.fromCodePoint(code));
const isOdd = (text: string) => ODD.some((odd) => text.includes(odd));
const Typed = fc
  .array(fc.oneof(fc.constantFrom(...ODD), fc.constantFrom('150,146', ' ', '\n', 'ជនភៀសសឹក', '\ud800', 'exe.png')), {
    minLength: 1,
  })
  .map((parts) => parts.join(''));

/** Every text in the value at any depth, and every field name. */
function textsOf(held: unknown): string[] {
  if (typeof held === 'string') return [held];
  if (typeof held !== 'object' || held === null) return [];
  return Object.entries(held).flatMap(([name, inner]) => [name, ...textsOf(inner)]);
}

function reportWith(text: string) {
  const figure = { indicator: 'remaining_in_camps', breakdown: null, place: 'KH', value: 150_146, qualifier: 'exact' };
  return {
    ...{ kind: 'report', source: 'MOI', reference: text, text: { km: text, en: `a${text}b` } },
    ...{ periodStart: null, periodEnd: '2026-01-14', checkNote: { km: text, en: `x${text}` } },
    figures: [{ ...figure, site: text, note: text, nil: false, provisional: false }],
  };
}

describe('texts as they are kept', () => {
  it('hold nothing that the eye does not see, whatever was sent', () => {
    fc.assert(
      fc.property(Typed, (text) => {
        const read = PublishUpdate.parse(reportWith(text));
        expect(textsOf(read).filter(isOdd)).toEqual([]);
        expect(textsOf(read).filter((kept) => /\p{Cs}/u.test(kept))).toEqual([]);
      }),
    );
  });

  it('of a draft hold at most a zero-width space instead, at the same place', () => {
    fc.assert(
      fc.property(Typed, (text) => {
        const content = { form: { pasted: text, [text]: [text] } };
        for (const read of [
          StartDraft.parse({ kind: 'report', content, corrects: null }),
          SaveDraft.parse({ version: 1, content }),
        ]) {
          const kept = textsOf(read.content);
          expect(kept.filter((one) => isOdd(one.replaceAll('\u200b', '')))).toEqual([]);
          expect((read.content.form as { pasted: string }).pasted).toHaveLength(text.length);
        }
        const { title } = summaryOf('notice', { text: { km: text, en: text } });
        expect(textsOf(title).filter(isOdd)).toEqual([]);
      }),
    );
  });

  it('leave what is seen as it is, in both languages', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ស្ត្រី', 'ភៀសសឹក ', '១៥០.១៤៦ ', 'women, ', '\t', '3\u00a0%')), (parts) => {
        expect(cleanText(parts.join(''))).toBe(parts.join('').trim());
      }),
    );
  });

  it('keep the ends of lines, however they were sent, and names are one line', () => {
    expect(cleanText('a\r\nb\rc\u2028d\u0085e')).toBe('a\nb\nc\nd\ne');
    expect(cleanLine('  report\r\n\u202egnp.exe\u0000 ')).toBe('report gnp.exe');
  });
});

describe('what was stored before', () => {
  it('is read without them, and otherwise as it stands', () => {
    const stored = { text: `150\u202e641 ${String.fromCharCode(0)}`, n: 1, list: [null, true, '\u2066x'] };
    expect(readStored(JSON.stringify(stored))).toEqual({ text: '150641 ', n: 1, list: [null, true, 'x'] });
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(textsOf(readStored(text)).length).toBe(textsOf(JSON.parse(text)).length);
      }),
    );
  });
});
