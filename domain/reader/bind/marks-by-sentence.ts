import type { Span } from '@/domain/reader/reading';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { Marks } from './marks';

/** The marks of one sentence. All lists are in order, so one walk over the text serves all sentences. */
export function marksBySentence(marks: Marks, sentences: readonly Sentence[]): Marks[] {
  const counts = slices(marks.counts, sentences);
  const things = slices(marks.things, sentences);
  const triggers = slices(marks.triggers, sentences);
  const qualifiers = slices(marks.qualifiers, sentences);
  const places = slices(marks.places, sentences);
  const sites = slices(marks.sites, sentences);
  const dates = slices(marks.dates, sentences);
  const hours = slices(marks.hours, sentences);
  const splits = slices(marks.splits, sentences);
  const shares = slices(marks.shares, sentences);
  const vague = slices(marks.vague, sentences);
  const ranges = slices(marks.ranges, sentences);
  const ratios = slices(marks.ratios, sentences);
  const elsewhere = slices(marks.elsewhere, sentences);
  const bodies = slices(marks.bodies, sentences);
  const sides = slices(marks.sides, sentences);
  return sentences.map((_, at) => ({
    counts: counts(at),
    things: things(at),
    triggers: triggers(at),
    qualifiers: qualifiers(at),
    places: places(at),
    sites: sites(at),
    dates: dates(at),
    hours: hours(at),
    splits: splits(at),
    shares: shares(at),
    vague: vague(at),
    ranges: ranges(at),
    ratios: ratios(at),
    elsewhere: elsewhere(at),
    bodies: bodies(at),
    sides: sides(at),
  }));
}

/** Most sentences have nothing of most lists: these share one. */
function slices<T extends Span>(list: readonly T[], sentences: readonly Sentence[]): (at: number) => T[] {
  const none: T[] = [];
  if (list.length === 0) return () => none;
  const sorted = [...list].sort((a, b) => a.start - b.start);
  let next = 0;
  const cuts = sentences.map(({ end }) => {
    const from = next;
    while (next < sorted.length && (sorted[next]?.start ?? 0) < end) next += 1;
    return from === next ? none : sorted.slice(from, next);
  });
  return (at) => cuts[at] ?? none;
}
