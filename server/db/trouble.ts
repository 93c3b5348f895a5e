/**
 * Why the database does not serve us at the moment. This is no fault of ours: the caller gets 503 and asks again.
 * `away`: not reached, cut off, or without an answer. `locked`: another transaction holds the lock.
 */
export type Trouble = 'database.away' | 'database.locked' | 'database.full' | 'database.read_only';

/** SQLite: by the last byte of the result code. */
const SQLITE: Record<number, Trouble> = {
  5: 'database.locked',
  6: 'database.locked',
  8: 'database.read_only',
  10: 'database.away',
  13: 'database.full',
  14: 'database.away',
};

/** PostgreSQL: by SQLSTATE; the first pattern that matches holds. */
const POSTGRES: [RegExp, Trouble][] = [
  [/^(55P03|40001|40P01)$/, 'database.locked'],
  [/^(53100|53400)$/, 'database.full'],
  [/^25006$/, 'database.read_only'],
  // 55000: the database accepts no connections at the moment.
  [/^(08|28|3D|53|57|55000)/, 'database.away'],
];

/** Prisma's codes: not reached, cut off, timed out, too many connections, transaction closed. */
const PRISMA_AWAY = /^(P1001|P1002|P1008|P1011|P1017|P2024|P2028|P2037)$/;
const KINDS_AWAY =
  /^(DatabaseNotReachable|DatabaseDoesNotExist|DatabaseAccessDenied|AuthenticationFailed|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/;
/** Words of errors that drivers throw without a code. */
const WORDS_AWAY = /timeout|timed out|terminated|connection|ECONN|EPIPE|shutting down|starting up/i;

/** The trouble that an error of the database tells of; null when it is another error, or a fault of ours. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  return troubleOfDriver(error) ?? troubleOfPrisma(error) ?? troubleOf(error.cause);
}

type DriverError = { kind?: unknown; originalCode?: unknown };

/** The driver's error is inside Prisma's error; at COMMIT it comes alone. */
function troubleOfDriver(error: Error): Trouble | null {
  const driverError = toDriverError(error);
  const code = String(driverError?.originalCode ?? codeOf(error));
  return (
    troubleOfSqlite(driverError, code, error) ??
    POSTGRES.find(([pattern]) => pattern.test(code) && code.length === 5)?.[1] ??
    (KINDS_AWAY.test(String(driverError?.kind)) ? 'database.away' : null)
  );
}

function troubleOfSqlite(driverError: DriverError | null, code: string, error: Error): Trouble | null {
  if (driverError === null) {
    return 'rawCode' in error && typeof error.rawCode === 'number' ? ofSqlite(error.rawCode) : null;
  }
  const isSqlite = driverError.kind === 'sqlite' || driverError.kind === 'SocketTimeout';
  return isSqlite && /^\d+$/.test(code) ? ofSqlite(Number(code)) : null;
}

function ofSqlite(code: number): Trouble | null {
  return SQLITE[code & 0xff] ?? null;
}

function troubleOfPrisma(error: Error): Trouble | null {
  const code = codeOf(error);
  if (code === 'P2034') return 'database.locked';
  if (PRISMA_AWAY.test(code)) return 'database.away';
  // An error of a raw query (P2010) has no other code: only its message says what happened.
  const hasOwnCode = /^P\d/.test(code) && code !== 'P2010';
  return !hasOwnCode && isOfDriver(error) && WORDS_AWAY.test(error.message) ? 'database.away' : null;
}

function isOfDriver(error: Error): boolean {
  return !(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError);
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

function toDriverError(error: Error): DriverError | null {
  const meta =
    'meta' in error ? (error.meta as { driverAdapterError?: { cause?: DriverError } } | undefined) : undefined;
  if (meta?.driverAdapterError?.cause) return meta.driverAdapterError.cause;
  const { cause } = error;
  return error.name === 'DriverAdapterError' && typeof cause === 'object' ? (cause as DriverError) : null;
}
