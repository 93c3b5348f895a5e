import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from './database';

const ROOT = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url));

export function migrationsDir(engine: Engine, root = ROOT): string {
  return join(root, engine);
}

/** Names of the folders, oldest first, because each begins with a timestamp. */
export function migrationNames(engine: Engine, root = ROOT): string[] {
  const dir = migrationsDir(engine, root);
  if (!existsSync(dir)) return [];
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((folder) => folder.name).sort();
}

/** The migrations in the shape that the schema engine reads. */
export function readMigrations(engine: Engine, root = ROOT) {
  const baseDir = migrationsDir(engine, root);
  const lock = join(baseDir, 'migration_lock.toml');
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lock) ? readFileSync(lock, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: migrationNames(engine, root).map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** The data model after a migration. It is kept beside the SQL, because the next migration is the difference to it. */
export function modelAfter(engine: Engine, name: string, root = ROOT): string {
  return readFileSync(join(migrationsDir(engine, root), name, 'schema.prisma'), 'utf8');
}
