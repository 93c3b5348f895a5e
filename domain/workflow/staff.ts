import type { BoardNotice } from '@/domain/board/board';
import { withNotice, withoutNotice } from '@/domain/board/notices';
import type { Entry, EntryBody } from '@/domain/entries/entry';

const MAX_MISSED = 20;

/** What the stream `staff` folds to: only what is not for everybody. */
export type Staff = {
  seq: number;
  notices: BoardNotice[];
  /** When an announced report did not come, newest first; ISO instants. */
  missed: string[];
};

export const EMPTY_STAFF: Staff = { seq: 0, notices: [], missed: [] };

/** The one fold, for server and browser alike. An entry that is already folded changes nothing (C1). */
export function foldStaff(staff: Staff, { seq, body }: Entry): Staff {
  return seq <= staff.seq ? staff : { ...apply(staff, body), seq };
}

function apply(staff: Staff, body: EntryBody): Staff {
  switch (body.type) {
    case 'update.published':
    case 'update.corrected':
      if (body.update.kind !== 'notice') return staff;
      return { ...staff, notices: withNotice(staff.notices, body.update, body.at) };
    case 'update.withdrawn':
      return { ...staff, notices: withoutNotice(staff.notices, body.number) };
    case 'promise.missed': {
      const others = staff.missed.filter((due) => due !== body.due);
      return { ...staff, missed: [body.due, ...others].slice(0, MAX_MISSED) };
    }
    default:
      return staff;
  }
}
