import type { Board, BoardWithdrawal } from '@/domain/board/board';
import { HOUR_MS, MINUTE_MS } from '@/domain/when';

/** The oldest age of an update in the ticker. */
export const TICKER_HOURS = 24;

const MOST_ITEMS = 6;
/** One report with twenty figures must not displace the events. */
const MOST_OF_ONE = 3;
const LEAST_MS = 8_000;
/** Slow readers read about ten characters a second on a wall. */
const MS_A_CHARACTER = 100;

/** A withdrawal stands in words for so long. */
const WITHDRAWN_MS = 10 * MINUTE_MS;

/** A whole sentence, with the time of what it tells. */
export type TickerItem = { key: string; time: string; source: string | null; text: string; language: 'km' | 'en' };

type UpdateSentences<T> = { recordedAt: string; sentences: T[] };

/** The sentences of the newest updates: six at most, and none of what is older than a day. */
export function newestSentences<T>(updates: readonly UpdateSentences<T>[], now: number): T[] {
  const recent = updates.filter(({ recordedAt }) => now - Date.parse(recordedAt) <= TICKER_HOURS * HOUR_MS);
  return recent.flatMap(({ sentences }) => sentences.slice(0, MOST_OF_ONE)).slice(0, MOST_ITEMS);
}

/** How long an item is shown: 8 s, or longer for a long one. */
export function dwellOf(text: string): number {
  return Math.max(LEAST_MS, text.length * MS_A_CHARACTER);
}

/** The withdrawal that everybody in the room has to hear of; null when none is as young as that. */
export function withdrawnLately({ withdrawals = [] }: Pick<Board, 'withdrawals'>, now: number): BoardWithdrawal | null {
  return withdrawals.find(({ at }) => now - Date.parse(at) < WITHDRAWN_MS) ?? null;
}
