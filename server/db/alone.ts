import pg from 'pg';
import { DatabaseFault } from './database-fault';

/** Any number that no other program on that database uses. */
export const MIGRATION_LOCK = 7_345_021;
const CONNECT_MS = 2_000;
/** A large migration on a slow disk takes minutes. */
const PATIENCE_MS = 600_000;

/**
 * Several nodes start at once: one migrates, and the others wait for it. Without this they take a migration that is running
 * for one that broke off. The lock ends with its connection, also when the process is killed.
 */
export async function aloneOnPostgres<T>(connectionString: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS, lock_timeout: PATIENCE_MS });
  // A connection that breaks while it only holds the lock must not end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]).catch(refuseForEver);
    return await work();
  } finally {
    await client.end().catch(() => undefined);
  }
}

function refuseForEver(error: unknown): never {
  if (!(error instanceof pg.DatabaseError) || error.code !== '55P03') throw error;
  throw new DatabaseFault('schema.busy', 'another node has been migrating for ten minutes. Look what it waits for.');
}
