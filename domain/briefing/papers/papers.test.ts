import { describe, expect, it } from 'vitest';
import { placeLabel } from '@/domain/wording/labels';
import { exampleEdition, FROZEN_AT, spoken, TEXTS } from '@/tests/support/briefing/example';
import { figureRows } from './figure-rows';
import type { Paper } from './paper';
import { type PaperOptions, pressSheet } from './press-sheet';
import { speakingPack } from './speaking-pack';

const options = (language: 'km' | 'en', more: Partial<PaperOptions> = {}): PaperOptions => ({
  ...{ language, now: FROZEN_AT, address: 'https://board.example/e/1', exercise: false, view: 'map_b' },
  ...more,
});
const wordsOf = ({ blocks }: Paper) => JSON.stringify(blocks);

describe('the press sheet', () => {
  it.each([
    ['en', 'edition 1 · version 4 · issued 13 January 2026, 14:00', '159,592 people', 'Ministry of Interior'],
    ['km', 'លេខ ១ · កំណែទី៤ · ចេញផ្សាយ ១៣ មករា ២០២៦ ម៉ោង ១៤:០០', '១៥៩.៥៩២នាក់', 'ក្រសួងមហាផ្ទៃ'],
  ] as const)(
    'has number, version, time of issue, figures with their change, and sources, in %s',
    (language, ...told) => {
      const words = wordsOf(pressSheet(exampleEdition(), options(language)));
      for (const each of told) expect(words).toContain(each);
      // Koh Kong is one of those that count as affected, so it stands before others.
      for (const code of ['KH01', 'KH02', 'KH09']) expect(words).toContain(placeLabel(code, language));
    },
  );

  it('has no answer and no line to take; the pack has them and is marked internal on every page', () => {
    const [press, pack] = [pressSheet, speakingPack].map((paper) => paper(exampleEdition(), options('en')));
    expect(wordsOf(press!)).not.toContain('How many');
    expect(wordsOf(pack!)).toContain('How many people are in camps?');
    expect(wordsOf(pack!)).toContain('How many will return this week.');
    expect([press!.marks, pack!.marks]).toEqual([[], ['INTERNAL – NOT FOR RELEASE']]);
    expect(pack!.foot).toContain('INTERNAL');
  });

  it('the pack begins with what changed since the named moment, or says that nothing did', () => {
    const first = (paper: Paper) => paper.blocks.slice(2, 4).map((block) => JSON.stringify(block));
    const pack = (since: string) =>
      speakingPack(exampleEdition({ ...TEXTS, content: { ...TEXTS.content, since } }), options('en'));
    const [head, list] = first(pack('2026-01-12T03:30:00.000Z'));
    expect(head).toContain('What changed since 12 January 2026, 10:30');
    expect(list).toContain('159,592');
    expect(first(pack('2026-01-13T06:30:00.000Z'))[0]).toContain('No figure has changed since 13 January 2026, 13:30.');
  });

  it('is embargoed until the occasion begins, and not after', () => {
    const edition = exampleEdition({ ...TEXTS, content: { ...TEXTS.content, at: '2026-01-14T03:00:00.000Z' } });
    expect(wordsOf(pressSheet(edition, options('en')))).toContain('Embargoed until 14 January 2026, 10:00');
    const later = options('en', { now: Date.parse('2026-01-14T03:00:00.000Z') });
    expect(wordsOf(pressSheet(edition, later))).not.toContain('Embargoed');
  });

  it('in one language only is a draft in both, and an exercise says so', () => {
    const [speech] = TEXTS.speeches;
    const half = { ...speech!, content: { ...speech!.content, texts: { ...speech!.content.texts, en: spoken() } } };
    const edition = exampleEdition({ ...TEXTS, speeches: [half] });
    expect(pressSheet(edition, options('km', { exercise: true })).marks).toEqual(['សមយុទ្ធ', 'សេចក្តីព្រាង – នៅខ្វះភាសាមួយ']);
    expect(speakingPack(edition, options('en')).marks).toEqual([
      'INTERNAL – NOT FOR RELEASE',
      'DRAFT – ONE LANGUAGE IS MISSING',
    ]);
  });
});

it('the table of figures has a row for each, with codes, both languages and whether it was practice', () => {
  const [head, row] = figureRows(exampleEdition(), true);
  const cell = (name: string) => row?.[head!.indexOf(name)];
  expect(['figure', 'value', 'use', 'source', 'label_en', 'exercise'].map(cell)).toEqual([
    ...['2.1', 159_592, 'key', 'MOI', 'Displaced people remaining in camps', 'yes'],
  ]);
});
