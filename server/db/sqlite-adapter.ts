import { PrismaLibSql } from '@prisma/adapter-libsql';

type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;

/** Waits this long for another process that writes. */
export const BUSY_TIMEOUT_MS = 5000;

export function toSqliteAdapter(url: string): PrismaLibSql {
  // The option is passed on to libsql, but the adapter's types do not know it.
  const config = { url, timeout: BUSY_TIMEOUT_MS };
  return new OneConnection(config);
}

/**
 * The libSQL adapter with two changes to its transactions.
 *
 * They begin for writing (`BEGIN IMMEDIATE`): one that begins by reading fails at once, whatever the timeout says, when
 * a second process writes in between.
 *
 * They run on the client's one connection: libSQL's own abandons it and opens another each time, so that a busy
 * server runs out of file descriptors and loses its pragmas. It is safe because the adapter's lock lets no other
 * statement through until commit or rollback is over. (The plain adapter of better-sqlite3 has no such lock: a write
 * issued meanwhile joins the open transaction and vanishes with its rollback.)
 */
class OneConnection extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config);
    client.transaction = () => begin(client);
    return client;
  }
}

async function begin(client: Client): Promise<Transaction> {
  await client.execute('BEGIN IMMEDIATE');
  let open = true;
  // A statement that comes late must never run outside its transaction.
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new Error('The transaction is over');
    return work();
  };
  const end = (statement: 'COMMIT' | 'ROLLBACK') =>
    whileOpen(async () => {
      open = false;
      try {
        await client.execute(statement);
      } catch (error) {
        // Whatever is left open goes with its connection; nothing later may join it.
        client.reconnect();
        throw error;
      }
    });
  return {
    execute: (statement) => whileOpen(() => client.execute(statement)),
    batch: (statements) => whileOpen(() => inOrder(client, statements)),
    executeMultiple: (sql) => whileOpen(() => client.executeMultiple(sql)),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK').catch(() => undefined),
    get closed() {
      return !open;
    },
  };
}

async function inOrder(client: Client, statements: Parameters<Transaction['batch']>[0]) {
  const results = [];
  for (const statement of statements) results.push(await client.execute(statement));
  return results;
}
