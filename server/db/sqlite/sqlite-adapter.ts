import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { beCareful, type Client } from './careful-client';

/** libSQL stops the whole process while it waits, so it must not wait. */
export const BUSY_TIMEOUT_MS = 0;
const PATIENT_TIMEOUT_MS = 5_000;

/** For the server: writes go through one connection, one after the other; reads go through a second one and never wait. */
export function toSqliteAdapter(url: string, lockWaitMs?: number): PrismaLibSql {
  return new TwoConnections({ url, timeout: BUSY_TIMEOUT_MS }, lockWaitMs);
}

/** For migrations, before anybody is served: one connection. Here libSQL may wait by itself. */
export function toPatientSqliteAdapter(url: string): PrismaLibSql {
  return new OneConnection({ url, timeout: PATIENT_TIMEOUT_MS });
}

// The adapter passes `timeout` on to libsql, but its types do not know it.
type Config = ConstructorParameters<typeof PrismaLibSql>[0] & { timeout: number };

class OneConnection extends PrismaLibSql {
  readonly #lockWaitMs: number | undefined;

  constructor(config: Config, lockWaitMs?: number) {
    super(config);
    this.#lockWaitMs = lockWaitMs;
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    return beCareful(super.createClient(config), this.#lockWaitMs);
  }
}

class TwoConnections extends OneConnection {
  override async connect(): Promise<SqlDriverAdapter> {
    return split(await super.connect(), await super.connect());
  }
}

/** A read outside a transaction sees all that is committed, also while a write is open. */
function split(writer: SqlDriverAdapter, reader: SqlDriverAdapter): SqlDriverAdapter {
  return {
    provider: writer.provider,
    adapterName: writer.adapterName,
    queryRaw: (query) => (/^\s*SELECT\b/i.test(query.sql) ? reader : writer).queryRaw(query),
    executeRaw: (query) => writer.executeRaw(query),
    executeScript: (script) => writer.executeScript(script),
    startTransaction: (level) => writer.startTransaction(level),
    async dispose() {
      await reader.dispose();
      await writer.dispose();
    },
  };
}
