import { toRuns } from './glossary';

/** One part of a comparison of two texts. */
export type TextPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** A Khmer base with its subscripts, vowels and signs; a word of another script; one space; any other sign. */
const PIECE =
  /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17dd])*|[\u17e0-\u17e9]+|(?![\u1780-\u17ff])[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*|\s+|./gsu;

/**
 * Splits into words. Khmer has no spaces, so it is split by its known terms, and elsewhere by clusters. Joined, the parts are
 * the text again.
 */
export function toPieces(text: string): string[] {
  return toRuns(text).flatMap((run) => (run.noBreak ? [run.text] : (run.text.match(PIECE) ?? [])));
}

/** Compares two texts word by word for a reader: what stayed, what was removed, what was added. */
export function compareTexts(before: string, after: string): TextPart[] {
  const [old, now] = [toPieces(before), toPieces(after)];
  const start = commonLength(old, now);
  const most = Math.min(old.length, now.length) - start;
  const end = Math.min(most, commonLength(old.toReversed(), now.toReversed()));
  const middle = compareMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end));
  const part = (kind: TextPart['kind'], pieces: string[]) => ({ kind, text: pieces.join('') });
  return joined([
    part('same', old.slice(0, start)),
    ...withoutSpecks(middle),
    part('same', old.slice(old.length - end)),
  ]);
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((piece, index) => piece !== b[index]);
  return differs === -1 ? Math.min(a.length, b.length) : differs;
}

/** Above this limit, a piece counts as replaced: nobody reads so many changes, and the work would be too much for a server. */
const MAX_CELLS = 4_000_000;

function compareMiddle(old: readonly string[], now: readonly string[]): TextPart[] {
  if (old.length * now.length > MAX_CELLS) return [removed(old.join('')), added(now.join(''))];
  const ahead = commonAhead(old, now);
  const parts: TextPart[] = [];
  for (let [i, j] = [0, 0]; i < old.length || j < now.length; ) {
    const part = nextPart(old[i], now[j], ahead(i + 1, j) >= ahead(i, j + 1));
    if (part.kind !== 'added') i += 1;
    if (part.kind !== 'removed') j += 1;
    parts.push(part);
  }
  return parts;
}

const removed = (text = ''): TextPart => ({ kind: 'removed', text });
const added = (text = ''): TextPart => ({ kind: 'added', text });

/** `removesFirst`: at least as much is kept when the old piece is removed before the new one is added. */
function nextPart(old: string | undefined, now: string | undefined, removesFirst: boolean): TextPart {
  if (old !== undefined && old === now) return { kind: 'same', text: old };
  return removesFirst ? removed(old) : added(now);
}

/** At (i, j): the length of the longest common sequence of pieces from there on; -1 beyond the end. */
function commonAhead(old: readonly string[], now: readonly string[]): (i: number, j: number) => number {
  const width = now.length + 1;
  const rest = new Uint16Array((old.length + 1) * width);
  const at = (cell: number) => rest[cell] ?? 0;
  for (let cell = old.length * width - 1; cell >= 0; cell -= 1) {
    const [i, j] = [Math.floor(cell / width), cell % width];
    if (j === now.length) continue;
    rest[cell] = old[i] === now[j] ? at(cell + width + 1) + 1 : Math.max(at(cell + width), at(cell + 1));
  }
  return (i, j) => (i > old.length || j > now.length ? -1 : at(i * width + j));
}

/** When a space or a single cluster is the same between two changes by chance, it only makes the changes hard to read. */
function withoutSpecks(parts: readonly TextPart[]): TextPart[] {
  const runs = joined(parts);
  return runs.flatMap((part, index) => {
    const isInside = index > 0 && index < runs.length - 1;
    const isSpeck = part.kind === 'same' && isInside && part.text.length <= 3 && toPieces(part.text).length === 1;
    return isSpeck ? [removed(part.text), added(part.text)] : [part];
  });
}

/** Between two unchanged pieces, everything removed comes before everything added. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const stretches: Record<TextPart['kind'], string>[] = [{ same: '', removed: '', added: '' }];
  for (const { kind, text } of parts) {
    const last = stretches.at(-1);
    const isNew = kind === 'same' && last !== undefined && last.removed + last.added !== '';
    if (last === undefined || isNew) stretches.push({ same: '', removed: '', added: '', [kind]: text });
    else last[kind] += text;
  }
  // In a stretch, the unchanged part comes first, then what was removed, then what was added.
  const all = stretches.flatMap(({ same, ...rest }) => [
    { kind: 'same' as const, text: same },
    removed(rest.removed),
    added(rest.added),
  ]);
  return all.filter(({ text }) => text !== '');
}
