/**
 * Characters that nobody sees: zero-width spaces and joiners, soft hyphens, marks that turn the direction of writing,
 * tags. They break search and copying, and a turned direction makes a number read as another. Khmer needs none of them:
 * lines are broken by the glossary (docs/khmer.md).
 */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;
/** Control characters but tab and line feed, and halves of surrogate pairs: a database refuses them. */
const UNSTORABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu;
/** All that ends a line somewhere. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** A JSON text that may hold one of them, as itself or escaped. */
const SUSPECT = /\\u|[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;

/** Cleans a text of several lines for storing. */
export function cleanText(text: string): string {
  return withoutHidden(text).trim();
}

/** Cleans a name for storing: one line. */
export function cleanLine(text: string): string {
  return withoutHidden(text).replace(/\s+/g, ' ').trim();
}

export function withoutHidden(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(HIDDEN, '').replace(UNSTORABLE, '');
}

/**
 * What is typed in a draft keeps its length, because the places of figures in a pasted text are counted: a hidden character
 * becomes a zero-width space, which misleads nobody. It goes when the draft is submitted.
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

/** Anything typed with every text in it cleaned, names of fields too. */
export function cleanAll<T>(typed: T): T {
  return cleanJson(typed) as T;
}

function cleanJson(typed: unknown): unknown {
  if (typeof typed === 'string') return cleanTyped(typed);
  if (Array.isArray(typed)) return typed.map(cleanJson);
  if (typeof typed !== 'object' || typed === null) return typed;
  return Object.fromEntries(Object.entries(typed).map(([name, held]) => [cleanTyped(name), cleanJson(held)]));
}

/** A JSON text that was stored before such characters were refused, read for the eye: the record itself stays as it is. */
export function readStored(text: string): unknown {
  if (!SUSPECT.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_, held: unknown) => (typeof held === 'string' ? withoutHidden(held) : held));
}
