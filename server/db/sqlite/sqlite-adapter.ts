import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { beCareful, type Client } from './careful-client';

/** libSQL's own waiting stops the whole process: it does not wait. */
export const BUSY_TIMEOUT_MS = 0;
const PATIENT_TIMEOUT_MS = 5_000;

/** The server's: writes on one connection, one after the other, and reads on another, which waits for none of them. */
export function toSqliteAdapter(url: string, lockWaitMs?: number): PrismaLibSql {
  return new TwoConnections({ url, timeout: BUSY_TIMEOUT_MS }, lockWaitMs);
}

/** For migrations, before anybody is served: one connection, and libSQL's own waiting. */
export function toPatientSqliteAdapter(url: string): PrismaLibSql {
  return new OneConnection({ url, timeout: PATIENT_TIMEOUT_MS });
}

// `timeout` is passed on to libsql, but the adapter's types do not know it.
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

/** What is read outside a transaction sees all that was committed before, whatever is being written meanwhile. */
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
