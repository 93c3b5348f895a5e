import { MINUTE_MS } from '@/domain/when';

/** More callers at once is an attack from many addresses: who came first is forgotten first. */
const MOST_CALLERS = 10_000;

/** What a caller has left, as of a moment; it comes back evenly, a minute's worth in a minute. */
type Share = { left: number; at: number };

export type Shares = {
  /** Null when one more is in the caller's share of so many a minute; else the seconds to wait. */
  take(caller: string, aMinute: number): number | null;
};

/** Counted in memory, by this node alone: it bounds what a node is asked to do, and may not cost a look at the database. */
export function createShares(monotonic: () => number): Shares {
  const shares = new Map<string, Share>();
  return {
    take(caller, aMinute) {
      const now = monotonic();
      const { left, at } = shares.get(caller) ?? { left: aMinute, at: now };
      const grown = Math.min(aMinute, left + ((now - at) * aMinute) / MINUTE_MS);
      const isIn = grown >= 1;
      shares.delete(caller);
      shares.set(caller, { left: isIn ? grown - 1 : grown, at: now });
      if (shares.size > MOST_CALLERS) shares.delete(shares.keys().next().value ?? '');
      return isIn ? null : Math.max(1, Math.ceil(((1 - grown) * MINUTE_MS) / aMinute / 1000));
    },
  };
}
