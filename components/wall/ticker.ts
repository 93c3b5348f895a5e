import type { ListedUpdate } from '@/domain/board/latest';
import { HOUR_MS } from '@/domain/when';

/** The oldest age of an update in the ticker. */
export const TICKER_HOURS = 24;

const MOST_ITEMS = 6;
const LEAST_MS = 8_000;
/** Slow readers read about ten characters a second on a wall. */
const MS_A_CHARACTER = 100;

/** The newest six updates, without those that are too old. */
export function tickerItems<T extends Pick<ListedUpdate, 'recordedAt'>>(latest: readonly T[], now: number): T[] {
  return latest.filter(({ recordedAt }) => now - Date.parse(recordedAt) <= TICKER_HOURS * HOUR_MS).slice(0, MOST_ITEMS);
}

/** How long one line of an item is shown: 8 s, or longer for a long line. */
export function dwellOf(text: string, lines: number): number {
  return Math.max(LEAST_MS, (text.length / Math.max(1, lines)) * MS_A_CHARACTER);
}

/** The item that is shown, and which of its lines. */
export type TickerPlace = { item: number; line: number };

/** The next line of the item, or else the next item. `lines`: how many lines the item has on this screen. */
export function nextPlace({ item, line }: TickerPlace, lines: number, items: number): TickerPlace {
  if (line + 1 < lines) return { item, line: line + 1 };
  return { item: items === 0 ? 0 : (item + 1) % items, line: 0 };
}
