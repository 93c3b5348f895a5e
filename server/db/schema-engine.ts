import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Engine } from './database';
import { toPatientPostgresAdapter } from './postgres-adapter';
import { toPatientSqliteAdapter } from './sqlite/sqlite-adapter';

export type SchemaEngine = glue.SchemaEngine;

/** We filter out nothing, because all tables are ours. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] };

let loaded = false;

/** Loads Prisma's schema engine from its npm package, without a download. A second instance in a process would corrupt it. */
function loadOnce(): void {
  if (loaded) return;
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasm)), {
    './schema_engine_bg.js': Object.fromEntries(
      Object.entries<WebAssembly.ImportValue>({ ...glue }).map(withoutLinger),
    ),
  });
  glue.__wbg_set_wasm(exports);
  if (typeof exports.__wbindgen_start === 'function') exports.__wbindgen_start();
  loaded = true;
}

/** The engine's timers (10 s for PostgreSQL's lock) run on after their use. They must not keep a finished tool alive. */
function withoutLinger([name, call]: [string, WebAssembly.ImportValue]): [string, WebAssembly.ImportValue] {
  if (!name.startsWith('__wbg_setTimeout') || typeof call !== 'function') return [name, call];
  return [name, (...args: unknown[]) => (call(...args) as NodeJS.Timeout).unref()];
}

export type SchemaTarget = { url: string; engine: Engine; schema: string };

/** Runs `work` with an engine on that database, then closes its connections. Otherwise SQLite would stay locked. */
export async function withSchemaEngine<T>(
  target: SchemaTarget,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loadOnce();
  const { factory, dispose } = collecting(
    target.engine === 'sqlite' ? toPatientSqliteAdapter(target.url) : toPatientPostgresAdapter(target.url),
  );
  const bound = bindMigrationAwareSqlAdapterFactory(factory);
  const engine = await glue.SchemaEngine.new(
    { datamodels: [['schema.prisma', target.schema]] },
    () => undefined,
    bound,
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await dispose();
  }
}

/** Remembers each connection that the engine opens, because the engine never closes one. */
function collecting(inner: SqlMigrationAwareDriverAdapterFactory) {
  const opened: Awaited<ReturnType<typeof inner.connect>>[] = [];
  const remember = async (connecting: ReturnType<typeof inner.connect>) => {
    const adapter = await connecting;
    opened.push(adapter);
    return adapter;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => remember(inner.connect()),
    connectToShadowDb: () => remember(inner.connectToShadowDb()),
  };
  return { factory, dispose: async () => void (await Promise.all(opened.map((adapter) => adapter.dispose()))) };
}
