import type { Tx } from '@/server/db/database';
import { join, type Sql, sql } from '@/server/db/generated/sqlite/internal/prismaNamespace';

/** SQLite takes 32,766 values in a statement; the widest row has about twenty. */
const ROWS_A_STATEMENT = 1_000;

type Gathered = { table: Sql; names: Sql; rows: Sql[] };

/**
 * A transaction that gathers what `insertRows` inserts, so that many facts need a few statements instead of some each. It can do
 * nothing else: another call fails, and says so.
 */
export function gatherInserts(tx: Tx): { tx: Tx; flush(): Promise<void> } {
  const gathered = new Map<string, Gathered>();
  const $executeRaw = (...[, table, names, rows]: [TemplateStringsArray, Sql, Sql, Sql]) => {
    const name = `${table.sql} ${names.sql}`;
    const kept = gathered.get(name) ?? { table, names, rows: [] };
    kept.rows.push(rows);
    gathered.set(name, kept);
    return Promise.resolve(0);
  };
  return {
    // Only what is called is there; the cast stays here.
    tx: { $executeRaw } as unknown as Tx,
    async flush() {
      for (const { table, names, rows } of gathered.values()) {
        for (const part of partsOf(rows))
          await tx.$executeRaw(sql`INSERT INTO ${table} (${names}) VALUES ${join(part)}`);
      }
    },
  };
}

/** One element may have several rows, those of one report: a comma stands in front of each further one. */
function partsOf(rows: readonly Sql[]): Sql[][] {
  const parts: Sql[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const each of rows) {
    const count = (each.sql.match(/\(/g) ?? []).length;
    if (size + count > ROWS_A_STATEMENT) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(each);
    size += count;
  }
  return parts;
}
