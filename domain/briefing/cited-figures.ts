import type { Board } from '@/domain/board/board';
import { currentFigure } from '@/domain/board/current';
import { type BoardReading, best, readingsOf } from '@/domain/board/readings';
import { type Figure, type ReleasedFigure, toReleasedFigure } from '@/domain/figures';
import { overlap } from '@/domain/intervals';
import type { ReleasedUpdate } from '@/domain/revisions';
import { DAY_MS, toInstant } from '@/domain/when';
import type { CitedFigure } from './flags';
import { type Citation, citationKey } from './spoken-text';

/** All revisions of an update, oldest first, each with the id of who made it. */
export type KnownUpdate = { revisions: { update: ReleasedUpdate; actor: string }[] };
export type Revisions = ReadonlyMap<number, KnownUpdate>;

/** Each once, however many texts quote it. */
function distinctCitations(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((each) => [citationKey(each), toCitation(each)])).values()];
}

function toCitation({ update, revision, line }: Citation): Citation {
  return { update, revision, line };
}

export type CitedFrom = { board: Board; revisions: Revisions; nameOf(actor: string): string | null };

/** All that is known of quoted figures: what was quoted, what stands, who changed it and why. It is asked of nothing but its arguments. */
export function citedFrom(citations: readonly Citation[], { board, revisions, nameOf }: CitedFrom): CitedFigure[] {
  return distinctCitations(citations).map((citation) => {
    const beside = besideOf(board, figureIn(revisions, citation));
    return {
      citation,
      ...standingOf(revisions, citation),
      change: toChange(changeOf(revisions, citation), nameOf),
      newer: newestOf(revisions, beside.newer),
      rival: newestOf(revisions, beside.rival),
    };
  });
}

/** The updates that stand beside quoted figures, so that somebody can read them. */
export function updatesBeside(citations: readonly Citation[], board: Board, revisions: Revisions): number[] {
  return distinctCitations(citations).flatMap((citation) => {
    const { newer, rival } = besideOf(board, figureIn(revisions, citation));
    return [newer, rival].flatMap((each) => each?.update ?? []);
  });
}

/** Who made the changes of quoted figures. */
export function changersOf(citations: readonly Citation[], revisions: Revisions): string[] {
  return distinctCitations(citations).flatMap((citation) => changeOf(revisions, citation)?.actor ?? []);
}

/** The revision that says a quoted figure otherwise; null = it stands. */
export function revisionOfChange(citation: Citation, revisions: Revisions): number | null {
  return changeOf(revisions, citation)?.update.revision ?? null;
}

/** The figure of one line in one revision; null = there is none. A withdrawal repeats what it took back, and quotes nothing. */
export function figureIn(revisions: Revisions, { update: number, revision, line }: Citation): ReleasedFigure | null {
  const found = revisions.get(number)?.revisions.find(({ update }) => update.revision === revision)?.update;
  if (found?.kind !== 'report' || found.standing.status === 'withdrawn') return null;
  const figure = found.figures.find((each) => each.line === line);
  return figure ? toReleasedFigure(figure, number, revision) : null;
}

function standingOf(revisions: Revisions, citation: Citation): Pick<CitedFigure, 'pinned' | 'newest' | 'state'> {
  const pinned = figureIn(revisions, citation);
  const last = revisions.get(citation.update)?.revisions.at(-1)?.update;
  if (pinned === null || last === undefined) return { pinned: null, newest: null, state: 'not_public' };
  if (last.standing.status === 'withdrawn') return { pinned, newest: null, state: 'withdrawn' };
  const newest = figureIn(revisions, { ...citation, revision: last.revision });
  if (newest === null) return { pinned, newest, state: 'gone' };
  return { pinned, newest, state: sayTheSame(pinned, newest) ? 'stands' : 'corrected' };
}

/** What is said of a figure. Its note, its outlet and its printed words are not said. */
const SAID = [
  ...(['indicator', 'breakdown', 'place', 'site', 'value', 'qualifier', 'nil', 'provisional'] as const),
  ...(['periodStart', 'periodEnd', 'source', 'amount'] as const),
] satisfies (keyof Figure)[];

function sayTheSame(a: Figure, b: Figure): boolean {
  return SAID.every((field) => (a[field] ?? null) === (b[field] ?? null));
}

type KnownChange = KnownUpdate['revisions'][number];

/** The last revision after the quoted one that says this line otherwise; null = it still stands. */
function changeOf(revisions: Revisions, { update: number, revision, line }: Citation): KnownChange | null {
  const all = revisions.get(number)?.revisions ?? [];
  const later = all.filter(({ update }) => update.revision > revision);
  return (
    later.findLast(({ update }) => {
      if (update.standing.status === 'withdrawn') return true;
      const figures = [update.revision - 1, update.revision].map((each) =>
        figureIn(revisions, { update: number, revision: each, line }),
      );
      const [before, after] = figures;
      return before && after ? !sayTheSame(before, after) : before !== after;
    }) ?? null
  );
}

function toChange(change: KnownChange | null, nameOf: CitedFrom['nameOf']): CitedFigure['change'] {
  if (change === null || change.update.standing.status === 'published') return null;
  const { at, reason } = change.update.standing;
  const words = { class: 'class' in reason ? reason.class : null, words: reason.words };
  return { reason: words, by: nameOf(change.actor), at };
}

type Beside = { newer: BoardReading | null; rival: BoardReading | null };

/** What the board has beside a figure: a later reading of its line, and another number of another source. */
function besideOf(board: Board, figure: ReleasedFigure | null): Beside {
  if (figure === null || figure.asOf === null) return { newer: null, rival: null };
  const { asOf } = figure;
  const newest = best(readingsOf(board, figure));
  const isNewer = newest !== null && newest.update !== figure.update && toInstant(newest.asOf) > toInstant(asOf);
  return { newer: isNewer ? newest : null, rival: rivalOf(board, { ...figure, asOf }) };
}

/** Figures farther apart are of another moment, and need not agree. */
const SAME_MOMENT_MS = 3 * DAY_MS;

function rivalOf(board: Board, figure: ReleasedFigure & { asOf: string }): BoardReading | null {
  const { value, qualifier, source, asOf, site } = figure;
  const current = site === null ? currentFigure(board, figure) : null;
  if (value === null || current === null) return null;
  return (
    [current, ...current.others].find(
      (other) =>
        other.source !== source &&
        Math.abs(toInstant(other.asOf) - toInstant(asOf)) <= SAME_MOMENT_MS &&
        !overlap(other, { value, qualifier }),
    ) ?? null
  );
}

function newestOf(revisions: Revisions, reading: BoardReading | null): ReleasedFigure | null {
  if (reading === null) return null;
  const { update, line } = reading;
  const revision = revisions.get(update)?.revisions.at(-1)?.update.revision;
  return revision === undefined ? null : figureIn(revisions, { update, revision, line });
}
