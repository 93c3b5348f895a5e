'use client';

import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { createAcrossReload } from '@/client/upkeep/across-reload';
import type { Board } from '@/domain/board/board';
import type { DisplaySettings } from '@/domain/displays/display';
import { dwellOf, placeInRound, roundOf } from '@/domain/displays/round';
import type { PlaceCode } from '@/domain/places';
import { HOLD_MS, sceneAfter, sceneOfNews } from '@/domain/scenes/playlist';
import type { SceneName } from '@/domain/scenes/scenes';
import { useWallKeys } from './use-wall-keys';

/** `only`: the one scene that the address names; it stays. */
export type RotationOptions = {
  board: Board;
  now: () => number;
  only: SceneName | null;
  place: PlaceCode | undefined;
  /** What was set up for this screen; empty: all scenes. */
  playlist: DisplaySettings['playlist'];
};

export type Rotation = {
  scene: SceneName;
  /** How often the wall has gone round. */
  turn: number;
  /** The province that the address or the playlist names. */
  place: PlaceCode | undefined;
  paused: boolean;
  togglePause(): void;
  needMs(ms: number): void;
};

type SceneTurn = { scene: SceneName; turn: number };

const STEP_MS = 500;

/** Which scene stands. One clock runs all the time, whatever happens to the board; a new report holds its scene. */
export function useRotation({ board, now, only, place, playlist }: RotationOptions): Rotation {
  const [shown, setShown] = useState<SceneTurn>(() => {
    const [first = 'overview'] = roundOf(board, { now: now(), turn: 0, place, playlist });
    return { scene: only ?? first, turn: 0 };
  });
  const [paused, setPaused] = useState(false);
  const clock = useRef({ shownMs: 0, needMs: 0, heldMs: 0 });
  const newest = useRef({ board, paused, shown });
  const goTo = useCallback((next: SceneTurn, heldMs = 0) => {
    clock.current = { shownMs: 0, needMs: 0, heldMs };
    // The next key counts from the scene that the wall goes to, which may not be drawn yet.
    newest.current.shown = next;
    // The scene before stays until the code of the next one is there.
    startTransition(() => setShown(next));
  }, []);
  const step = useCallback(
    (by: 1 | -1) => {
      const { scene, turn } = newest.current.shown;
      const list = roundOf(newest.current.board, { now: now(), turn, place, playlist });
      const next = sceneAfter(list, scene, by);
      goTo({ scene: next, turn: by === 1 && next === list[0] ? turn + 1 : turn });
    },
    [goTo, now, place, playlist],
  );
  useEffect(() => {
    const held = sceneOfNews(newest.current.board, board);
    newest.current.board = board;
    if (held === null || only !== null) return;
    const { turn } = newest.current.shown;
    // What this screen is not to show, it does not show for news either.
    if (roundOf(board, { now: now(), turn, place, playlist }).includes(held)) goTo({ scene: held, turn }, HOLD_MS);
  }, [board, goTo, now, only, place, playlist]);
  useEffect(() => {
    newest.current.paused = paused;
  }, [paused]);
  useTicks((passedMs) => {
    const { board: told, paused: stands, shown: here } = newest.current;
    if (stands || only !== null) return;
    clock.current.shownMs += passedMs;
    const { shownMs, needMs, heldMs } = clock.current;
    const dwell = dwellOf(told, here.scene, { now: now(), turn: here.turn, place, playlist });
    if (shownMs >= Math.max(heldMs, needMs, dwell)) step(1);
  });
  // What a page before this one left, when it went for a new release.
  useEffect(() => {
    const stand = only === null ? createAcrossReload(window.sessionStorage, Date.now).takeStand() : null;
    if (stand === null) return;
    setPaused(stand.paused);
    goTo(stand);
  }, [goTo, only]);
  const togglePause = useCallback(() => setPaused((before) => !before), []);
  useWallKeys({ step: only === null ? step : null, toggle: togglePause });
  const needMs = useCallback((ms: number) => {
    clock.current.needMs = Math.max(clock.current.needMs, ms);
  }, []);
  return { ...shown, place: place ?? placeInRound(shown.scene, { now: now(), playlist }), paused, togglePause, needMs };
}

/** Calls with the ms that have passed, all the time that the wall is open; the newest callback, whatever the renders do. */
function useTicks(onTick: (passedMs: number) => void): void {
  const newest = useRef(onTick);
  useEffect(() => {
    newest.current = onTick;
  });
  useEffect(() => {
    let last = performance.now();
    const timer = setInterval(() => {
      const at = performance.now();
      newest.current(at - last);
      last = at;
    }, STEP_MS);
    return () => clearInterval(timer);
  }, []);
}
