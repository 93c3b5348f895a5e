import { randomBytes } from 'node:crypto';
import pino, { type Logger } from 'pino';

export type { Logger } from 'pino';

/** JSON lines on stderr; stdout belongs to people. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}

const QUIET_MS = 60_000;

/**
 * Libraries print what they think of a request, in lines of their own and as often as strangers wish: each kind becomes
 * one line of ours, once in a while.
 */
export function tameConsole(
  logger: Pick<Logger, 'warn' | 'debug'>,
  now: () => number,
  printer: object = console,
): void {
  const said = new Map<string, number>();
  const say =
    (level: 'warn' | 'debug') =>
    (...told: unknown[]) => {
      const words = told.map((each) => (each instanceof Error ? each.message : String(each))).join(' ');
      const message = FIRST_LINE.exec(words.trim())?.[0].slice(0, MOST_LETTERS) ?? '';
      if (now() - (said.get(message) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
      if (said.size > 100) said.clear();
      said.set(message, now());
      logger[level]({ part: 'library' }, message);
    };
  Object.assign(printer, { error: say('warn'), warn: say('warn'), log: say('debug'), info: say('debug') });
}

/** Writes a fault down, once, at the edge; the reference is all that its victim is shown. */
export function createFaultReporter(logger: Logger): (error: unknown, where: string) => string {
  return (error, where) => {
    const reference = digestOf(error) ?? randomBytes(5).toString('hex');
    logger.error({ reference, where, ...factsOf(error) }, 'Fault');
    return reference;
  };
}

/** A fault while a page is drawn has a reference already: the page shows it. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
}

const FIRST_LINE = /^.*$/m;
const MOST_LETTERS = 200;

/** Where and what kind, but not the message below its first line: a database's words carry what people typed. */
function factsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const message = FIRST_LINE.exec(error.message.trim())?.[0].slice(0, MOST_LETTERS);
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, ...('code' in error && { code: error.code }), message, stack };
}
