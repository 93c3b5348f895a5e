import { PrismaPg } from '@prisma/adapter-pg';

const CONNECT_MS = 2000;
/** A database that is silent rather than gone must not hold a writer for ever. */
const QUERY_MS = 5000;
/**
 * The database itself gives up before we do: a statement that only we have given up still runs in its connection, and
 * holds up whoever gets that connection next.
 */
const STATEMENT_MS = 4500;
/** A row of the log that somebody else holds. */
const LOCK_MS = 4000;

// DateTime is stored without a zone: under a server set to Phnom Penh a default would be seven hours off.
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

/** For migrations, which may rightly take long. */
export function toPatientPostgresAdapter(connectionString: string): PrismaPg {
  return new PrismaPg({ connectionString, connectionTimeoutMillis: CONNECT_MS, options: SESSION });
}
