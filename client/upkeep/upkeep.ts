import type { Stand } from './across-reload';
import { isQuietSecond, reloadReason, type WallHealth } from './reload';
import type { Vitals } from './vitals';

/** What the wall shows in this second. */
export type WallFacts = {
  /** The build that the server names; null: it has named none. */
  named: string | null;
  isConnected: boolean;
  board: unknown;
  stand: Stand;
  isAtStart: boolean;
};

export type UpkeepEnvironment = {
  monotonic(): number;
  calendar(): number;
  random(): number;
  vitals: Vitals;
  isKept: boolean;
  across: { leaveStand(stand: Stand): void; noteTry(release: string): void; waitFor(release: string): number };
  /** Whether the server can draw the page now. */
  isAnswered(): Promise<boolean>;
  reload(): void;
};

const LOOK_MS = 1_000;
/** After an attempt that found no server. */
const AGAIN_MS = 10_000;

/** Looks after a wall for months: loads its page anew, in a quiet second, when it has a reason. Returns what stops it. */
export function startUpkeep(release: string, showing: () => WallFacts, environment: UpkeepEnvironment): () => void {
  const { monotonic, calendar, vitals, across, isKept } = environment;
  const share = environment.random();
  const born = monotonic();
  const bornApart = calendar() - born;
  let isLeaving = false;
  let leaveAfter = born;
  const since = createSince(monotonic);
  /** What the page began with is no news. */
  const first = showing().board;

  const healthOf = (named: string | null): WallHealth => {
    const isNew = named !== null && named !== release;
    return {
      ...vitals,
      isKept,
      share,
      ageMs: monotonic() - born,
      newReleaseMs: isNew ? since('release', named) : null,
      waitMs: isNew ? across.waitFor(named) : 0,
      clockMovedMs: calendar() - monotonic() - bornApart,
    };
  };
  const leave = async ({ named, stand }: WallFacts) => {
    isLeaving = true;
    leaveAfter = monotonic() + AGAIN_MS;
    const answered = await environment.isAnswered();
    isLeaving = false;
    if (!answered) return;
    across.leaveStand(stand);
    if (named !== null && named !== release) across.noteTry(named);
    environment.reload();
  };
  const look = () => {
    const now = showing();
    const boardMs = since('board', now.board);
    const quietMs = now.board === first ? Number.POSITIVE_INFINITY : boardMs;
    const reason = reloadReason(healthOf(now.named));
    const dueMs = since('reason', reason);
    if (reason === null || isLeaving || monotonic() < leaveAfter) return;
    if (isQuietSecond({ ...now, quietMs, dueMs })) void leave(now);
  };
  const timer = setInterval(look, LOOK_MS);
  return () => clearInterval(timer);
}

/** For how long something is as it is. */
function createSince(monotonic: () => number) {
  const known = new Map<string, { value: unknown; at: number }>();
  return (name: string, value: unknown): number => {
    const before = known.get(name);
    if (before && Object.is(before.value, value)) return monotonic() - before.at;
    known.set(name, { value, at: monotonic() });
    return 0;
  };
}
