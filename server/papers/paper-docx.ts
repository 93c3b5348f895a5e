import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { encodeQR } from 'qr';
import type { Illustration } from '@/domain/briefing/papers/drawing/drawing';
import type { Paper, PaperBlock, PaperChart, TextPiece } from '@/domain/briefing/papers/paper';

/**
 * The fonts are named, not embedded: Word takes the Khmer one for Khmer letters, if the machine has it. `pictures`: charts as PNG; one
 * that is missing is laid out as its table.
 */
export type DocxParts = { khmer: string; pictures: ReadonlyMap<Illustration, Uint8Array> };

/** Half points. */
const SIZES = { title: 34, heading: 24, meta: 18, small: 16, body: 21, figure: 32, mark: 24, notice: 22 } as const;
const COLOURS = { press: '0B5FA5', annex: '0B5FA5', pack: '5B3FA8', draft: '9B0F3A', quiet: '3B4E5A' } as const;
const A4 = { width: 11_906, height: 16_838 };
/** 20 mm above and below, 18 mm at the sides, in twentieths of a point. */
const MARGINS = { top: 1_134, bottom: 1_134, left: 1_021, right: 1_021 };
const QR_PX = 76;
/** As wide as the text. */
const CHART_PX = 650;

/** The same paper as a Word file. Word shows Khmer by the complex-script font, size and language of a run. */
export async function paperDocx(paper: Paper, { khmer, pictures }: DocxParts): Promise<Uint8Array<ArrayBuffer>> {
  const run = {
    font: { ascii: 'Noto Sans', hAnsi: 'Noto Sans', cs: khmer, eastAsia: 'Noto Sans' },
    size: SIZES.body,
    language: { value: 'en-GB', bidirectional: 'km-KH' },
  };
  const section = {
    properties: { page: { size: A4, margin: MARGINS } },
    headers: { default: new Header({ children: headOf(paper) }) },
    footers: { default: new Footer({ children: [footOf(paper)] }) },
    children: [
      ...paper.blocks.flatMap((block) =>
        block.kind === 'chart' ? chartParts(block, pictures) : toParts(block, paper),
      ),
      qrOf(paper.address),
    ],
  };
  const made = new Document({ title: paper.name, styles: { default: { document: { run } } }, sections: [section] });
  return new Uint8Array(await Packer.toArrayBuffer(made));
}

type WordsBlock = Exclude<PaperBlock, PaperChart>;
type Look = { size?: number; color?: string; bold?: boolean };

/** The sizes for Latin and Khmer letters are two values in Word; docx writes both. */
function said(text: string, look: Look = {}): TextRun {
  return new TextRun({ text, size: SIZES.body, ...look });
}

function line(
  children: readonly ParagraphChild[],
  more: { before?: number; bullet?: boolean; keep?: boolean } = {},
): Paragraph {
  return new Paragraph({
    children: [...children],
    spacing: { before: more.before ?? 0, after: 80 },
    ...(more.bullet && { bullet: { level: 0 } }),
    ...(more.keep && { keepNext: true }),
  });
}

function headOf({ kind, marks, letterhead }: Paper): Paragraph[] {
  const color = kind === 'pack' ? COLOURS.pack : COLOURS.draft;
  const marked = marks.map((mark) => said(`${mark}   `, { bold: true, size: SIZES.mark, color }));
  return [...(marked.length > 0 ? [line(marked)] : []), line([said(letterhead, { bold: true, color: COLOURS[kind] })])];
}

function footOf({ foot, address }: Paper): Paragraph {
  const look = { size: SIZES.small, color: COLOURS.quiet };
  const page = new TextRun({ children: [' · ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], ...look });
  return line([said(`${foot} · ${address}`, look), page]);
}

function qrOf(address: string): Paragraph {
  const data = encodeQR(address, 'gif', { ecc: 'medium', border: 4, scale: 4 });
  const image = new ImageRun({
    type: 'gif',
    data,
    transformation: { width: QR_PX, height: QR_PX },
    altText: { name: 'QR', title: address, description: address },
  });
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [image] });
}

function chartParts({ drawing, table, notes }: PaperChart, pictures: DocxParts['pictures']): (Paragraph | Table)[] {
  const data = pictures.get(drawing);
  const { width, height, says } = drawing;
  const scale = CHART_PX / width;
  const drawn = data
    ? new Paragraph({
        children: [
          new ImageRun({
            ...{ type: 'png', data },
            transformation: { width: CHART_PX, height: Math.round(height * scale) },
            altText: { name: 'chart', title: says, description: says },
          }),
        ],
      })
    : tableOf(table);
  return [drawn, ...notes.map((note) => line([said(note, { size: SIZES.small, color: COLOURS.quiet })]))];
}

function toParts(block: WordsBlock, { kind }: Paper): (Paragraph | Table)[] {
  const color = COLOURS[kind];
  switch (block.kind) {
    case 'title':
      return [line([said(block.text, { size: SIZES.title, bold: true })])];
    case 'heading':
      return [line([said(block.text, { size: SIZES.heading, bold: true, color })], { before: 160, keep: true })];
    case 'meta':
    case 'small':
      return [line([said(block.text, { size: SIZES[block.kind], color: COLOURS.quiet })])];
    case 'notice':
      return [line([said(block.text, { size: SIZES.notice, bold: true, color: COLOURS.pack })])];
    case 'text':
      return [line(block.pieces.map(pieceOf))];
    case 'list':
      return block.items.map((item) => line([said(item)], { bullet: true }));
    case 'figures':
      return block.figures.flatMap(({ label, count, meta, note }) => [
        line([said(label)], { before: 100, keep: true }),
        line([said(count, { size: SIZES.figure, bold: true })], { keep: note !== null }),
        line([said([note, meta].filter(Boolean).join(' · '), { size: SIZES.meta, color: COLOURS.quiet })]),
      ]);
    case 'table':
      return [
        tableOf(block),
        ...(block.note === null ? [] : [line([said(block.note, { size: SIZES.small, color: COLOURS.quiet })])]),
      ];
  }
}

function pieceOf({ text, strong }: TextPiece): TextRun {
  return said(text, strong ? { bold: true } : {});
}

function tableOf({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }): Table {
  const cell = (text: string, look: Look) =>
    new TableCell({ children: [line([said(text, { size: SIZES.meta, ...look })])] });
  const row = (cells: readonly string[], look: Look, tableHeader = false) =>
    new TableRow({ tableHeader, cantSplit: true, children: cells.map((text) => cell(text, look)) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, { bold: true }, true), ...rows.map((cells) => row(cells, {}))],
  });
}
