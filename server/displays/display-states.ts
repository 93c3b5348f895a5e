import { type DisplayState, NO_STATE, withOlder, withPaint } from '@/domain/displays/display-state';
import { readEntryText } from '@/domain/entries/entry';
import type { PaintReport, ScreenReport } from '@/domain/protocol/frames';
import type { Db } from '@/server/db/database';
import { createFollower } from '@/server/live/follower';
import type { Relay } from '@/server/live/relay';

/** What the screens of this node last said of themselves (C7). */
export type DisplayStates = {
  opened(display: string, browser: string): void;
  closed(display: string): void;
  painted(display: string, seen: PaintReport): void;
  /** `browser`: as it names itself, where no socket has said so. */
  told(display: string, screen: ScreenReport, browser?: string | null): void;
  stop(): Promise<void>;
};

export type DisplayStatesDeps = {
  db: Pick<Db, 'displayState' | 'display'>;
  /** Server time: what pages call now. */
  now(): number;
  wall: Pick<Relay<'wall'>, 'after'>;
  /** A screen has shown an entry so long after its commit. Left out: nobody counts. */
  onPaint?(tookMs: number): void;
  onFault(error: unknown): void;
};

/** N5: outside the log, at most so often for each screen. */
const WRITE_EVERY_MS = 5_000;
const LOOK_EVERY_MS = 500;

type ScreenMemory = { state: DisplayState; seenAt: number; isNew: boolean; writtenAt: number; sockets: number };

const NOTHING: ScreenMemory = {
  state: NO_STATE,
  seenAt: 0,
  isNew: true,
  writtenAt: Number.NEGATIVE_INFINITY,
  sockets: 0,
};

/** In memory, and every few seconds in the table, from which every node reads the list of screens (N5). */
export function createDisplayStates(deps: DisplayStatesDeps): DisplayStates {
  const { db, now } = deps;
  const held = new Map<string, ScreenMemory>();
  const change = (display: string, next: (state: DisplayState, at: number) => Partial<DisplayState>, sockets = 0) => {
    const before = held.get(display) ?? NOTHING;
    const [at, open] = [now(), Math.max(0, before.sockets + sockets)];
    const state = { ...before.state, ...next(before.state, at), connected: open > 0 };
    held.set(display, { ...before, state, sockets: open, seenAt: at, isNew: true });
  };
  const open = async (display: string, browser: string) => {
    change(display, () => ({ browser }), 1);
    const older = await readState(db, display);
    if (older) change(display, (state) => withOlder(state, older));
  };
  const write = async (everyMs: number) => {
    const isDue = ({ isNew, writtenAt }: ScreenMemory) => isNew && performance.now() - writtenAt >= everyMs;
    for (const [display, one] of [...held].filter(([, each]) => isDue(each))) {
      held.set(display, { ...one, isNew: false, writtenAt: performance.now() });
      await keep(db, display, one);
    }
  };
  const writer = createFollower({ round: () => write(WRITE_EVERY_MS), pollMs: LOOK_EVERY_MS, onFault: deps.onFault });
  writer.start();
  return {
    opened: (display, browser) => void open(display, browser).catch(deps.onFault),
    closed: (display) => change(display, () => ({}), -1),
    painted(display, seen) {
      const before = held.get(display)?.state.paints;
      change(display, (state, at) => withPaint(state, seen, { at, committedAt: committedAt(deps.wall, seen.n) }));
      const paints = held.get(display)?.state.paints;
      const tookMs = paints === before ? null : paints?.at(-1)?.[2];
      if (typeof tookMs === 'number') deps.onPaint?.(tookMs);
    },
    told: (display, screen, browser = null) =>
      change(display, () => ({ screen, ...(browser !== null && { browser }) })),
    async stop() {
      await writer.stop();
      await write(0).catch(deps.onFault);
    },
  };
}

/** When the entry was committed, if it is one of the newest. */
function committedAt(wall: DisplayStatesDeps['wall'], seq: number): number | null {
  const text = wall.after(seq - 1)?.[0]?.text;
  return text === undefined ? null : Date.parse(readEntryText(text).at);
}

/** What this screen said before, here or to another node. */
async function readState(db: DisplayStatesDeps['db'], displayId: string): Promise<DisplayState | null> {
  const kept = await db.displayState.findUnique({ where: { displayId } });
  return kept && readStoredState(kept.state);
}

async function keep(db: DisplayStatesDeps['db'], displayId: string, { state, seenAt }: ScreenMemory): Promise<void> {
  // A screen that was revoked meanwhile leaves nothing behind.
  if ((await db.display.count({ where: { id: displayId, revokedAt: null } })) === 0) return;
  const kept = { seenAt: new Date(seenAt), state: JSON.stringify(state) };
  await db.displayState.upsert({ where: { displayId }, create: { displayId, ...kept }, update: kept });
}

/** Only this file writes the JSON. */
export function readStoredState(stored: string): DisplayState {
  return { ...NO_STATE, ...(JSON.parse(stored) as Partial<DisplayState>) };
}
