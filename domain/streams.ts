import { type Board, EMPTY_BOARD } from './board/board';
import { fold } from './board/fold';
import type { Entry, StreamName } from './entries/entry';
import { type Desk, EMPTY_DESK, foldDesk } from './workflow/desk';
import { EMPTY_STAFF, foldStaff, type Staff } from './workflow/staff';

/** What each stream folds to. */
export type StateOf = { wall: Board; staff: Staff; ops: Desk };

/** A state and how an entry changes it: the same for server and browser. */
export type Folding<State> = { empty: State; fold(state: State, entry: Entry): State };

const FOLDINGS: { [S in StreamName]: Folding<StateOf[S]> } = {
  wall: { empty: EMPTY_BOARD, fold },
  staff: { empty: EMPTY_STAFF, fold: foldStaff },
  ops: { empty: EMPTY_DESK, fold: foldDesk },
};

export function foldingOf<S extends StreamName>(stream: S): Folding<StateOf[S]> {
  return FOLDINGS[stream];
}
