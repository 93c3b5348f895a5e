'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Board } from '@/domain/board/board';
import { newsBetween } from '@/domain/board/latest';
import { MINUTE_MS } from '@/domain/when';

/** How long what came is marked as new. */
const NEW_MS = 10 * MINUTE_MS;
const LOOK_MS = 5_000;

/** An update that came: the time of its release, and the monotonic time at which it is new no more. */
type Arrival = { number: number; at: number; newUntil: number };

/**
 * The updates that came a short time ago, with the time of their release. It keeps its own time, because the clock of a demo
 * leaps; a page that was just opened asks the clock once. One timer looks after all of them: a timer for each arrival held the
 * board of its moment for ten minutes.
 */
export function useArrivals(board: Board, now: number): ReadonlyMap<number, number> {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>(() => releasedBefore(board, now));
  const before = useRef(board);
  useEffect(() => {
    const came = toArrivals(before.current, board);
    before.current = board;
    if (came.length > 0) setArrivals((known) => [...known, ...came]);
  }, [board]);
  useEffect(() => {
    const timer = setInterval(() => setArrivals(stillNew), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => new Map(arrivals.map(({ number, at }) => [number, at])), [arrivals]);
}

function toArrivals(before: Board, board: Board): Arrival[] {
  const newUntil = performance.now() + NEW_MS;
  return newsBetween(before, board).published.map(({ number, recordedAt }) => ({
    ...{ number, newUntil },
    at: Date.parse(recordedAt),
  }));
}

/** The same list while nothing has aged, so that nothing is drawn in vain. */
function stillNew(known: readonly Arrival[]): readonly Arrival[] {
  const time = performance.now();
  return known.some(({ newUntil }) => newUntil <= time) ? known.filter(({ newUntil }) => newUntil > time) : known;
}

function releasedBefore(board: Board, now: number): Arrival[] {
  const newUntil = performance.now() + NEW_MS;
  return board.updates.flatMap(({ kind, number, recordedAt }) => {
    const at = Date.parse(recordedAt);
    const isNew = kind !== 'withdrawn' && at <= now && now - at < NEW_MS;
    return isNew ? [{ number, at, newUntil: newUntil - (now - at) }] : [];
  });
}
