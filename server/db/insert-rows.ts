import type { Tx } from './database';
import { join, raw, type Sql, sql } from './generated/sqlite/internal/prismaNamespace';
import type {
  EntryCreateManyInput,
  FigureCreateManyInput,
  IntentCreateManyInput,
  RevisionCreateManyInput,
  UpdateCreateManyInput,
} from './generated/sqlite/models';

/** The tables that each write fills. A column has the name of its field. */
type Rows = {
  Entry: EntryCreateManyInput;
  Figure: FigureCreateManyInput;
  Intent: IntentCreateManyInput;
  Revision: RevisionCreateManyInput;
  Update: UpdateCreateManyInput;
};

/**
 * The same as `createMany`, in SQL of both engines. Prisma makes its plan of a `createMany` anew each time, because each has other
 * values; that took a third of a post.
 */
export async function insertRows<T extends keyof Rows>(tx: Tx, table: T, rows: readonly Rows[T][]): Promise<void> {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  if (columns.length === 0) return;
  const names = raw(columns.map((column) => `"${column}"`).join(', '));
  await tx.$executeRaw`INSERT INTO ${raw(`"${table}"`)} (${names}) VALUES ${join(rows.map((row) => toValues(row, columns)))}`;
}

function toValues(row: object, columns: readonly string[]): Sql {
  const values: Record<string, unknown> = { ...row };
  return sql`(${join(columns.map((column) => values[column] ?? null))})`;
}
