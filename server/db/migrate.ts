import { aloneOnPostgres } from './alone';
import { isMigrated } from './already-migrated';
import { type Engine, engineOf, makeDirectoryOf } from './database';
import { DatabaseFault } from './database-fault';
import { migrationNames, modelAfter, readMigrations } from './migrations';
import { NO_FILTERS, type SchemaEngine, withSchemaEngine } from './schema-engine';

/**
 * Brings the database to the schema of this release. It only goes forward, downloads nothing, and changes nothing on a
 * second run. `root` is another folder of migrations, for tests.
 * @returns the names of the migrations that it applied.
 * @throws DatabaseFault when a newer release has migrated it, or a migration failed or was edited.
 */
export async function migrate(url: string, root?: string): Promise<string[]> {
  const engine = engineOf(url);
  makeDirectoryOf(url);
  const work = () => migrateAlone(url, engine, root);
  return engine === 'postgresql' ? aloneOnPostgres(url, work) : work();
}

async function migrateAlone(url: string, engine: Engine, root?: string): Promise<string[]> {
  const newest = migrationNames(engine, root).at(-1);
  if (newest === undefined)
    throw new DatabaseFault('schema.failed', 'this release has no migrations. Install it again.');
  const migrationsList = readMigrations(engine, root);
  if (await isMigrated({ url, engine }, migrationsList)) return [];
  return withSchemaEngine({ url, engine, schema: modelAfter(engine, newest, root) }, async (schemaEngine) => {
    await refuseUnknown(schemaEngine, migrationsList);
    return (await schemaEngine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
  });
}

async function refuseUnknown(engine: SchemaEngine, migrationsList: ReturnType<typeof readMigrations>): Promise<void> {
  const found = await engine
    .diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters: NO_FILTERS })
    .catch(nothingIfNew);
  if (!found) return;
  const { history, failedMigrationNames: failed, editedMigrationNames: edited } = found;
  if (history && history.diagnostic !== 'databaseIsBehind') {
    throw new DatabaseFault(
      'schema.newer',
      `a newer release has changed this database (${history.unpersistedMigrationNames.join(', ')}). Start that release, or restore the copy from before the upgrade.`,
    );
  }
  if (failed.length > 0) throw new DatabaseFault('schema.failed', `${failed.join(', ')} ${WAY_BACK}`);
  if (edited.length > 0) throw new DatabaseFault('schema.edited', `${edited.join(', ')} ${NOT_OURS}`);
}

const WAY_BACK = 'did not come to its end. Restore the copy from before the upgrade, then start this release again.';
const NOT_OURS = 'was applied with other words than this release has. Start the release that this database belongs to.';

/** With libSQL the engine reports a new file as an error, because it has no table of migrations yet. */
function nothingIfNew(error: unknown): null {
  if (String(error).includes('no such table: _prisma_migrations')) return null;
  throw error;
}
