import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ANNEXES } from '@/domain/briefing/briefing';
import { annexPaper } from '@/domain/briefing/papers/annex-paper';
import type { Paper, PaperBlock } from '@/domain/briefing/papers/paper';
import { pressSheet } from '@/domain/briefing/papers/press-sheet';
import { formatCount } from '@/domain/wording/numbers';
import { exampleEdition, FROZEN_AT, TEN, TEXTS } from '@/tests/support/briefing/example';
import { createPapers, type PaperFile } from './papers';
import { createPrinter } from './print';

const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync) ?? null;
const PDFTOTEXT = ['/usr/bin/pdftotext', '/usr/local/bin/pdftotext'].find(existsSync);

const papersWith = (chromium: string | null) =>
  createPapers({
    ...{ now: () => FROZEN_AT, publicUrl: 'https://board.example', exercise: false, khmerFont: 'Khmer OS Battambang' },
    print: createPrinter(chromium),
    view: async () => 'map_b',
  });
/** It asks for every annex; nobody has reported of services. */
const WITH_ANNEXES = exampleEdition({ ...TEXTS, content: { ...TEXTS.content, annexes: [...ANNEXES] } });
const make = async (file: string, chromium: string | null = null): Promise<PaperFile> => {
  const edition = /^(annex|slide)/.test(file) ? WITH_ANNEXES : exampleEdition();
  const made = await papersWith(chromium).make(edition, file);
  if ('ok' in made) throw new Error(made.code);
  return made;
};

/** Every word of a paper, in order. */
function wordsOf({ blocks }: Paper): string[] {
  return blocks.flatMap(wordsOfBlock);
}

function wordsOfBlock(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'text':
      return [block.pieces.map(({ text }) => text).join('')];
    case 'figures':
      return block.figures.flatMap(({ label, count }) => [label, count]);
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'chart':
      return [...block.table.head, ...block.table.rows.flat(), ...block.notes];
    default:
      return block.kind === 'list' ? block.items : [block.text];
  }
}

const PAPER = (language: 'km' | 'en') =>
  pressSheet(exampleEdition(), {
    language,
    now: FROZEN_AT,
    address: 'https://board.example/e/1',
    exercise: false,
    view: 'map_b',
  });

describe('annexes', () => {
  const expected = (language: 'km' | 'en') =>
    annexPaper(WITH_ANNEXES, {
      ...{ language, now: FROZEN_AT, address: 'https://board.example/e/1', exercise: false },
      view: 'map_b',
    });

  it.each(['km', 'en'] as const)(
    'are drawn as words and shapes in the page, and as tables in Word, in %s',
    async (language) => {
      const page = strFromU8((await make(`annex-${language}.html`)).bytes);
      expect(page.match(/<svg role="img"/g)).toHaveLength(2);
      // Ten provinces with their number on the map.
      for (const [at, { nameKm, nameEn }] of TEN.entries()) {
        expect(page).toContain(`>${language === 'km' ? nameKm : nameEn}</text>`);
        expect(page).toContain(`>${formatCount(1_000 + at, 'en')}</text>`);
      }
      expect(page).toContain('CC BY 4.0');
      const paragraphs = paragraphsOf((await make(`annex-${language}.docx`)).bytes);
      for (const words of wordsOf(expected(language))) expect(paragraphs).toContain(words);
    },
  );

  it.skipIf(CHROMIUM === null)('are pictures in Word where a browser draws, and each is a slide', async () => {
    const parts = unzipSync((await make('annex-km.docx', CHROMIUM)).bytes);
    expect(Object.keys(parts).filter((name) => name.endsWith('.png'))).toHaveLength(2);
    const { bytes, mediaType } = await make('slide-map-km.png', CHROMIUM);
    const size = new DataView(bytes.buffer);
    expect([mediaType, size.getUint32(16), size.getUint32(20)]).toEqual(['image/png', 2_560, 1_440]);
  });

  it('a slide says its source, its edition and its address; without a browser it is a page', async () => {
    const page = strFromU8((await make('slide-displacement-en.html')).bytes);
    for (const words of ['Sources: Ministry of Interior', 'edition 1', 'https://board.example/e/1'])
      expect(page).toContain(words);
    expect(await papersWith(null).make(WITH_ANNEXES, 'slide-map-en.png')).toMatchObject({ code: 'paper.no_pdf' });
    expect(await papersWith(null).make(WITH_ANNEXES, 'slide-services-en.html')).toMatchObject({
      code: 'paper.no_chart',
    });
    expect(await papersWith(null).make(exampleEdition(), 'slide-map-en.html')).toMatchObject({
      code: 'paper.no_chart',
    });
  });
});

