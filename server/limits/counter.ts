import type { Db } from '@/server/db/database';
import type { Limit } from './limiter';

export type CounterDeps = {
  db: Db;
  now(): number;
  /** Called once when the database does not accept the counts, until it accepts them again. Counting goes on in memory. */
  onUncounted?(): void;
};

export type Counter = {
  /** Null when the act may go on, else the seconds until the window ends. Never waits. */
  take(caller: string, limit: Limit): number | null;
  /** Deletes windows that have ended. */
  sweep(): Promise<void>;
};

/** `written`: how many of ours are in the database, ahead of their use. `others`: how many it held besides ours at our last write. */
type Window = { used: number; written: number; others: number; resetAt: number; isWriting: boolean };

/** We write a tenth of the limit at once, so a busy caller costs few writes. */
const SHARE = 10;
/** More callers at once are an attack from many addresses. Then counting in memory begins again; the database keeps its counts. */
const MOST_CALLERS = 10_000;
/** How long we leave the database alone after it did not accept a count. */
const REST_MS = 5_000;

/**
 * Counts in memory and writes to the database later, for acts that must never wait for a write, such as reads. After a
 * restart a caller has at most a tenth of the limit more. Two nodes learn of each other's counts at each tenth.
 * `createLimiter` counts what must be exact.
 */
export function createCounter({ db, now, onUncounted }: CounterDeps): Counter {
  const windows = new Map<string, Window>();
  let restsUntil = Number.NEGATIVE_INFINITY;
  let isFailing = false;

  const write = async (key: string, window: Window, limit: Limit) => {
    const share = shareOf(limit);
    window.isWriting = true;
    try {
      const { count, resetAt } = await addTo(db, { key, share, now: now(), windowMs: limit.windowMs });
      window.written += share;
      Object.assign(window, { resetAt, others: Math.max(0, count - window.written) });
      isFailing = false;
    } catch {
      restsUntil = performance.now() + REST_MS;
      if (!isFailing) onUncounted?.();
      isFailing = true;
    } finally {
      window.isWriting = false;
    }
  };
  const windowOf = (key: string, { windowMs }: Limit): Window => {
    const known = windows.get(key);
    if (known && known.resetAt > now()) return known;
    if (windows.size >= MOST_CALLERS) windows.clear();
    const fresh = { used: 0, written: 0, others: 0, resetAt: now() + windowMs, isWriting: false };
    windows.set(key, fresh);
    return fresh;
  };
  return {
    take(caller, limit) {
      const key = `${limit.name}:${caller}`;
      const window = windowOf(key, limit);
      if (window.used + window.others >= limit.most) return Math.max(1, Math.ceil((window.resetAt - now()) / 1000));
      window.used += 1;
      const isDue = window.used > window.written && !window.isWriting;
      if (isDue && performance.now() >= restsUntil) void write(key, window, limit);
      return null;
    },
    async sweep() {
      await db.allowance.deleteMany({ where: { resetAt: { lt: new Date(now()) } } });
      for (const [key, { resetAt }] of windows) if (resetAt <= now()) windows.delete(key);
    },
  };
}

function shareOf({ most }: Limit): number {
  return Math.max(1, Math.floor(most / SHARE));
}

type Addition = { key: string; share: number; now: number; windowMs: number };

/** @returns the whole count of the present window. Another node or an earlier start may have begun the window. */
async function addTo(db: Db, { key, share, now, windowMs }: Addition): Promise<{ count: number; resetAt: number }> {
  for (;;) {
    const fresh = { key, count: 0, resetAt: new Date(now + windowMs) };
    const known = await db.allowance.upsert({ where: { key }, create: fresh, update: {} });
    const { count, resetAt } = known.resetAt.getTime() > now ? known : fresh;
    const data = { count: count + share, resetAt };
    // Another node may have counted in between. Then what we read is old, and we try again.
    const { count: changed } = await db.allowance.updateMany({ where: known, data });
    if (changed === 1) return { count: data.count, resetAt: resetAt.getTime() };
  }
}
