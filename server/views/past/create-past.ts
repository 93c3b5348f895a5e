import type { Past } from '@/domain/past/past';
import type { Snapshot } from '@/domain/protocol/frames';
import type { Db } from '@/server/db/database';
import type { Log } from '@/server/log/log';
import { createEvents } from '@/server/views/events';
import { selectFigures } from '@/server/views/figures';
import { selectHistory } from '@/server/views/history';
import type { Library } from '@/server/views/library';
import { createStatements } from '@/server/views/statements';
import { selectUpdates } from '@/server/views/updates';
import { createPastBoards } from './past-boards';
import { createPastLibrary } from './past-library';

type Deps = { db: Db; log: Pick<Log, 'head' | 'readAfter'>; library: Library };

/** All reads of a moment of the past: of what is released to all, and of nothing else. */
export function createPast({ db, log, library }: Deps) {
  const boards = createPastBoards({ log });
  const shelf = createPastLibrary({ db, library });
  return {
    /** Reads the log and the updates once, so that the first moment that somebody asks for waits for neither. */
    warmUp: () => Promise.all([boards.moments(), library()]),
    board: boards.board,
    moments: boards.moments,
    /** The board in the shape in which a page is given the present one. No chain of hashes ends at it, so it has none. */
    snapshot: async (past: Past): Promise<Snapshot> => {
      const { epoch, seq, board } = await boards.board(past);
      return { kind: 'snapshot', s: 'wall', epoch, seq, hash: '', board };
    },
    history: async (past: Past, query: URLSearchParams) => selectHistory(await shelf(past), query),
    figures: async (past: Past, query: URLSearchParams) => selectFigures((await shelf(past)).updates, query),
    updates: async (past: Past, query: URLSearchParams) => selectUpdates((await shelf(past)).updates, query),
    events: (past: Past, query: URLSearchParams) => createEvents(async () => (await shelf(past)).updates)(query),
    statements: (past: Past, query: URLSearchParams) =>
      createStatements(async () => (await shelf(past)).updates)(query),
  };
}
