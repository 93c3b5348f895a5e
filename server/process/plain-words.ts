import { ConfigFault } from '@/server/config';
import { DatabaseFault } from '@/server/db/database-fault';
import { type Trouble, troubleOf } from '@/server/db/trouble';
import { StartRefused } from './start-refused';

/** For people who run the server: what is wrong with the database in one sentence, and what to do. */
const OF_TROUBLE: Record<Trouble, string> = {
  'database.away':
    'the database does not answer. See whether it runs and lets this machine in, and whether DATABASE_URL is right.',
  'database.locked': 'another process holds the lock of the database. Close what works on it, and try again.',
  'database.full': 'there is no room left for the database. Make room, and try again.',
  'database.read_only':
    'the database takes nothing. See whether this user may write the file and its folder, or whether the server is a standby.',
};

const REFUSED =
  'database.refused: the database server does not let this user in. Look at the name and password in DATABASE_URL.';
const MISSING =
  'database.missing: the database server has no database of that name. Make it, or correct the name in DATABASE_URL.';

/** By PostgreSQL's SQLSTATE, at the first connection. */
const OF_STATE: Record<string, string> = { '28P01': REFUSED, '28000': REFUSED, '3D000': MISSING };

/** Faults that the schema engine gives as words only: it passes on no codes. */
const OF_ENGINE: [RegExp, string][] = [
  [/SQLITE_NOTADB/, 'database.foreign: the file is no SQLite database. Look at DATA_DIR and DATABASE_URL.'],
  [/SQLITE_READONLY/, `database.read_only: ${OF_TROUBLE['database.read_only']}`],
  [/SQLITE_(CANTOPEN|IOERR)/, 'database.away: the file cannot be opened. See whether this user may read and write it.'],
  [/SQLITE_BUSY/, `database.locked: ${OF_TROUBLE['database.locked']}`],
  [/SQLITE_FULL/, `database.full: ${OF_TROUBLE['database.full']}`],
  [/Authentication failed|password authentication|denied access|no pg_hba/i, REFUSED],
  [/database .*does not exist/i, MISSING],
  [/Can't reach database|does not exist|ECONN|timed? ?out/i, `database.away: ${OF_TROUBLE['database.away']}`],
];

type FaultWithCode = NodeJS.ErrnoException & { port?: number; address?: string; hostname?: string };

/** By the error code of a failed system call. */
const OF_CALL: Record<string, (error: FaultWithCode) => string> = {
  EADDRINUSE: ({ port }) => `port.taken: something else listens on port ${port}. Stop it, or choose another PORT.`,
  EADDRNOTAVAIL: ({ address }) => `host.foreign: this machine has no address ${address}. Choose another HOST.`,
  ENOTFOUND: ({ hostname }) => `host.foreign: there is no address ${hostname}. Choose another HOST.`,
};
const OF_LISTENING = ({ port }: FaultWithCode) =>
  `port.forbidden: this user may not listen on port ${port}. Choose another PORT.`;
const OF_FILE = ({ path, code }: FaultWithCode) =>
  `folder.unusable: ${path} cannot be used (${code}). Look at DATA_DIR.`;

const OF_PATH = /^(EEXIST|ENOTDIR|EACCES|EPERM|EROFS|ENOSPC)$/;

/** A fault that a person can repair, in one sentence. Null for a fault of ours: somebody has to read its stack. */
export function plainWordsOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ([ConfigFault, DatabaseFault, StartRefused].some((kind) => error instanceof kind)) return error.message;
  return ofSystem(error) ?? ofDatabase(error);
}

/** The sentence, or else the whole stack. */
export function wordsOf(error: unknown): string {
  return plainWordsOf(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function ofSystem(error: FaultWithCode): string | null {
  const { code = '', syscall } = error;
  if (syscall === 'listen' && code === 'EACCES') return OF_LISTENING(error);
  const ofCall = syscall === 'listen' || syscall === 'getaddrinfo' ? OF_CALL[code] : undefined;
  return ofCall?.(error) ?? ofPath(error);
}

function ofPath(error: FaultWithCode): string | null {
  const { code = '', syscall, path } = error;
  const isNowhere = syscall === 'mkdir' && code === 'ENOENT';
  return path !== undefined && (isNowhere || OF_PATH.test(code)) ? OF_FILE(error) : null;
}

function ofDatabase(error: Error): string | null {
  const first = OF_ENGINE.find(([pattern]) => isOfEngine(error) && pattern.test(error.message));
  if (first) return first[1];
  const ofState = 'code' in error ? OF_STATE[String(error.code)] : undefined;
  if (ofState) return ofState;
  const trouble = troubleOf(error);
  return trouble && `${trouble}: ${OF_TROUBLE[trouble]}`;
}

/** Errors of the engine come from WebAssembly, or carry the driver's code. */
function isOfEngine({ name, stack = '', message }: Error): boolean {
  return name === 'SchemaConnectorError' || /wasm|SQLITE_/.test(stack + message);
}
