import { PrismaPg } from '@prisma/adapter-pg';

const CONNECT_MS = 2000;
/** A database that does not answer must not hold up a writer for ever. */
const QUERY_MS = 5000;
/**
 * The database gives up before we do. Otherwise the statement still runs in its connection after we gave up, and holds
 * up the next user of that connection.
 */
const STATEMENT_MS = 4500;
/** How long a write waits for a row of the log that another transaction holds. */
const LOCK_MS = 4000;

// DateTime is stored without a zone. On a server set to Phnom Penh, the default zone would shift it by seven hours.
const SESSION = '-c timezone=UTC';

export function toPostgresAdapter(connectionString: string, lockWaitMs = LOCK_MS): PrismaPg {
  return new PrismaPg({
    connectionString,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
    idle_in_transaction_session_timeout: 2 * QUERY_MS,
    statement_timeout: STATEMENT_MS,
    lock_timeout: lockWaitMs,
    options: SESSION,
  });
}

/** For migrations, which may take long. */
export function toPatientPostgresAdapter(connectionString: string): PrismaPg {
  return new PrismaPg({ connectionString, connectionTimeoutMillis: CONNECT_MS, options: SESSION });
}
