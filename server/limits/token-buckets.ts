import { MINUTE_MS } from '@/domain/when';

/** More callers at once are an attack from many addresses. Then the caller who came first is forgotten first. */
const MOST_CALLERS = 10_000;

/** The requests that a caller has left at a moment. They come back evenly, all of them in a minute. */
type TokenBucket = { left: number; at: number };

export type TokenBuckets = {
  /** Null when the caller may send one more request, at `aMinute` requests a minute; else the seconds to wait. */
  take(caller: string, aMinute: number): number | null;
};

/** Token buckets in the memory of this node alone. They limit the work of a node, and must not cost a query. */
export function createTokenBuckets(monotonic: () => number): TokenBuckets {
  const shares = new Map<string, TokenBucket>();
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
