import type { Language } from '@/domain/wording/language';
import type { Illustration } from './drawing/drawing';

/** `press` leaves the house, and `annex` with it. `pack` is what the speaker takes along, for inside only. */
export const PAPER_KINDS = ['press', 'annex', 'pack'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A piece of a paragraph; a figure is set apart from the words around it. */
export type TextPiece = { text: string; strong?: true };

/** One figure in its frame: it is still true when it is cut out. */
export type PaperFigure = { label: string; count: string; meta: string; note: string | null };

/** What a paper consists of, whatever draws it: a page for a printer, a PDF, a Word file. */
export type PaperBlock =
  | { kind: 'title' | 'heading' | 'meta' | 'small'; text: string }
  | { kind: 'text'; pieces: TextPiece[] }
  | { kind: 'notice'; text: string }
  | { kind: 'figures'; figures: PaperFigure[] }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][]; note: string | null }
  | PaperChart;

/** A chart or a map, with its numbers for whoever gets no picture, and what has to stand below it. */
export type PaperChart = {
  kind: 'chart';
  title: string;
  drawing: Illustration;
  table: { head: string[]; rows: string[][] };
  notes: string[];
};

/** A paper of one edition in one language, all its words told. */
export type Paper = {
  kind: PaperKind;
  language: Language;
  /** The name of the file, without its ending. */
  name: string;
  /** What every page says in large letters: EXERCISE, DRAFT, INTERNAL. */
  marks: string[];
  /** The one who issues it, above everything. */
  letterhead: string;
  blocks: PaperBlock[];
  /** At the end of every page. */
  foot: string;
  /** Where the edition says for good what became of each figure. */
  address: string;
};

export const text = (words: string): PaperBlock => ({ kind: 'text', pieces: [{ text: words }] });
export const heading = (words: string): PaperBlock => ({ kind: 'heading', text: words });

/** Nothing, where there is nothing to list: no heading stands alone. */
export function listed(title: string, items: readonly string[]): PaperBlock[] {
  return items.length === 0 ? [] : [heading(title), { kind: 'list', items: [...items] }];
}

/** The first few, and how many more there are: a sheet has one page. */
export function firstOf(items: readonly string[], most: number, more: (count: number) => string): string[] {
  return items.length <= most ? [...items] : [...items.slice(0, most), more(items.length - most)];
}
