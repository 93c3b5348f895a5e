import type { Refusal } from '@/domain/outcome';
import { type Trouble, troubleOf } from '@/server/db/trouble';

/** Nobody knows: it may have been committed. */
const UNKNOWN: Refusal = { ok: false, status: 503, code: 'write.unknown' };

/** The database has answered, and for certain nothing was written. */
const REFUSED: Trouble[] = ['database.locked', 'database.full', 'database.read_only'];

/**
 * The database did not take it. That is no refusal for good: the writer asks again with the same key, and gets the answer
 * then, whatever became of it. Null for every other error, which is a fault of ours.
 */
export function toWriteRefusal(error: unknown): Refusal | null {
  const trouble = troubleOf(error);
  if (trouble === null) return isUnexplained(error) ? UNKNOWN : null;
  return REFUSED.includes(trouble) ? { ok: false, status: 503, code: trouble } : UNKNOWN;
}

/** The driver told Prisma something that neither of us knows. */
function isUnexplained(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2039';
}
