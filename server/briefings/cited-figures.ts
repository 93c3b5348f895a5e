import type { Board } from '@/domain/board/board';
import { changersOf, citedFrom, updatesBeside } from '@/domain/briefing/cited-figures';
import type { CitedFigure } from '@/domain/briefing/flags';
import type { Citation } from '@/domain/briefing/spoken-text';
import type { Tx } from '@/server/db/database';
import { type RevisionReader, readNames } from './read-revisions';

type Reader = Pick<Tx, 'update' | 'revision' | 'user' | 'apiToken'>;

/**
 * All that is known of the figures that texts quote, each once, however many texts quote it. At most six queries, whatever the number
 * of texts.
 */
export async function citedFigures(
  db: Reader,
  { citations, board, read }: { citations: readonly Citation[]; board: Board; read: RevisionReader },
): Promise<CitedFigure[]> {
  const quoted = await read(
    db,
    citations.map(({ update }) => update),
  );
  const beside = await read(db, updatesBeside(citations, board, quoted));
  const revisions = new Map([...beside, ...quoted]);
  const names = await readNames(db, changersOf(citations, revisions));
  return citedFrom(citations, { board, revisions, nameOf: (actor) => names.get(actor) ?? null });
}
