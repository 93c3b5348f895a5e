import { expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { SaveSpeech } from './briefing-schema';
import { flagContext, flagsOf } from './flags-of';
import type { SpokenText } from './spoken-text';

const EMPTY: SpokenText = { type: 'doc', content: [] };
const doc = (text: string): SpokenText => ({
  type: 'doc',
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
const sent = (en: unknown) => ({
  version: 1,
  content: { title: { km: null, en: 'T' }, texts: { km: EMPTY, en }, explained: [] },
});

/** As a word processor gives it: no-break spaces, curly quotes, a soft hyphen, a zero-width space, tabs, a bullet. */
const PASTED = [
  'Situation “as of” 14\u00a0January\u00a02026, 06:00',
  '•\t150\u00a0146 people remain in camps\u200b; 12\u00ad,450 returned',
  'Preah Vihear\t31.700\t៤ម៉ឺន',
].join('\n');

it('keeps a pasted text letter by letter, spaces at the ends too, but for signs that nobody sees', () => {
  const read = SaveSpeech.parse(sent(doc(`${PASTED} `)));
  expect(read.content.texts.en).toEqual(doc(`${PASTED.replace(/[\u200b\u00ad]/g, '')} `));
});

it('finds every number of a pasted text, and no day or hour', () => {
  const { content } = SaveSpeech.parse(sent(doc(PASTED)));
  const numbers = flagsOf(content, flagContext([], EMPTY_BOARD, 0)).filter(({ code }) => code === 'unknown_number');
  expect(numbers.map(({ number, at }) => [number, at?.paragraph])).toEqual([
    ...[
      [150_146, 1],
      [12_450, 1],
      [31_700, 2],
      [40_000, 2],
    ],
  ]);
});

it.each([
  ['a table', { type: 'doc', content: [{ type: 'table', content: [] }] }, 'content.texts.en.content.0.type'],
  [
    'bold letters',
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [] }] }] },
    'content.texts.en.content.0.content.0.marks',
  ],
  ['a number in the place of a text', 7, 'content.texts.en'],
  [
    'no figure',
    {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'citation', attrs: { update: 0, revision: 1, line: 1, dated: false } }],
        },
      ],
    },
    'content.texts.en.content.0.content.0.attrs.update',
  ],
])('refuses %s by its place: what cannot be kept is never dropped silently', (_, en, path) => {
  const read = SaveSpeech.safeParse(sent(en));
  expect(read.success).toBe(false);
  const paths = read.error?.issues.map((issue) =>
    [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys : [])].join('.'),
  );
  expect(paths).toContain(path);
});
