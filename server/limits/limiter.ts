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
  return {
    async take(caller, limit) {
      const key = `${limit.name}:${caller}`;
      const lease = await leaseOf(deps, leases.get(key), { key, limit });
      if (leases.size >= MOST_LEASES) leases.clear();
      leases.set(key, lease);
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

type Asked = { key: string; limit: Limit };

async function leaseOf(deps: LimiterDeps, held: Lease | undefined, asked: Asked): Promise<Lease> {
  const now = deps.now();
  const isOver = !held || held.resetAt <= now;
  if (!isOver && (held.left > 0 || held.left === EXHAUSTED)) return held;
  return takeShare(deps.db, now, asked);
}

/** Nothing is left in the whole window, not only in the share. */
const EXHAUSTED = -1;

function takeShare(db: Db, now: number, { key, limit }: Asked): Promise<Lease> {
  const share = Math.max(1, Math.floor(limit.most / SHARE));
  return db.$transaction(async (tx) => {
    const known = await tx.allowance.findUnique({ where: { key } });
    const running = known && known.resetAt.getTime() > now ? known : null;
    const resetAt = running?.resetAt ?? new Date(now + limit.windowMs);
    const used = running?.count ?? 0;
    const given = Math.min(share, limit.most - used);
    if (given <= 0) return { left: EXHAUSTED, resetAt: resetAt.getTime() };
    const row = { count: used + given, resetAt };
    await tx.allowance.upsert({ where: { key }, create: { key, ...row }, update: row });
    return { left: given, resetAt: resetAt.getTime() };
  });
}
