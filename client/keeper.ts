import type { Snapshot } from '@/domain/protocol/frames';
import type { ContactBook } from './contact';
import { sha256 } from './sha256';
import { type BoardState, type Frame, needOf, reduce, stateOf } from './store';

/** Keeps the one state of a page; every way in is a frame. */
export type Keeper = {
  state(): BoardState;
  take(...frames: Frame[]): void;
  /** The server named its head: when it is ours and nothing is missing, the state is confirmed (C3). */
  confirm(head: number, hash: string): void;
};

export function createKeeper(initial: Snapshot, contact: ContactBook, onTaken: (before: BoardState) => void): Keeper {
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
  };
}
