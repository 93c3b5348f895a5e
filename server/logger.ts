import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on stderr; stdout belongs to people. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}

const QUIET_MS = 60_000;

/**
 * Libraries print warnings about requests in their own form, as often as strangers send them. Each kind of warning becomes
 * one line of our log, at most once a minute.
 */
export function tameConsole(
  logger: Pick<Logger, 'warn' | 'debug'>,
  now: () => number,
  printer: object = console,
): void {
  const printedAt = new Map<string, number>();
  const print =
    (level: 'warn' | 'debug') =>
    (...values: unknown[]) => {
      const words = values.map((each) => (each instanceof Error ? each.message : String(each))).join(' ');
      const message = FIRST_LINE.exec(words.trim())?.[0].slice(0, MOST_LETTERS) ?? '';
      if (now() - (printedAt.get(message) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
      if (printedAt.size > 100) printedAt.clear();
      printedAt.set(message, now());
      logger[level]({ part: 'library' }, message);
    };
  Object.assign(printer, { error: print('warn'), warn: print('warn'), log: print('debug'), info: print('debug') });
}

/** Logs a fault once, at the edge. The person who met it sees only the reference. */
export function createFaultReporter(logger: Logger): (error: unknown, where: string) => string {
  return (error, where) => {
    const reference = digestOf(error) ?? randomBytes(5).toString('hex');
    logger.error({ reference, where, ...factsOf(error) }, 'Fault');
    return reference;
  };
}

/** A fault during the drawing of a page already has a reference, which the page shows. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
}

const FIRST_LINE = /^.*$/m;
const MOST_LETTERS = 200;

/** The place and the kind of a fault. Only the first line of its message: the rest may hold what people typed. */
function factsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const message = FIRST_LINE.exec(error.message.trim())?.[0].slice(0, MOST_LETTERS);
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, ...('code' in error && { code: error.code }), message, stack };
}
