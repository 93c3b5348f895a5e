'use client';

import { useEffect, useRef, useState } from 'react';
import type { Board } from '@/domain/board/board';
import { newsBetween } from '@/domain/board/latest';
import { MINUTE_MS } from '@/domain/when';

/** How long what came is marked as new. */
const NEW_MS = 10 * MINUTE_MS;

/**
 * The updates that came a short time ago, with the time of their release. It keeps its own time, because the clock of a demo
 * leaps; a page that was just opened asks the clock once.
 */
export function useArrivals(board: Board, now: number): ReadonlyMap<number, number> {
  const [news, setNews] = useState<ReadonlyMap<number, number>>(() => releasedBefore(board, now));
  const before = useRef(board);
  useEffect(() => {
    const { published } = newsBetween(before.current, board);
    before.current = board;
    if (published.length === 0) return;
    const came = published.map(({ number, recordedAt }) => [number, Date.parse(recordedAt)] as const);
    setNews((known) => new Map([...known, ...came]));
    setTimeout(() => setNews((known) => without(known, came)), NEW_MS);
  }, [board]);
  return news;
}

function releasedBefore(board: Board, now: number): ReadonlyMap<number, number> {
  const released = board.updates.flatMap(({ kind, number, recordedAt }) =>
    kind === 'withdrawn' ? [] : [[number, Date.parse(recordedAt)] as const],
  );
  return new Map(released.filter(([, at]) => at <= now && now - at < NEW_MS));
}

function without(
  known: ReadonlyMap<number, number>,
  gone: readonly (readonly [number, number])[],
): Map<number, number> {
  const numbers = new Set(gone.map(([number]) => number));
  return new Map([...known].filter(([number]) => !numbers.has(number)));
}
