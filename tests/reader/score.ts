import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readReport } from '@/domain/reader/read-report';
import type { ProposedFigure } from '@/domain/reader/reading';
import type { Language } from '@/domain/wording/language';

/** `held-out` was measured before anybody tuned on it, and serves as a second tuned half since; `unseen` was written likewise. */
export type Half = 'tuned' | 'held-out' | 'unseen';

export const HALVES: readonly Half[] = ['tuned', 'held-out', 'unseen'];

export const HALF_NAMES: Record<Half, string> = { tuned: 'tuned', 'held-out': 'seen later', unseen: 'unseen' };

/** A figure as the texts' JSON states it: what the tool prints, without the quote. */
export type Row = Omit<ProposedFigure, 'confidence' | 'spans' | 'quote' | 'source' | 'because'>;

export type Text = {
  name: string;
  published: string | null;
  text: string;
  expected: Row[];
  /** What one editor would enter and another would not: neither missing nor wrong. */
  optional: Row[];
  language: Language;
};

export type Score = { texts: number; expected: number; proposed: number; right: number; recall: number; wrong: number };

export function readTexts(half: Half): Text[] {
  const folder = fileURLToPath(new URL(`./${half}/`, import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return names.map((file) => {
    const name = file.slice(0, -'.txt'.length);
    const text = readFileSync(`${folder}${file}`, 'utf8');
    const { published, figures, optional = [] } = JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8'));
    return { name, published, text, expected: figures, optional, language: languageOf(text) };
  });
}

function languageOf(text: string): Language {
  const khmer = text.match(/[\u1780-\u17d3]/g)?.length ?? 0;
  return khmer > (text.match(/[a-z]/gi)?.length ?? 0) ? 'km' : 'en';
}

/** A figure is right when its line, number, words and day agree; the start of the period and the quote do not count. */
function keyOf({ indicator, breakdown, place, site, qualifier, value, nil, periodEnd }: Row): string {
  return JSON.stringify([indicator, breakdown, place, siteKey(site), qualifier, value, nil, periodEnd]);
}

function siteKey(site: string | null): string | null {
  return site === null ? null : site.toLowerCase().replace(/\s+/g, ' ').trim();
}

type Judged = { right: Row[]; missing: Row[]; wrong: Row[] };

export function judge({ text, published, expected, optional }: Text): Judged {
  const proposed = readReport(text, { publishedOn: published }).figures;
  const open = expected.map((row) => ({ row, key: keyOf(row) }));
  const allowed = new Set(optional.map(keyOf));
  const judged: Judged = { right: [], missing: [], wrong: [] };
  for (const figure of proposed) {
    const at = open.findIndex(({ key }) => key === keyOf(figure));
    if (at >= 0) judged.right.push(...open.splice(at, 1).map(({ row }) => row));
    else if (!allowed.has(keyOf(figure))) judged.wrong.push(figure);
  }
  judged.missing = open.map(({ row }) => row);
  return judged;
}

/** A row as the list of known faults has it. */
export function lineOf({ indicator, breakdown, place, site, qualifier, value, nil, periodEnd }: Row): string {
  const line = breakdown === null ? indicator : `${indicator}/${breakdown}`;
  const told = nil ? 'nil' : `${qualifier} ${value}`;
  return [line, place, ...(site === null ? [] : [`~${site}`]), told, periodEnd ?? 'no day'].join(' ');
}

/** Recall = right of those expected; wrong = of those proposed, the ones that the text does not state. */
export function score(texts: readonly Text[]): Score {
  const all = texts.map(judge);
  const right = all.reduce((sum, judged) => sum + judged.right.length, 0);
  const wrong = all.reduce((sum, judged) => sum + judged.wrong.length, 0);
  const expected = texts.reduce((sum, text) => sum + text.expected.length, 0);
  const proposed = right + wrong;
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    texts: texts.length,
    expected,
    proposed,
    right,
    recall: share(right, expected),
    wrong: share(wrong, proposed),
  };
}

export function scoreLine(label: string, { texts, expected, proposed, right, recall, wrong }: Score): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  return `${label}: ${texts} texts, recall ${percent(recall)} (${right} of ${expected}), wrong ${percent(wrong)} (${proposed - right} of ${proposed})`;
}
