import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { readEntryText, type StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';
import { BrokenLog } from '@/server/log/broken-log';
import type { StoredEntry } from '@/server/log/log';
import { sha256 } from '@/server/log/sha256';
import { createRing, type Ring, type RingLimits } from './ring';

/** What a stream has come to: everything in it belongs to one seq. */
export type Standing = { stream: StreamName; epoch: string; seq: number; hash: string; board: Board; ring: Ring };

export function standingAtZero(stream: StreamName, epoch: string, limits: RingLimits): Standing {
  return { stream, epoch, seq: 0, hash: GENESIS_HASH, board: EMPTY_BOARD, ring: createRing(limits) };
}

/**
 * Takes the next entry in, in one turn.
 * @throws BrokenLog when it is not the next, or its hash is not the chain's (L6); then nothing has changed.
 */
export function advance(standing: Standing, entry: StoredEntry): void {
  const { seq, epoch, text, hash } = entry;
  const { stream } = standing;
  if (seq !== standing.seq + 1) throw new BrokenLog('seq.broken');
  if (linkHash(sha256, { previous: standing.hash, stream, epoch, seq, text }) !== hash)
    throw new BrokenLog('hash.broken');
  const board = fold(standing.board, { seq, body: readEntryText(text) });
  standing.ring.push({ seq, text, hash });
  Object.assign(standing, { seq, hash, board });
}
