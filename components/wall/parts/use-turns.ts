'use client';

import { useEffect, useRef, useState } from 'react';
import { type Turn, type TurnRules, turnAfter } from './turns';

const STEP_MS = 250;

/**
 * The place of what stands now. One clock runs as long as the part is on the screen: it asks for the newest `turns` at each
 * step, so that a caller who makes new objects all the time cannot start it again. `key`: another one begins at the start.
 */
export function useTurns(turns: TurnRules, key: string | number = ''): number {
  const [at, setAt] = useState(0);
  const turn = useRef<Turn>({ at: 0, shownMs: 0 });
  const newest = useRef(turns);
  useEffect(() => {
    newest.current = turns;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key begins at the start.
  useEffect(() => {
    turn.current = { at: 0, shownMs: 0 };
    setAt(0);
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      turn.current = turnAfter(turn.current, now - last, newest.current);
      last = now;
      setAt(turn.current.at);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [key]);
  return at < turns.count ? at : 0;
}
