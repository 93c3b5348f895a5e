import { STREAMS, type StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Head, StoredEntry } from '@/server/log/log';
import { faultOfLink, type LinkEnd } from '@/server/log/read-log';
import type { StoredRow } from './tables';

/** A stream, and its first entry that does not hold. */
export type Damage = { stream: StreamName; seq: number };

export type ChainCheck = { take(row: StoredRow): void; end(heads: readonly Head[]): Damage[] };

/** Reckons the chains as rows of `Entry` come by, stream by stream in the order of seq. */
export function createChainCheck(): ChainCheck {
  const ends = new Map<StreamName, LinkEnd>();
  const damage: Damage[] = [];
  const note = (stream: StreamName, seq: number) => {
    if (!damage.some((known) => known.stream === stream)) damage.push({ stream, seq });
  };
  return {
    take(row) {
      // A row of this very table, as it was written.
      const entry = row as StoredEntry & { stream: StreamName };
      const last = ends.get(entry.stream) ?? { seq: 0, hash: GENESIS_HASH };
      if (faultOfLink(entry.stream, last, entry)) note(entry.stream, last.seq + 1);
      ends.set(entry.stream, entry);
    },
    end(heads) {
      for (const { stream, seq, hash } of heads) {
        const last = ends.get(stream) ?? { seq: 0, hash: GENESIS_HASH };
        if (last.seq !== seq || last.hash !== hash) note(stream, last.seq);
      }
      return STREAMS.flatMap((stream) => damage.filter((known) => known.stream === stream));
    },
  };
}
