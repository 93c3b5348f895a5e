import type { Display } from './display';
import { type DisplayState, paintOf } from './display-state';

/** A paired screen in the list. Instants are ms; null: it has said nothing yet. */
export type FleetRow = Display & { pairedAt: string; seenAt: number | null; state: DisplayState | null };

/** `late`: it says nothing; `behind`: it says that it does not show the newest, or cannot confirm it. */
export type FleetHealth = 'never' | 'late' | 'behind' | 'well';

/** Screens say something every ten seconds. */
const LATE_MS = 60_000;
/** So long an update may take until it stands on a screen. */
const BEHIND_MS = 15_000;

/** The position of stream `wall`, and since when (ms) it stands there. */
type FleetHead = { now: number; head: number; headSince: number };

export function healthOf({ seenAt, state }: FleetRow, { now, head, headSince }: FleetHead): FleetHealth {
  if (seenAt === null || state === null) return 'never';
  if (now - seenAt > LATE_MS) return 'late';
  // It has a connection, and says within seconds what stands on it.
  if (state.painted === null) return 'never';
  const isDoubtful = state.screen !== null && state.screen.trust !== 'live' && state.screen.trust !== 'connecting';
  const lacks = state.painted.n < head && now - headSince > BEHIND_MS;
  return isDoubtful || lacks ? 'behind' : 'well';
}

const ORDER: readonly FleetHealth[] = ['late', 'behind', 'never', 'well'];

/** Those that somebody has to look after stand first, then by name. */
export function inFleetOrder(rows: readonly FleetRow[], at: FleetHead): FleetRow[] {
  const rank = (row: FleetRow) => ORDER.indexOf(healthOf(row, at));
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** On how many screens an entry stands, how long the slowest of those that were on took, and which ones do not have it. */
export type Reach = {
  shown: number;
  all: number;
  slowestMs: number | null;
  missing: { name: string; seenAt: number | null }[];
};

export function reachOf(rows: readonly FleetRow[], entry: { seq: number; committedAt: number }): Reach {
  const told = rows.map((row) => ({ ...row, paint: row.state && paintOf(row.state, entry.seq) }));
  const took = told.flatMap(({ paint }) => {
    const isLater = paint === null || paint[2] === null;
    return isLater ? [] : [Math.max(0, paint[1] - entry.committedAt)];
  });
  return {
    shown: told.filter(({ paint }) => paint !== null).length,
    all: rows.length,
    slowestMs: took.length > 0 ? Math.max(...took) : null,
    missing: told.flatMap(({ paint, name, seenAt }) => (paint === null ? [{ name, seenAt }] : [])),
  };
}
