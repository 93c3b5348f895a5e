/** What stands now, and for how long it has stood. */
export type Turn = { at: number; shownMs: number };

/** How many things take turns, and how long each stands. */
export type TurnRules = { count: number; msOf(at: number): number; paused: boolean };

/** After a step of the clock: the next one when the time of this one is over. One alone, or a paused one, stays. */
export function turnAfter({ at, shownMs }: Turn, passedMs: number, { count, msOf, paused }: TurnRules): Turn {
  const here = at < count ? at : 0;
  if (paused || count < 2) return { at: here, shownMs: at === here ? shownMs : 0 };
  const shown = at === here ? shownMs + passedMs : 0;
  return shown >= msOf(here) ? { at: (here + 1) % count, shownMs: 0 } : { at: here, shownMs: shown };
}
