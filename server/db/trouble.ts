/**
 * Why the database does nothing for us just now. None of them is a fault of ours: it is told to whoever asks (503), who
 * asks again. `away`: not reached, cut off, or silent; `locked`: somebody else has what is asked for.
 */
export type Trouble = 'database.away' | 'database.locked' | 'database.full' | 'database.read_only';

/** Of SQLite, by the last byte of its result codes. */
const SQLITE: Record<number, Trouble> = {
  5: 'database.locked',
  6: 'database.locked',
  8: 'database.read_only',
  10: 'database.away',
  13: 'database.full',
  14: 'database.away',
};

/** Of PostgreSQL, by SQLSTATE; the first that begins so. */
const POSTGRES: [RegExp, Trouble][] = [
  [/^(55P03|40001|40P01)$/, 'database.locked'],
  [/^(53100|53400)$/, 'database.full'],
  [/^25006$/, 'database.read_only'],
  // 55000: a database that accepts no connections for now.
  [/^(08|28|3D|53|57|55000)/, 'database.away'],
];

/** Prisma's own: not reached, cut off, timed out, too many connections, transaction closed; and conflicting (P2034). */
const PRISMA_AWAY = /^(P1001|P1002|P1008|P1011|P1017|P2024|P2028|P2037)$/;
const KINDS_AWAY =
  /^(DatabaseNotReachable|DatabaseDoesNotExist|DatabaseAccessDenied|AuthenticationFailed|ConnectionClosed|SocketTimeout|TooManyConnections|TlsConnectionError)$/;
/** What drivers throw without any code. */
const WORDS_AWAY = /timeout|timed out|terminated|connection|ECONN|EPIPE|shutting down|starting up/i;

/** What an error of the database says; null when it is none, or one of our making. */
export function troubleOf(error: unknown): Trouble | null {
  if (!(error instanceof Error)) return null;
  return troubleOfDriver(error) ?? troubleOfPrisma(error) ?? troubleOf(error.cause);
}

type DriverError = { kind?: unknown; originalCode?: unknown };

/** The driver's own words, inside Prisma's error or, at COMMIT, alone. */
function troubleOfDriver(error: Error): Trouble | null {
  const told = toldBy(error);
  const code = String(told?.originalCode ?? codeOf(error));
  return (
    troubleOfSqlite(told, code, error) ??
    POSTGRES.find(([pattern]) => pattern.test(code) && code.length === 5)?.[1] ??
    (KINDS_AWAY.test(String(told?.kind)) ? 'database.away' : null)
  );
}

function troubleOfSqlite(told: DriverError | null, code: string, error: Error): Trouble | null {
  if (told === null) return 'rawCode' in error && typeof error.rawCode === 'number' ? ofSqlite(error.rawCode) : null;
  const isSqlite = told.kind === 'sqlite' || told.kind === 'SocketTimeout';
  return isSqlite && /^\d+$/.test(code) ? ofSqlite(Number(code)) : null;
}

function ofSqlite(code: number): Trouble | null {
  return SQLITE[code & 0xff] ?? null;
}

function troubleOfPrisma(error: Error): Trouble | null {
  const code = codeOf(error);
  if (code === 'P2034') return 'database.locked';
  if (PRISMA_AWAY.test(code)) return 'database.away';
  // Raw queries (P2010) tell what happened in words only.
  const isTold = /^P\d/.test(code) && code !== 'P2010';
  return !isTold && isOfDriver(error) && WORDS_AWAY.test(error.message) ? 'database.away' : null;
}

function isOfDriver(error: Error): boolean {
  return !(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError);
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : '';
}

function toldBy(error: Error): DriverError | null {
  const meta =
    'meta' in error ? (error.meta as { driverAdapterError?: { cause?: DriverError } } | undefined) : undefined;
  if (meta?.driverAdapterError?.cause) return meta.driverAdapterError.cause;
  const { cause } = error;
  return error.name === 'DriverAdapterError' && typeof cause === 'object' ? (cause as DriverError) : null;
}
