import type { Db } from '@/server/db/database';
import type { Limit } from './limiter';

export type CounterDeps = {
  db: Db;
  now(): number;
  /** The database does not take what is counted: told once, until it does again. Counting goes on in memory. */
  onUncounted?(): void;
};

export type Counter = {
  /** Null when it may go on; else the seconds until the window ends. Never waits. */
  take(caller: string, limit: Limit): number | null;
  /** Forgets windows that are over. */
  sweep(): Promise<void>;
};

/** `written`: as many of ours stand in the database already, ahead of use; `others`: what it knew besides when we wrote last. */
type Window = { used: number; written: number; others: number; resetAt: number; isWriting: boolean };

/** A tenth at once: a busy caller costs a write every so many calls. */
const SHARE = 10;
/** More callers than that at once is an attack from many addresses: they are counted anew, what is written stays. */
const MOST_CALLERS = 10_000;
/** A database that did not take it is let alone for so long. */
const REST_MS = 5_000;

/**
 * Counts in memory and writes it down behind: for what must never wait for a write, reads above all. A restart forgives a
 * caller what was not yet written, which is less than a tenth; two nodes hear of each other at each tenth. What must be
 * exact is counted by `createLimiter`.
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

/** @returns the whole count of the window that runs, which another node or an earlier start may have begun. */
async function addTo(db: Db, { key, share, now, windowMs }: Addition): Promise<{ count: number; resetAt: number }> {
  for (;;) {
    const fresh = { key, count: 0, resetAt: new Date(now + windowMs) };
    const known = await db.allowance.upsert({ where: { key }, create: fresh, update: {} });
    const { count, resetAt } = known.resetAt.getTime() > now ? known : fresh;
    const data = { count: count + share, resetAt };
    // When another node counted in between, what was read is old: once more.
    const { count: changed } = await db.allowance.updateMany({ where: known, data });
    if (changed === 1) return { count: data.count, resetAt: resetAt.getTime() };
  }
}
