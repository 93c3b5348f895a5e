import type { Entry, EntryBody } from '@/domain/entries/entry';
import { toPublicSettings } from '@/domain/settings';
import type { Board } from './board';
import { withCorrected, withPublished, withWithdrawn } from './put-update';

/** The one fold, for server and browser alike. An entry that the board already has changes nothing (C1). */
export function fold(board: Board, { seq, body }: Entry): Board {
  return seq <= board.seq ? board : { ...apply(board, body), seq };
}

function apply(board: Board, body: EntryBody): Board {
  switch (body.type) {
    case 'update.published':
      return withPublished(board, body);
    case 'update.corrected':
      return withCorrected(board, body);
    case 'update.withdrawn':
      return withWithdrawn(board, body);
    case 'promise.made':
      return { ...board, promise: body.promise };
    case 'settings.changed':
      return { ...board, settings: toPublicSettings(body.settings) };
    default:
      // These facts belong to the other streams.
      body.type satisfies 'promise.missed' | 'item.changed' | 'access.changed' | 'display.commanded' | 'edition.frozen';
      return board;
  }
}