function paragraphsOf(docx: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
  return xml.split('</w:p>').map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, t]) => t).join(''));
}

describe('a Word file', () => {
  const openDocx = async (language: 'km' | 'en', kind = 'press') => {
    const parts = unzipSync((await make(`${kind}-${language}.docx`)).bytes);
    const xml = strFromU8(parts['word/document.xml']!);
    const paragraphs = xml
      .split('</w:p>')
      .map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, t]) => t).join(''));
    return { xml, paragraphs, styles: strFromU8(parts['word/styles.xml']!) };
  };

  it.each(['km', 'en'] as const)(
    'says what was written, letter for letter, names of provinces and figures too, in %s',
    async (language) => {
      const { paragraphs } = await openDocx(language);
      for (const words of wordsOf(PAPER(language))) expect(paragraphs).toContain(words);
    },
  );

  it('has the names of ten provinces with their figures, as they are written', async () => {
    const { paragraphs } = await openDocx('km', 'pack');
    for (const [at, { nameKm }] of TEN.entries()) {
      expect(paragraphs).toContain(nameKm);
      expect(paragraphs).toContain(formatCount(1_000 + at, 'en'));
    }
  });

  it('sets font, size and language for Khmer, in every run', async () => {
    const { styles, xml } = await openDocx('km');
    expect(styles).toContain('w:cs="Khmer OS Battambang"');
    expect(styles).toMatch(/<w:lang [^>]*w:bidi="km-KH"/);
    const sized = xml.match(/<w:sz /g)?.length;
    expect(xml.match(/<w:szCs /g)?.length).toBe(sized);
  });
});

it('the pack is marked internal in the head of every page, in its own colour', async () => {
  const parts = unzipSync((await make('pack-en.docx')).bytes);
  const head = Object.entries(parts).find(([name]) => /word\/header\d*\.xml/.test(name))?.[1];
  expect(strFromU8(head!)).toContain('INTERNAL – NOT FOR RELEASE');
  expect(strFromU8(head!)).toContain('5B3FA8');
  const html = strFromU8((await make('pack-en.html')).bytes);
  expect(html).toMatch(/<thead><tr><td><div class="marks"><span>INTERNAL/);
});

it('a page for the printer needs nothing else, runs nothing, and escapes what people typed', async () => {
  const edition = exampleEdition();
  const [speech] = edition.texts.speeches;
  speech!.content.title.en = '<script>alert(1)</script>';
  const made = await papersWith(null).make(edition, 'press-en.html');
  const html = 'bytes' in made ? strFromU8(made.bytes) : '';
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toMatch(/<script|src="|href="/);
});

it('tables are read again as they were', async () => {
  const [csv, xlsx] = [await make('figures.csv'), await make('figures.xlsx')];
  const sheet = read(xlsx.bytes).Sheets['edition-1']!;
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1 });
  expect(rows[1]).toContain(159_592);
  expect(strFromU8(csv.bytes)).toContain('159592');
});

it.each(['press-km.doc', 'press-fr.html', 'other-km.html', 'figures.json', '../x'])(
  'there is no paper %s',
  async (file) => {
    expect(await papersWith(null).make(exampleEdition(), file)).toMatchObject({ status: 404, code: 'paper.unknown' });
  },
);

it('without a browser there is no PDF, in words', async () => {
  expect(await papersWith(null).make(exampleEdition(), 'press-km.pdf')).toMatchObject({ code: 'paper.no_pdf' });
});

describe.skipIf(CHROMIUM === null)('a PDF', () => {
  it.each(['km', 'en'] as const)('has one page, and its words can be read out of it, in %s', async (language) => {
    const { bytes } = await make(`press-${language}.pdf`, CHROMIUM);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g),
    ).toHaveLength(1);
    if (!PDFTOTEXT) return;
    // Some readers find a space where a letter ends (docs/khmer.md), so words are compared without.
    const plain = (text: string) => text.replace(/\s/g, '');
    const read = plain(textOf(PDFTOTEXT, bytes));
    for (const words of wordsOf(PAPER(language))) expect(read).toContain(plain(words));
  });
});

function textOf(tool: string, pdf: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    writeFileSync(join(dir, 'paper.pdf'), pdf);
    return execFileSync(tool, ['-raw', join(dir, 'paper.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(dir, { recursive: true });
  }
}
