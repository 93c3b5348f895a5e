import { PAPER_KINDS, type PaperKind } from '@/domain/briefing/papers/paper';
import { SLIDES, type SlideName } from '@/domain/briefing/papers/slide-names';
import { LANGUAGES, type Language } from '@/domain/wording/language';

const PAPER_FORMS = ['html', 'pdf', 'docx'] as const;
const SLIDE_FORMS = ['html', 'png'] as const;
const TABLE_FORMS = ['csv', 'xlsx'] as const;
export type PaperForm = (typeof PAPER_FORMS)[number];
type SlideForm = (typeof SLIDE_FORMS)[number];
export type TableForm = (typeof TABLE_FORMS)[number];

export type AskedPaper = { kind: PaperKind; language: Language; form: PaperForm };
export type AskedSlide = { kind: 'slide'; annex: SlideName; language: Language; form: SlideForm };
type AskedTable = { kind: 'figures'; form: TableForm };
type PaperName = AskedPaper | AskedSlide | AskedTable;

export const MEDIA: Record<PaperForm | SlideForm | TableForm, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** `press-km.html`, `slide-map-en.png`, `figures.csv`; null: there is no such paper. */
export function readPaperName(file: string): PaperName | null {
  return ALL.get(file) ?? null;
}

const ALL: ReadonlyMap<string, PaperName> = new Map<string, PaperName>([
  ...PAPER_KINDS.flatMap((kind) =>
    LANGUAGES.flatMap((language) =>
      PAPER_FORMS.map((form): [string, PaperName] => [`${kind}-${language}.${form}`, { kind, language, form }]),
    ),
  ),
  ...SLIDES.flatMap((annex) =>
    LANGUAGES.flatMap((language) =>
      SLIDE_FORMS.map((form): [string, PaperName] => [
        `slide-${annex}-${language}.${form}`,
        { kind: 'slide', annex, language, form },
      ]),
    ),
  ),
  ...TABLE_FORMS.map((form): [string, PaperName] => [`figures.${form}`, { kind: 'figures', form }]),
]);
