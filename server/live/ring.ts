import { GAP_MAX_BYTES, GAP_MAX_ENTRIES } from '@/domain/protocol/frames';
import type { StoredEntry } from '@/server/log/log';

export type RingEntry = Pick<StoredEntry, 'seq' | 'text' | 'hash'>;

export type RingLimits = { entries: number; bytes: number };

/** The largest gap that is sent as entries; beyond it the snapshot is shorter (S1). */
export const RING_LIMITS: RingLimits = { entries: GAP_MAX_ENTRIES, bytes: GAP_MAX_BYTES };

/** A ring buffer: the newest entries of a stream in memory, so that a returning screen costs no query (S2). */
export type Ring = {
  push(entry: RingEntry): void;
  /** The entries after `seq`; null when some of them have left the buffer. */
  after(seq: number): RingEntry[] | null;
};

export function createRing(limits = RING_LIMITS): Ring {
  const kept: RingEntry[] = [];
  let bytes = 0;
  return {
    push(entry) {
      kept.push(entry);
      bytes += bytesOf(entry);
      while (kept.length > 1 && (kept.length > limits.entries || bytes > limits.bytes)) {
        const oldest = kept.shift();
        bytes -= oldest ? bytesOf(oldest) : 0;
      }
    },
    after(seq) {
      const oldest = kept[0]?.seq ?? 1;
      return seq + 1 < oldest ? null : kept.slice(seq + 1 - oldest);
    },
  };
}

export function bytesOf({ text }: RingEntry): number {
  return Buffer.byteLength(text);
}
