import type { Db } from '@/server/db/database';

/** How many acts one caller may do in a window. */
export type Limit = { name: string; most: number; windowMs: number };

export type Limiter = {
  /** Null when the act may go on, else the seconds until the window ends. */
  take(caller: string, limit: Limit): Promise<number | null>;
  /** Deletes windows that have ended. */
  sweep(): Promise<void>;
};

export type LimiterDeps = { db: Db; now(): number };

/** A share of the limit that was taken from the database in advance and is used up in memory. */
type Lease = { left: number; resetAt: number };

/** We take a tenth of the limit at once: a busy caller costs few writes, and a restart gives nobody more. */
const SHARE = 10;
/** More callers at once are an attack from many addresses. We drop their leases; the database keeps its counts. */
const MOST_LEASES = 10_000;

/** Counters in the database, so that neither a restart nor another node begins to count again. */
export function createLimiter(deps: LimiterDeps): Limiter {
  const leases = new Map<string, Lease>();
  const draws = new Map<string, Promise<void>>();

  /** Callers who ask at the same moment wait for the same share. Otherwise each would draw one, and most would be lost. */
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

/** Nothing is left in the whole window, not only in this share. */
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
    // Another node may have counted in between. Then what we read is old, and we try again.
    const { count: changed } = await db.allowance.updateMany({ where: known, data });
    if (changed === 1) return { left: given, resetAt: resetAt.getTime() };
  }
}
