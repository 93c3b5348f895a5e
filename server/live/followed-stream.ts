import { readEntryText, type StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import { foldingOf, type StateOf } from '@/domain/protocol/streams';
import { BrokenLog } from '@/server/log/broken-log';
import type { StoredEntry } from '@/server/log/log';
import { faultOfLink } from '@/server/log/read-log';
import { createRing, type Ring, type RingLimits } from './ring';

/** The state of a stream that a relay follows. All its parts belong to the same seq. */
export type FollowedStream<S extends StreamName = StreamName> = {
  stream: S;
  epoch: string;
  seq: number;
  hash: string;
  board: StateOf[S];
  ring: Ring;
};

export function followedFromZero<S extends StreamName>(
  stream: S,
  epoch: string,
  limits: RingLimits,
): FollowedStream<S> {
  const board = foldingOf(stream).empty;
  return { stream, epoch, seq: 0, hash: GENESIS_HASH, board, ring: createRing(limits) };
}

/**
 * Takes the next entry, in one turn.
 * @throws BrokenLog when it is not the next entry, or its hash does not continue the chain (L6). Then nothing has changed.
 */
export function takeEntry<S extends StreamName>(followed: FollowedStream<S>, entry: StoredEntry): void {
  const { seq, text, hash } = entry;
  const { stream } = followed;
  const reason = faultOfLink(stream, followed, entry);
  if (reason) throw new BrokenLog(reason, { stream, seq: followed.seq + 1 });
  const board = foldingOf(stream).fold(followed.board, { seq, body: readEntryText(text) });
  followed.ring.push({ seq, text, hash });
  Object.assign(followed, { seq, hash, board });
}
