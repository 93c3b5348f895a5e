import type { Span } from '@/domain/reader/reading';
import { foldWords } from './fold';

/** A find with the pattern's named groups. */
export type TextSpan = Span & { text: string; groups: Record<string, string | undefined> };

/** Not inside a Latin word; Khmer has no such borders. */
const WORD_START = '(?<![a-z])';
const WORD_END = '(?![a-z])';

/** A pattern of English words, found as whole words. */
export function english(source: string): string {
  return `${WORD_START}(?:${source})${WORD_END}`;
}

/** A pattern of Khmer words, folded as the text is. */
export function khmer(source: string): string {
  return `(?:${foldWords(source)})`;
}

export function findAll(pattern: RegExp, text: string): TextSpan[] {
  const found: TextSpan[] = [];
  for (const match of matchesOf(pattern, text)) {
    const [words] = match;
    const { index: start, groups } = match;
    found.push({ start, end: start + words.length, text: words, groups: groups ?? NO_GROUPS });
  }
  return found;
}

const NO_GROUPS: TextSpan['groups'] = {};

/** As `text.matchAll` without its copy of the pattern, which costs more than reading a short sentence; empty finds are left out. */
function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1;
    else found.push(match);
  }
  return found;
}

export type NamedSpan<T> = Span & { code: T };

/**
 * A word list as one pattern: the first row that fits at a place wins, so longer phrases stand first. The rows of a script
 * share the borders of their words: where each had its own, the engine tried every row at every letter.
 */
export function wordFinder<T>(
  rows: readonly { code: T; en?: string; km?: string }[],
): (text: string) => NamedSpan<T>[] {
  const groups = [...rows.flatMap(({ en, code }) => (en ? { code, source: en } : [])), ...khmerOf(rows)];
  const english = groups.length - khmerOf(rows).length;
  const choice = (some: typeof groups) => some.map(({ source }) => `(${source})`).join('|');
  const parts = [
    english === 0 ? '' : `${WORD_START}(?:${choice(groups.slice(0, english))})${WORD_END}`,
    choice(groups.slice(english)),
  ];
  const pattern = new RegExp(parts.filter(Boolean).join('|'), 'g');
  return (text) => {
    const found: NamedSpan<T>[] = [];
    for (const match of matchesOf(pattern, text)) {
      const row = groups[indexOfGroup(match)];
      if (row !== undefined) found.push({ start: match.index, end: match.index + match[0].length, code: row.code });
    }
    return found;
  };
}

function khmerOf<T>(rows: readonly { code: T; km?: string }[]): { code: T; source: string }[] {
  return rows.flatMap(({ km, code }) => (km ? { code, source: khmer(km) } : []));
}

function indexOfGroup(match: RegExpExecArray): number {
  for (let group = 1; group < match.length; group += 1) {
    if (match[group] !== undefined) return group - 1;
  }
  return -1;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Keeps, of finds that overlap, the one that starts first, and of those the longest; in order. */
export function withoutOverlaps<T extends Span>(finds: readonly T[]): T[] {
  const sorted = [...finds].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: T[] = [];
  for (const each of sorted) {
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  }
  return kept;
}

/** The finds that touch none of the given spans; both lists in order. */
export function outside<T extends Span>(finds: readonly T[], spans: readonly Span[]): T[] {
  let next = 0;
  return finds.filter((each) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= each.start) next += 1;
    const span = spans[next];
    return span === undefined || !overlaps(each, span);
  });
}
