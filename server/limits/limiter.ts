import type { Db } from '@/server/db/database';

/** So many acts in a window; counted for one caller. */
export type Limit = { name: string; most: number; windowMs: number };

export type Limiter = {
  /** Null when it may go on; else the seconds until the window ends. */
  take(caller: string, limit: Limit): Promise<number | null>;
  /** Forgets windows that are over. */
  sweep(): Promise<void>;
};

export type LimiterDeps = { db: Db; now(): number };

/** What was taken from the database in advance, and is used up here. */
type Lease = { left: number; resetAt: number };

/** A tenth at once: a busy caller costs a write every so many calls, and a restart forgives nothing. */
const SHARE = 10;
/** More callers than that at once is an attack from many addresses: their leases are dropped, what is counted stays. */
const MOST_LEASES = 10_000;

/** Counters that live in the database, so that neither a restart nor another node starts them anew. */
export function createLimiter(deps: LimiterDeps): Limiter {
  const leases = new Map<string, Lease>();
  const draws = new Map<string, Promise<void>>();

  /** Whoever asks at the same moment waits for the same share: else each would draw one, and most would be lost. */
  function draw(asked: ShareRequest): Promise<void> {
    const running = draws.get(asked.key);
    if (running) return running;
    const drawn = takeShare(deps.db, deps.now(), asked).then((lease) => {
      if (leases.size >= MOST_LEASES) leases.clear();
      leases.set(asked.key, lease);
    });
    const ended = drawn.finally(() => draws.delete(asked.key));
    draws.set(asked.key, ended);
    return ended;
  }

  return {
    async take(caller, limit) {
      const key = `${limit.name}:${caller}`;
      let lease = leases.get(key);
      while (!isUsable(lease, deps.now())) {
        await draw({ key, limit });
        lease = leases.get(key);
      }
      if (lease.left <= 0) return Math.max(1, Math.ceil((lease.resetAt - deps.now()) / 1000));
      lease.left -= 1;
      return null;
    },
    async sweep() {
      await deps.db.allowance.deleteMany({ where: { resetAt: { lt: new Date(deps.now()) } } });
      leases.clear();
    },
  };
}

type ShareRequest = { key: string; limit: Limit };

function isUsable(lease: Lease | undefined, now: number): lease is Lease {
  return lease !== undefined && lease.resetAt > now && (lease.left > 0 || lease.left === EXHAUSTED);
}

/** Nothing is left in the whole window, not only in the share. */
const EXHAUSTED = -1;

async function takeShare(db: Db, now: number, { key, limit }: ShareRequest): Promise<Lease> {
  const share = Math.max(1, Math.floor(limit.most / SHARE));
  for (;;) {
    const fresh = { key, count: 0, resetAt: new Date(now + limit.windowMs) };
    const known = await db.allowance.upsert({ where: { key }, create: fresh, update: {} });
    const { count, resetAt } = known.resetAt.getTime() > now ? known : fresh;
    const given = Math.min(share, limit.most - count);
    if (given <= 0) return { left: EXHAUSTED, resetAt: resetAt.getTime() };
    const data = { count: count + given, resetAt };
    // When another node counted in between, what was read is old: once more.
    const { count: changed } = await db.allowance.updateMany({ where: known, data });
    if (changed === 1) return { left: given, resetAt: resetAt.getTime() };
  }
}
