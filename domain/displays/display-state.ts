import type { PaintReport, ScreenReport } from '@/domain/protocol/frames';

/** An entry that stood on the screen: its seq, when (ms), and how long after its commit; null where the screen came later. */
type Paint = [seq: number, at: number, tookMs: number | null];

/** What a screen last said of itself, as the server keeps it. */
export type DisplayState = {
  connected: boolean;
  /** As the browser names itself. */
  browser: string;
  /** The newest that stands on the screen, and its hash. */
  painted: Pick<PaintReport, 'n' | 'h'> | null;
  /** Oldest first. */
  paints: Paint[];
  screen: ScreenReport | null;
};

export const NO_STATE: DisplayState = { connected: false, browser: '', painted: null, paints: [], screen: null };

const MOST_PAINTS = 40;

type When = { at: number; committedAt: number | null };

/** A screen says the same again and again: only what is newer is a paint. After a restored log it begins again. */
export function withPaint(state: DisplayState, { n, h }: PaintReport, { at, committedAt }: When): DisplayState {
  const before = state.painted?.n ?? -1;
  const painted = { n, h };
  if (n === before) return { ...state, painted };
  // What the first paint of a screen shows was committed before the screen was there.
  const tookMs = committedAt === null || state.painted === null ? null : Math.max(0, at - committedAt);
  const kept = n < before ? [] : state.paints;
  return { ...state, painted, paints: [...kept, [n, at, tookMs] satisfies Paint].slice(-MOST_PAINTS) };
}

/** `older`: what the screen said before, as it was stored. A paint that it told already stays as it was. */
export function withOlder(state: DisplayState, older: DisplayState): Pick<DisplayState, 'painted' | 'paints'> {
  const { painted } = state;
  if (painted === null || older.painted === null) return painted === null ? older : state;
  const known = older.painted.n;
  if (painted.n < known) return state;
  return { painted, paints: [...older.paints, ...state.paints.filter(([n]) => n > known)].slice(-MOST_PAINTS) };
}

/** The paint with which an entry first stood on the screen; null: it does not. */
export function paintOf({ paints }: Pick<DisplayState, 'paints'>, seq: number): Paint | null {
  return paints.find(([painted]) => painted >= seq) ?? null;
}
