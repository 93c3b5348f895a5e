import type { Figure } from '@/domain/figures';
import type { OriginalContents, ReadFigure, Spot } from './original';

/** What a person changed of a figure that the original gives. */
type ChangedPart = 'number' | 'line' | 'body' | 'day';

/**
 * How a figure came into its report. `read`: the original gives it so · `changed`: the original gives it otherwise ·
 * `typed`: by a person, and its number stands in the original · `missing`: by a person, and it stands nowhere in it ·
 * `no_original`: there is none to compare it with.
 */
export type Evidence =
  | { how: 'read'; read: ReadFigure; original: number }
  | { how: 'changed'; read: ReadFigure; original: number; changed: ChangedPart[] }
  | { how: 'typed'; words: string; at: Spot; original: number }
  | { how: 'missing' }
  | { how: 'no_original' };

type ReadSource = { read: ReadFigure; original: number };

/**
 * Reads the originals again instead of trusting what the browser of the editor noted. One figure of an original stands for one
 * of the report; `line` → how it came there.
 */
export function evidenceOf(figures: readonly Figure[], originals: readonly OriginalContents[]): Map<number, Evidence> {
  const free = new Set(
    originals.flatMap((facts, original) => facts.figures.map((read): ReadSource => ({ read, original }))),
  );
  const found = new Map<number, Evidence>();
  for (const isMatch of MATCHES) takeMatches(figures, { free, found, isMatch });
  const rest = figures.filter(({ line }) => !found.has(line));
  return new Map([...found, ...rest.map((figure) => [figure.line, withoutReading(figure, originals)] as const)]);
}

type MatchState = { free: Set<ReadSource>; found: Map<number, Evidence>; isMatch: (typeof MATCHES)[number] };

function takeMatches(figures: readonly Figure[], { free, found, isMatch }: MatchState): void {
  for (const figure of figures) {
    const held = found.has(figure.line) ? undefined : [...free].find(({ read }) => isMatch(figure, read));
    if (held === undefined) continue;
    free.delete(held);
    found.set(figure.line, toEvidence(figure, held));
  }
}

/** From the nearest to the farthest: what fits best is taken first. */
const MATCHES: readonly ((figure: Figure, read: ReadFigure) => boolean)[] = [
  (figure, read) => changesOf(figure, read).length === 0,
  (figure, read) => isSameLine(figure, read) && isSameNumber(figure, read) && isSameDay(figure, read),
  (figure, read) => isSameLine(figure, read) && isSameNumber(figure, read),
  (figure, read) => isSameLine(figure, read) && isSameDay(figure, read),
  isSameLine,
  // Small numbers stand everywhere: another line's 3 is not this one's.
  (figure, read) => isSameNumber(figure, read) && (figure.value ?? 0) > MOST_SMALL,
];

const MOST_SMALL = 20;

function toEvidence(figure: Figure, { read, original }: ReadSource): Evidence {
  const changed = changesOf(figure, read);
  return changed.length === 0 ? { how: 'read', read, original } : { how: 'changed', read, original, changed };
}

function changesOf(figure: Figure, read: ReadFigure): ChangedPart[] {
  const isOwnBody = read.source === null || read.source === figure.source;
  const parts: Record<ChangedPart, boolean> = {
    number: isSameNumber(figure, read) && figure.qualifier === read.qualifier,
    line: isSameLine(figure, read),
    body: isOwnBody,
    day: isSameDay(figure, read),
  };
  return (Object.keys(parts) as ChangedPart[]).filter((part) => !parts[part]);
}

function isSameLine(figure: Figure, read: ReadFigure): boolean {
  const { indicator, breakdown, place, site } = figure;
  return (
    read.indicator === indicator &&
    read.breakdown === breakdown &&
    read.place === place &&
    (read.site ?? null) === (site ?? null)
  );
}

/** The same number, or the same words in its place. */
function isSameNumber({ value, nil, amount }: Figure, read: ReadFigure): boolean {
  return nil === read.nil && value === read.value && amount === read.amount;
}

function isSameDay({ periodEnd }: Figure, { day }: ReadFigure): boolean {
  return day === null || (periodEnd !== null && day.slice(0, 10) === periodEnd.slice(0, 10));
}

function withoutReading({ value }: Figure, originals: readonly OriginalContents[]): Evidence {
  if (originals.length === 0) return { how: 'no_original' };
  for (const [original, { numbers }] of originals.entries()) {
    const number = numbers.find((found) => found.value === value);
    if (number !== undefined) return { how: 'typed', words: number.words, at: number.at, original };
  }
  return { how: 'missing' };
}
