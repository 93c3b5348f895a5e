import { createHash } from 'node:crypto';
import type { Engine } from './database';
import type { readMigrations } from './migrations';
import { toPatientPostgresAdapter } from './postgres-adapter';
import { toPatientSqliteAdapter } from './sqlite/sqlite-adapter';

const APPLIED = 'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations';

/**
 * Whether the database says that exactly these migrations have come to their end, with these words. Then the schema engine has
 * nothing to do, and starting it is a third of the work of a start. Whatever else stands there, it is for the engine to judge.
 */
export async function isMigrated(
  { url, engine }: { url: string; engine: Engine },
  { migrationDirectories }: ReturnType<typeof readMigrations>,
): Promise<boolean> {
  const rows = await readApplied(url, engine);
  if (rows === null || rows.some(([, , finished, undone]) => finished === null || undone !== null)) return false;
  const said = rows.map(([name, checksum]) => `${name} ${checksum}`).sort();
  const ours = migrationDirectories.map(
    ({ path, migrationFile }) => `${path} ${createHash('sha256').update(migrationFile.content.value).digest('hex')}`,
  );
  return said.length === ours.length && ours.sort().every((each, index) => each === said[index]);
}

/** Null: there is no such table, or it cannot be read; the engine finds out why. */
async function readApplied(url: string, engine: Engine): Promise<unknown[][] | null> {
  const factory = engine === 'sqlite' ? toPatientSqliteAdapter(url) : toPatientPostgresAdapter(url);
  const adapter = await factory.connect();
  try {
    return (await adapter.queryRaw({ sql: APPLIED, args: [], argTypes: [] })).rows;
  } catch {
    return null;
  } finally {
    await adapter.dispose();
  }
}
