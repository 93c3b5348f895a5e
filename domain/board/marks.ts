import type { ReportPromise, Was } from '@/domain/updates';
import { DAY_MS } from '@/domain/when';
import type { Board, BoardCorrection, BoardWithdrawal, LineKey } from './board';
import { isKeyOf, type LineId } from './lines';

/** For this time a board shows the value before a correction. After that it only marks the figure as corrected. */
export const CORRECTED_MS = DAY_MS;

/** `isFresh`: the value before the correction is still shown. */
export type CorrectionMark = Pick<BoardCorrection, 'revision' | 'at' | 'reason'> & { was: Was; isFresh: boolean };

/** The value before the last correction of a figure; null when it has none. `now` is server time in ms. */
export function correctionOf(
  board: Pick<Board, 'corrections'>,
  figure: { update: number; line: number },
  now: number,
): CorrectionMark | null {
  for (const { number, revision, at, reason, was } of board.corrections) {
    const earlier = number === figure.update ? was.find(({ line }) => line === figure.line) : undefined;
    if (earlier) return { revision, at, reason, was: earlier, isFresh: now - Date.parse(at) < CORRECTED_MS };
  }
  return null;
}

/** What was withdrawn. `isFresh`: screens still show it, as long as they show a correction. */
export type WithdrawalMark = BoardWithdrawal & { isFresh: boolean };

/**
 * Why an earlier figure is current again, or why none is left: the newest withdrawal of the figure that was here, unless a
 * newer one has come since. `subjects`: the ways in which sources report the figure. `now` is server time in ms.
 */
export function withdrawalOf(
  board: Pick<Board, 'withdrawals'>,
  { subjects, current }: { subjects: readonly Omit<LineId, 'source' | 'site'>[]; current: { update: number } | null },
  now: number,
): WithdrawalMark | null {
  const found = board.withdrawals?.find(({ held }) => held.some((key) => subjects.some((of) => isKeyOf(key, of))));
  if (found === undefined || (current !== null && current.update > found.newest)) return null;
  return { ...found, isFresh: now - Date.parse(found.at) < CORRECTED_MS };
}

/** A figure that stands again because what came after it was withdrawn: it is not new, also where it had just come. */
export function isBack(
  { withdrawals = [], lines }: Pick<Board, 'withdrawals' | 'lines'>,
  figure: FigurePlace,
): boolean {
  const stands = (key: LineKey) => {
    const point = lines[key]?.at(-1);
    return point !== undefined && point[3] === figure.update && point[4] === figure.line;
  };
  return withdrawals.some(({ held, newest }) => figure.update <= newest && held.some(stands));
}

type FigurePlace = { update: number; line: number };

export type PromiseStatus = { kind: 'none' } | (ReportPromise & { kind: 'open' | 'missed' });

/** Whether a next report is announced, and whether its time has passed without one. */
export function promiseState({ promise }: Pick<Board, 'promise'>, now: number): PromiseStatus {
  if (promise === null) return { kind: 'none' };
  return { ...promise, kind: Date.parse(promise.due) <= now ? 'missed' : 'open' };
}
