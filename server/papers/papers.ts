import type { Edition } from '@/domain/briefing/edition/edition';
import { figureRows } from '@/domain/briefing/papers/figure-rows';
import { PAPER_KINDS, type Paper, type PaperKind } from '@/domain/briefing/papers/paper';
import { pressSheet } from '@/domain/briefing/papers/press-sheet';
import { speakingPack } from '@/domain/briefing/papers/speaking-pack';
import { type Refusal, refuse } from '@/domain/outcome';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { toCsv, toXlsx } from './figure-files';
import { paperDocx } from './paper-docx';
import { paperHtml } from './paper-html';
import type { PdfPrinter } from './print-pdf';

export type PaperFile = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer>; isShown: boolean };

export type PapersDeps = {
  now(): number;
  publicUrl: string;
  exercise: boolean;
  /** Null: papers are printed by the reader's own browser. */
  print: PdfPrinter | null;
  khmerFont: string;
};

export type Papers = {
  hasPdf: boolean;
  /** `file`: press-km.html, pack-en.docx, figures.csv; a refusal where there is no such paper. */
  make(edition: Edition, file: string): Promise<PaperFile | Refusal>;
};

const BUILDERS = { press: pressSheet, pack: speakingPack } as const;
const FORMS = ['html', 'pdf', 'docx'] as const;
type Form = (typeof FORMS)[number];

const MEDIA: Record<Form | 'csv' | 'xlsx', string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Every paper of an edition, made when it is asked for: the edition never changes, and neither do they, but for the embargo. */
export function createPapers(deps: PapersDeps): Papers {
  return {
    hasPdf: deps.print !== null,
    async make(edition, file) {
      if (file === 'figures.csv' || file === 'figures.xlsx') return tableOf(deps, edition, file);
      const asked = readName(file);
      if (asked === null) return refuse(404, 'paper.unknown');
      const { kind, language, form } = asked;
      const address = `${deps.publicUrl}/e/${edition.number}`;
      const paper = BUILDERS[kind](edition, { language, address, now: deps.now(), exercise: deps.exercise });
      const bytes = await draw(deps, paper, form);
      if (bytes === null) return refuse(404, 'paper.no_pdf');
      return { name: `${paper.name}.${form}`, mediaType: MEDIA[form], bytes, isShown: form !== 'docx' };
    },
  };
}

function tableOf({ exercise }: PapersDeps, edition: Edition, file: 'figures.csv' | 'figures.xlsx'): PaperFile {
  const form = file === 'figures.csv' ? 'csv' : 'xlsx';
  const rows = figureRows(edition, exercise);
  const name = `edition-${edition.number}`;
  return {
    name: `${name}.${form}`,
    mediaType: MEDIA[form],
    bytes: form === 'csv' ? toCsv(rows) : toXlsx(rows, name),
    isShown: false,
  };
}

type PaperName = { kind: PaperKind; language: Language; form: Form };

function readName(file: string): PaperName | null {
  const [name = '', form = ''] = file.split('.');
  const [kind = '', language = ''] = name.split('-');
  const asked = {
    kind: PAPER_KINDS.find((each) => each === kind),
    language: LANGUAGES.find((each) => each === language),
    form: FORMS.find((each) => each === form),
  };
  return file === `${asked.kind}-${asked.language}.${asked.form}` ? (asked as PaperName) : null;
}

async function draw({ print, khmerFont }: PapersDeps, paper: Paper, form: Form): Promise<PaperFile['bytes'] | null> {
  if (form === 'docx') return paperDocx(paper, { khmer: khmerFont });
  const html = paperHtml(paper);
  if (form === 'html') return new TextEncoder().encode(html);
  return print ? print(html) : null;
}
