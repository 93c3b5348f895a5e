import { toRuns } from '@/domain/text/glossary';

/** Text that is HTML already. Everything else is escaped. */
export type Html = { readonly html: string };

type Part = Html | string | number | null | false | readonly Part[];

/** HTML with its values escaped: html`<p>${words}</p>`. null and false are nothing, a list is its parts one after the other. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { html: texts.reduce((made, text, at) => `${made}${toHtml(parts[at - 1] ?? null)}${text}`) };
}

function toHtml(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(toHtml).join('');
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}

/** Words with what a browser must not break kept whole (docs/khmer.md). */
export function words(text: string): Html {
  return html`${toRuns(text).map((run) => (run.noBreak ? html`<span class="run">${run.text}</span>` : run.text))}`;
}

/** For `<script type="application/json">`: no text in it can end the element. */
export function json(value: unknown): Html {
  return { html: JSON.stringify(value).replace(/</g, '\\u003c') };
}

/** A row of this many letters fits on one page of a screen. */
const MOST_LETTERS = 350;

/** Paragraphs as rows; a long one is cut between its sentences, so that pages can end there. */
export function shortTexts(text: string): string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) => {
      const sentences = paragraph.match(/[^.!?។]+[.!?។»”"]*\s*|[.!?។]+/g) ?? [];
      return paragraph.length <= MOST_LETTERS ? paragraph.trim() : joined(sentences);
    })
    .filter((part) => part !== '');
}

function joined(sentences: readonly string[]): string[] {
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts[parts.length - 1] ?? '';
    if (last !== '' && last.length + sentence.length <= MOST_LETTERS) parts[parts.length - 1] = last + sentence;
    else parts.push(sentence);
  }
  return parts.map((part) => part.trim());
}
