import type { Board } from '@/domain/board/board';
import { currentFigure } from '@/domain/board/current';
import { type BoardReading, best, readingsOf } from '@/domain/board/readings';
import type { CitedFigure } from '@/domain/briefing/flags';
import { type Citation, citationKey } from '@/domain/briefing/spoken-text';
import type { Figure, ReleasedFigure } from '@/domain/figures';
import { overlap } from '@/domain/intervals';
import type { ReleasedUpdate } from '@/domain/revisions';
import { DAY_MS, toInstant } from '@/domain/when';
import type { Tx } from '@/server/db/database';
import { figureIn, type RevisionReader, type Revisions, readNames } from './read-revisions';

type Reader = Pick<Tx, 'update' | 'revision' | 'user' | 'apiToken'>;

/**
 * All that is known of the figures that texts quote, each once, however many texts quote it: what was quoted, what stands, who
 * changed it and why. At most six queries, whatever the number of texts.
 */
export async function citedFigures(
  db: Reader,
  { citations, board, read }: { citations: readonly Citation[]; board: Board; read: RevisionReader },
): Promise<CitedFigure[]> {
  const distinct = [...new Map(citations.map((each) => [citationKey(each), toCitation(each)])).values()];
  const revisions = await read(
    db,
    distinct.map(({ update }) => update),
  );
  const beside = distinct.map((citation) => besideOf(board, figureIn(revisions, citation)));
  const others = await read(
    db,
    beside.flatMap(({ newer, rival }) => [newer, rival].flatMap((each) => each?.update ?? [])),
  );
  const changes = distinct.map((citation) => changeOf(revisions, citation));
  const names = await readNames(
    db,
    changes.flatMap((change) => change?.actor ?? []),
  );
  return distinct.map((citation, index) => ({
    citation,
    ...standingOf(revisions, citation),
    change: toChange(changes[index] ?? null, names),
    newer: newestOf(others, beside[index]?.newer ?? null),
    rival: newestOf(others, beside[index]?.rival ?? null),
  }));
}

function toCitation({ update, revision, line }: Citation): Citation {
  return { update, revision, line };
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

type KnownChange = { update: ReleasedUpdate; actor: string };

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

function toChange(change: KnownChange | null, names: ReadonlyMap<string, string>): CitedFigure['change'] {
  if (change === null || change.update.standing.status === 'published') return null;
  const { at, reason } = change.update.standing;
  const words = { class: 'class' in reason ? reason.class : null, words: reason.words };
  return { reason: words, by: names.get(change.actor) ?? null, at };
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
