// Writes the SQL of both engines for the changes in prisma/schema.prisma: npm run db:migration NAME
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '@/server/db/database';
import { migrationNames, migrationsDir, modelAfter } from '@/server/db/migrations';
import { NO_FILTERS, withSchemaEngine } from '@/server/db/schema-engine';
import { toPostgresSchema } from './postgres-schema';

const ENGINES: Engine[] = ['sqlite', 'postgresql'];

/** This release's data model for an engine, from the one schema. */
export function currentModel(engine: Engine): string {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  return engine === 'sqlite' ? schema : toPostgresSchema(schema, '../generated/postgresql');
}

/** The SQL that leads from the newest migration to the current data model; empty when nothing has changed. */
export async function pendingSql(engine: Engine): Promise<string> {
  const newest = migrationNames(engine).at(-1);
  const before = newest === undefined ? null : modelAfter(engine, newest);
  const scratch = mkdtempSync(join(tmpdir(), 'migration-'));
  try {
    return await diffSchemas({ before, after: currentModel(engine), scratch });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function writeMigration(engine: Engine, folder: string, sql: string): void {
  const dir = join(migrationsDir(engine), folder);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'migration.sql'), sql);
  writeFileSync(join(dir, 'schema.prisma'), currentModel(engine));
  writeFileSync(
    join(migrationsDir(engine), 'migration_lock.toml'),
    `# Made by npm run db:migration.\nprovider = "${engine}"\n`,
  );
}

async function main(name: string): Promise<void> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const pending = await Promise.all(ENGINES.map(pendingSql));
  if (pending.every((sql) => sql === '')) return console.log('prisma/schema.prisma is unchanged: nothing to write.');
  for (const [index, engine] of ENGINES.entries()) writeMigration(engine, `${stamp}_${name}`, pending[index] ?? '');
  console.log(`Wrote prisma/migrations/{sqlite,postgresql}/${stamp}_${name}: read the SQL before you commit it.`);
}

if (process.argv[1]?.endsWith('new-migration.ts')) {
  const name = process.argv[2] ?? '';
  if (!/^[a-z][a-z0-9_]{2,50}$/.test(name)) {
    console.error('npm run db:migration NAME, where NAME is like add_notices');
    process.exit(1);
  }
  await main(name);
}

/** `before` null = an empty database. `scratch`: a folder for the database that the engine needs. */
type SchemaDiff = { before: string | null; after: string; scratch: string };

/** The SQL that leads from one data model to another, for the provider that both name; empty when they are the same. */
async function diffSchemas({ before, after, scratch }: SchemaDiff): Promise<string> {
  const target = { url: `file:${join(scratch, 'scratch.db')}`, engine: 'sqlite' as const, schema: after };
  return withSchemaEngine(target, async (engine) => {
    const { stdout } = await engine.diff({
      from: before === null ? { tag: 'empty' } : toModel(before),
      to: toModel(after),
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    const sql = stdout?.trim() ?? '';
    return sql === '' || sql === '-- This is an empty migration.' ? '' : `${sql}\n`;
  });
}

function toModel(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'schema.prisma', content }] };
}
