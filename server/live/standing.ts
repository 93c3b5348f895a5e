import { readEntryText, type StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';
import { foldingOf, type StateOf } from '@/domain/protocol/streams';
import { BrokenLog } from '@/server/log/broken-log';
import type { StoredEntry } from '@/server/log/log';
import { sha256 } from '@/server/log/sha256';
import { createRing, type Ring, type RingLimits } from './ring';

/** What a stream has come to: everything in it belongs to one seq. */
export type FollowedStream<S extends StreamName = StreamName> = {
  stream: S;
  epoch: string;
  seq: number;
  hash: string;
  board: StateOf[S];
  ring: Ring;
};

export function standingAtZero<S extends StreamName>(stream: S, epoch: string, limits: RingLimits): FollowedStream<S> {
  const board = foldingOf(stream).empty;
  return { stream, epoch, seq: 0, hash: GENESIS_HASH, board, ring: createRing(limits) };
}

/**
 * Takes the next entry in, in one turn.
 * @throws BrokenLog when it is not the next, or its hash is not the chain's (L6); then nothing has changed.
 */
export function advance<S extends StreamName>(standing: FollowedStream<S>, entry: StoredEntry): void {
  const { seq, epoch, text, hash } = entry;
  const { stream } = standing;
  if (seq !== standing.seq + 1) throw new BrokenLog('seq.broken');
  if (linkHash(sha256, { previous: standing.hash, stream, epoch, seq, text }) !== hash)
    throw new BrokenLog('hash.broken');
  const board = foldingOf(stream).fold(standing.board, { seq, body: readEntryText(text) });
  standing.ring.push({ seq, text, hash });
  Object.assign(standing, { seq, hash, board });
}
