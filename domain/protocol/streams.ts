import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import type { Entry, StreamName } from '@/domain/entries/entry';
import { type Desk, EMPTY_DESK, foldDesk } from '@/domain/workflow/desk';
import { EMPTY_STAFF, foldStaff, type Staff } from '@/domain/workflow/staff';

/** The state that each stream folds to. */
export type StateOf = { wall: Board; staff: Staff; ops: Desk };

/** The first state of a stream and its fold, the same for server and browser. */
export type StreamFold<State> = { empty: State; fold(state: State, entry: Entry): State };

const FOLDINGS: { [S in StreamName]: StreamFold<StateOf[S]> } = {
  wall: { empty: EMPTY_BOARD, fold },
  staff: { empty: EMPTY_STAFF, fold: foldStaff },
  ops: { empty: EMPTY_DESK, fold: foldDesk },
};

export function foldingOf<S extends StreamName>(stream: S): StreamFold<StateOf[S]> {
  return FOLDINGS[stream];
}
