/**
 * Characters that nobody sees: zero-width spaces and joiners, soft hyphens, tags, and marks that change the direction of
 * writing. They break search and copying, and a changed direction makes a number look like another. Khmer needs none of them:
 * the glossary decides where lines break (docs/khmer.md).
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Control characters except tab and line feed, and halves of surrogate pairs: a database refuses them. */
const UNSTORABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu;
/** Every character that can end a line. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** A JSON text that may contain one of these characters, plain or escaped. */
const SUSPECT = /\\u|[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** Cleans a text of several lines for storing. */
export function cleanText(text: string): string {
  return withoutHidden(text).trim();
}

/** Text as it is sent: empty text becomes null. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}

/** Cleans a name for storing: one line. */
export function cleanLine(text: string): string {
  return withoutHidden(text).replace(/\s+/g, ' ').trim();
}

export function withoutHidden(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(HIDDEN, '').replace(UNSTORABLE, '');
}

/**
 * A text that is typed in a draft keeps its length, because figures refer to positions in a pasted text. So a hidden
 * character becomes a zero-width space, which misleads nobody. The submission removes it.
 */
function cleanTyped(text: string): string {
  return text
    .replace(/\r(?!\n)|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(HIDDEN, toZeroWidth)
    .replace(UNSTORABLE, toZeroWidth);
}

function toZeroWidth(hidden: string): string {
  return '\u200B'.repeat(hidden.length);
}

/** Cleans every text in a typed value, and the field names too. */
export function cleanAll<T>(typed: T): T {
  return cleanJson(typed) as T;
}

function cleanJson(typed: unknown): unknown {
  if (typeof typed === 'string') return cleanTyped(typed);
  if (Array.isArray(typed)) return typed.map(cleanJson);
  if (typeof typed !== 'object' || typed === null) return typed;
  return Object.fromEntries(Object.entries(typed).map(([name, held]) => [cleanTyped(name), cleanJson(held)]));
}

/** A JSON text that was stored before such characters were refused, cleaned for display: the record itself stays unchanged. */
export function readStored(text: string): unknown {
  if (!SUSPECT.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_, held: unknown) => (typeof held === 'string' ? withoutHidden(held) : held));
}
