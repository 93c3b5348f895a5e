import type { Edition } from '@/domain/briefing/edition/edition';
import { annexPaper } from '@/domain/briefing/papers/annex-paper';
import { figureRows } from '@/domain/briefing/papers/figure-rows';
import type { Paper } from '@/domain/briefing/papers/paper';
import { type PaperOptions, pressSheet } from '@/domain/briefing/papers/press-sheet';
import { slideOf } from '@/domain/briefing/papers/slide';
import { speakingPack } from '@/domain/briefing/papers/speaking-pack';
import { type Refusal, refuse } from '@/domain/outcome';
import type { ProvinceView } from '@/domain/settings';
import { toCsv, toXlsx } from './figure-files';
import { paperDocx } from './paper-docx';
import { paperHtml } from './paper-html';
import { type AskedPaper, type AskedSlide, MEDIA, type PaperForm, readPaperName, type TableForm } from './paper-names';
import { chartPictures } from './pictures';
import type { Printer } from './print';
import { SLIDE_SIZE, slideHtml } from './slide-html';

export type PaperFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer>; isShown: boolean };

export type PapersDeps = {
  now(): number;
  publicUrl: string;
  exercise: boolean;
  /** How this installation shows provinces now: a map draws boundaries. */
  view(): Promise<ProvinceView>;
  /** Null: papers are printed by the reader's own browser. */
  print: Printer | null;
  khmerFont: string;
};

export type Papers = {
  hasPdf: boolean;
  /** `file`: press-km.html, annex-en.docx, slide-map-km.png, figures.csv; a refusal where there is no such paper. */
  make(edition: Edition, file: string): Promise<PaperFile | Refusal>;
};

const BUILDERS = { press: pressSheet, annex: annexPaper, pack: speakingPack } as const;

/** Every paper of an edition, made when it is asked for: the edition never changes, and neither do they, but for the embargo. */
export function createPapers(deps: PapersDeps): Papers {
  return {
    hasPdf: deps.print !== null,
    async make(edition, file) {
      const asked = readPaperName(file);
      if (asked === null) return refuse(404, 'paper.unknown');
      if (asked.kind === 'figures') return tableOf(deps, edition, asked.form);
      const address = `${deps.publicUrl}/e/${edition.number}`;
      const { now, exercise, view } = deps;
      const options = { language: asked.language, address, now: now(), exercise, view: await view() };
      const from = { edition, options };
      return asked.kind === 'slide' ? makeSlide(deps, asked, from) : makePaper(deps, asked, from);
    },
  };
}

function tableOf({ exercise }: PapersDeps, edition: Edition, form: TableForm): PaperFile {
  const rows = figureRows(edition, exercise);
  const name = `edition-${edition.number}`;
  const bytes = form === 'csv' ? toCsv(rows) : toXlsx(rows, name);
  return { name: `${name}.${form}`, mediaType: MEDIA[form], bytes, isShown: false };
}

type PaperSource = { edition: Edition; options: PaperOptions };

async function makePaper(
  deps: PapersDeps,
  { kind, form }: AskedPaper,
  { edition, options }: PaperSource,
): Promise<PaperFile | Refusal> {
  const paper = BUILDERS[kind](edition, options);
  const bytes = await draw(deps, paper, form);
  if (bytes === null) return refuse(404, 'paper.no_pdf');
  return { name: `${paper.name}.${form}`, mediaType: MEDIA[form], bytes, isShown: form !== 'docx' };
}

async function draw(
  { print, khmerFont }: PapersDeps,
  paper: Paper,
  form: PaperForm,
): Promise<PaperFile['bytes'] | null> {
  if (form === 'docx') return paperDocx(paper, { khmer: khmerFont, pictures: await chartPictures(paper, print) });
  const page = paperHtml(paper);
  if (form === 'html') return new TextEncoder().encode(page);
  return print ? print.pdf(page) : null;
}

async function makeSlide(
  { print }: PapersDeps,
  { annex, form }: AskedSlide,
  { edition, options }: PaperSource,
): Promise<PaperFile | Refusal> {
  const slide = slideOf(edition, annex, options);
  if (slide === null) return refuse(404, 'paper.no_chart');
  const page = slideHtml(slide);
  const bytes = form === 'html' ? new TextEncoder().encode(page) : ((await print?.png(page, SLIDE_SIZE)) ?? null);
  if (bytes === null) return refuse(404, 'paper.no_pdf');
  return { name: `${slide.name}.${form}`, mediaType: MEDIA[form], bytes, isShown: form === 'html' };
}
