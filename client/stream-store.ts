import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH, type Sha256 } from '@/domain/protocol/chain';
import type { Snapshot } from '@/domain/protocol/frames';
import { foldingOf } from '@/domain/protocol/streams';
import type { ConnectionHealth } from './connection-health';
import { needOf, reduce, type StreamEvent, type StreamState, stateOf } from './stream-state';

/** Holds the one state that a page has of a stream. Only frames change it. */
export type StreamStore<S extends StreamName = 'wall'> = {
  state(): StreamState<S>;
  take(...frames: StreamEvent<S>[]): void;
  /** Compares the server's head with ours: when they are equal and nothing is missing, the state is confirmed (C3). */
  confirmHead(head: number, hash: string): void;
  /** Removes everything (C6). */
  clear(): void;
};

export function createStreamStore<S extends StreamName>(
  initial: Snapshot<S>,
  health: ConnectionHealth,
  onChange: (before: StreamState<S>) => void,
): StreamStore<S> {
  let state = stateOf(initial);
  return {
    state: () => state,
    take(...frames) {
      const before = state;
      state = frames.reduce((now, frame) => reduce(now, frame, sha256), state);
      onChange(before);
    },
    confirmHead(head, hash) {
      if (needOf(state) === 'nothing' && state.seq === head && state.hash === hash) health.markConfirmed();
    },
    clear() {
      const { empty } = foldingOf(initial.s);
      state = stateOf({ ...initial, epoch: '', seq: 0, hash: GENESIS_HASH, board: empty });
    },
  };
}

/** Plain HTTP has no `crypto.subtle`. */
export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));
