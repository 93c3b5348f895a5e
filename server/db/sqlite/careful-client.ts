import type { PrismaLibSql } from '@prisma/adapter-libsql';
import { createLockWait, isBusy } from './lock-wait';

export type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;
type Statement = Parameters<Transaction['batch']>[0][number];

/** Statements that write nothing, and statements about the connection or about transactions. */
const WRITES_NOTHING = /^\s*(SELECT|PRAGMA|EXPLAIN|BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/i;
/** After these errors the transaction goes on as before. After any other error SQLite may have ended it. */
const KEEPS_TRANSACTION = ['SQLITE_CONSTRAINT', 'SQLITE_ERROR'];

/**
 * libSQL's client with three changes.
 *
 * It waits for the lock of another process and does not block this process (decision 11). libSQL itself can only sleep.
 *
 * Each write begins with `BEGIN IMMEDIATE`, also a single statement. A transaction that begins with a read fails at
 * once when a second process writes in between. And a statement that finds the lock taken stays open inside libSQL
 * until memory is collected; until then no transaction of its connection can commit.
 *
 * Transactions run on the client's one connection. libSQL itself abandons the connection and opens another one each
 * time, so a busy server runs out of file descriptors and loses its pragmas. One connection is safe because the lock of
 * the adapter lets no other statement through before commit or rollback is done. (The adapter of better-sqlite3 has no
 * such lock: another write joins the open transaction and is lost with its rollback.)
 */
export function beCareful(client: Client, lockWaitMs?: number): Client {
  const connection = openConnection(client);
  // Two waits, because a read that succeeds says nothing about the lock for writing.
  const whenReadable = createLockWait(lockWaitMs);
  const whenFree = createLockWait(lockWaitMs);
  client.transaction = () => whenFree(() => begin(connection));
  client.execute = async (given: Statement | string) => {
    const statement = typeof given === 'string' ? { sql: given, args: [] } : given;
    const sql = Array.isArray(statement) ? statement[0] : statement.sql;
    return WRITES_NOTHING.test(sql)
      ? whenReadable(() => readOnce(connection, statement))
      : writeAlone(await whenFree(() => begin(connection)), statement);
  };
  return client;
}

/** `renew` opens the connection again: that ends each open statement and frees each lock. */
type Connection = {
  execute: Client['execute'];
  script(sql: string): Promise<void>;
  rollBack(): Promise<void>;
  renew(): Promise<void>;
  use(): Promise<void>;
};

function openConnection(client: Client): Connection {
  const execute = client.execute.bind(client) as Client['execute'];
  const script = client.executeMultiple.bind(client);
  let isBroken = false;
  // It fails when SQLite has already rolled back by itself.
  const rollBack = () => script('ROLLBACK').catch(() => undefined);
  const renew = async () => {
    isBroken = true;
    // A closed connection keeps its lock while one of its statements is in memory. So we roll back first.
    await rollBack();
    await client.reconnect();
    isBroken = false;
  };
  return { execute, script, rollBack, renew, use: async () => (isBroken ? renew() : undefined) };
}

async function readOnce(connection: Connection, statement: Statement) {
  await connection.use();
  try {
    return await connection.execute(statement as string);
  } catch (error) {
    if (isBusy(error)) await connection.renew();
    throw error;
  }
}

async function writeAlone(transaction: Transaction, statement: Statement) {
  try {
    const result = await transaction.execute(statement as string);
    await transaction.commit();
    return result;
  } catch (error) {
    if (!transaction.closed) await transaction.rollback();
    throw error;
  }
}

async function begin(connection: Connection): Promise<Transaction> {
  await connection.use();
  // Takes the lock and frees it at once. Unlike `execute` it leaves nothing open when another has the lock.
  await connection.script('BEGIN IMMEDIATE');
  try {
    await connection.execute('BEGIN IMMEDIATE');
  } catch (error) {
    await connection.renew();
    throw error;
  }
  return toTransaction(connection);
}

function toTransaction(connection: Connection): Transaction {
  let open = true;
  let broken: unknown = null;
  // A late statement must never run outside its transaction, also not when SQLite itself has ended the transaction.
  const whileOpen = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open || broken) throw broken ?? new Error('The transaction is over');
    return work().catch((error: unknown) => {
      if (endsTransaction(error)) broken = error;
      throw error;
    });
  };
  const run = (statement: Statement) => whileOpen(() => connection.execute(statement as string));
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (!open) throw new Error('The transaction is over');
    open = false;
    await finish(connection, statement, broken);
  };
  return {
    execute: run as Transaction['execute'],
    batch: (statements) => inOrder(run, statements),
    executeMultiple: (sql) => whileOpen(() => connection.script(sql)),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK').catch(() => undefined),
    get closed() {
      return !open;
    },
  };
}

async function finish(connection: Connection, statement: 'COMMIT' | 'ROLLBACK', broken: unknown): Promise<void> {
  try {
    if (broken) throw broken;
    await connection.execute(statement);
  } catch (error) {
    await (leavesNothingOpen(error) ? connection.rollBack() : connection.renew());
    throw error;
  }
}

/** The disk is full, or the file is read-only: the connection itself is still good. */
function leavesNothingOpen(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(FULL|READONLY)$/.test(String(error.code));
}

function endsTransaction(error: unknown): boolean {
  return !(error instanceof Error && 'code' in error && KEEPS_TRANSACTION.includes(String(error.code)));
}

async function inOrder(run: (statement: Statement) => ReturnType<Client['execute']>, statements: Statement[]) {
  const results = [];
  for (const statement of statements) results.push(await run(statement));
  return results;
}
