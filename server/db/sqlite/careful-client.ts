import type { PrismaLibSql } from '@prisma/adapter-libsql';
import { createLockWait, isBusy } from './lock-wait';

export type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;
type Statement = Parameters<Transaction['batch']>[0][number];

/** Statements by which nothing is written, and those that are about the connection or about transactions. */
const WRITES_NOTHING = /^\s*(SELECT|PRAGMA|EXPLAIN|BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE)\b/i;
/** The statement was wrong, and the transaction is as it was before; after any other error SQLite may have ended it. */
const KEEPS_TRANSACTION = ['SQLITE_CONSTRAINT', 'SQLITE_ERROR'];

/**
 * libSQL's client with three changes.
 *
 * It waits for another process's lock without holding up this one (decision 11): libSQL itself can only sleep.
 *
 * Whatever writes begins for writing (`BEGIN IMMEDIATE`), a single statement too. One that begins by reading fails at
 * once when a second process writes in between; and a statement that finds the lock taken stays open inside libSQL
 * until memory is collected, so that no later transaction of its connection can commit.
 *
 * Transactions run on the client's one connection: libSQL's own abandons it and opens another each time, so that a busy
 * server runs out of file descriptors and loses its pragmas. It is safe because the adapter's lock lets no other
 * statement through until commit or rollback is over. (The plain adapter of better-sqlite3 has no such lock: a write
 * issued meanwhile joins the open transaction and vanishes with its rollback.)
 */
export function beCareful(client: Client, lockWaitMs?: number): Client {
  const connection = openConnection(client);
  // A read that succeeds says nothing about the lock of writers.
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

/** `renew`: whatever is open goes with the connection, and with it every lock. */
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
  // There may be nothing to roll back: SQLite has done it itself.
  const rollBack = () => script('ROLLBACK').catch(() => undefined);
  const renew = async () => {
    isBroken = true;
    // A closed connection keeps its lock for as long as a statement of it is in memory: so roll back before.
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
  // Tries the lock and lets go of it at once; unlike `execute` it leaves nothing open when the lock is taken.
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
  // A statement that comes late must never run outside its transaction, nor one after SQLite itself has ended it.
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

/** There is no room, or nothing may be written: the connection itself is well. */
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
