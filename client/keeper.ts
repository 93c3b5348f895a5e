import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { Snapshot } from '@/domain/protocol/frames';
import { foldingOf } from '@/domain/protocol/streams';
import type { ContactBook } from './contact';
import { sha256 } from './sha256';
import { needOf, reduce, type StoreEvent, type StreamState, stateOf } from './store';

/** Keeps the one state that a page has of a stream; every way in is a frame. */
export type Keeper<S extends StreamName = 'wall'> = {
  state(): StreamState<S>;
  take(...frames: StoreEvent<S>[]): void;
  /** The server named its head: when it is ours and nothing is missing, the state is confirmed (C3). */
  confirm(head: number, hash: string): void;
  /** Nothing is left of it (C6). */
  wipe(): void;
};

export function createKeeper<S extends StreamName>(
  initial: Snapshot<S>,
  contact: ContactBook,
  onTaken: (before: StreamState<S>) => void,
): Keeper<S> {
  let state = stateOf(initial);
  return {
    state: () => state,
    take(...frames) {
      const before = state;
      state = frames.reduce((now, frame) => reduce(now, frame, sha256), state);
      onTaken(before);
    },
    confirm(head, hash) {
      if (needOf(state) === 'nothing' && state.seq === head && state.hash === hash) contact.confirmed();
    },
    wipe() {
      const { empty } = foldingOf(initial.s);
      state = stateOf({ ...initial, epoch: '', seq: 0, hash: GENESIS_HASH, board: empty });
    },
  };
}
