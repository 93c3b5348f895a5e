import pino, { type Logger } from 'pino';
import { cleanWords } from './logging/clean-words';
import { toKnownPath } from './logging/known-path';
import { currentRequest, newReference } from './logging/request-context';

export type { Logger } from 'pino';

/** JSON lines on stderr; stdout belongs to people. A line that is written for a request has its id. */
export function createLogger(level: string): Logger {
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin: ofRequest };
  return pino(options, pino.destination({ fd: 2, sync: true }));
}

function ofRequest(): { request?: string } {
  const request = currentRequest();
  return request === undefined ? {} : { request };
}

/**
 * Logs a fault once, at the edge. The person who met it sees only the reference: the id of the request, or what the page
 * already shows.
 */
export function createFaultReporter(logger: Logger): (error: unknown, where: string) => string {
  return (error, where) => {
    const reference = digestOf(error) ?? currentRequest() ?? newReference();
    logger.error({ reference, where: where.replace(PATH, toKnownPath), ...factsOf(error) }, 'Fault');
    return reference;
  };
}

const PATH = /(?<= )\/.*$/;

/** A fault during the drawing of a page already has a reference, which the page shows. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null;
}

/** The place and the kind of a fault. Only the first line of its message: the rest may hold what people typed. */
function factsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { type: error.name, ...('code' in error && { code: error.code }), message: cleanWords(error.message), stack };
}
