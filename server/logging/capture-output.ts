import type { Logger } from 'pino';
import { cleanWords } from './clean-words';

type Outputs = {
  console: object;
  stdout: { write: unknown };
  stderr: { write: unknown };
  warnings: Pick<NodeJS.Process, 'on' | 'removeAllListeners'>;
};

const OF_PROCESS: Outputs = { console, stdout: process.stdout, stderr: process.stderr, warnings: process };
const QUIET_MS = 60_000;

/**
 * In production all that is printed is a line of our log. Next and other libraries print in their own form, as often as
 * strangers make them: each kind of line is logged at most once a minute. Pino writes to the file descriptor itself.
 */
export function captureOutput(
  logger: Pick<Logger, 'warn' | 'debug'>,
  now: () => number,
  { console: printer, stdout, stderr, warnings }: Outputs = OF_PROCESS,
): void {
  const printedAt = new Map<string, number>();
  const note = (level: 'warn' | 'debug', text: string) => {
    const message = cleanWords(text);
    if (message === '' || now() - (printedAt.get(message) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
    if (printedAt.size > 100) printedAt.clear();
    printedAt.set(message, now());
    logger[level]({ part: 'library' }, message);
  };
  const print =
    (level: 'warn' | 'debug') =>
    (...values: unknown[]) =>
      note(level, values.map((each) => (each instanceof Error ? each.message : String(each))).join(' '));
  const [loud, quiet] = [print('warn'), print('debug')];
  Object.assign(printer, { error: loud, warn: loud, trace: loud, log: quiet, info: quiet, debug: quiet });
  stdout.write = writer((text) => note('debug', text));
  stderr.write = writer((text) => note('warn', text));
  // Node itself prints warnings past all of these.
  warnings.removeAllListeners('warning');
  warnings.on('warning', (warning) => note('warn', `${warning.name}: ${warning.message}`));
}

/** In place of a stream's `write`: each line by itself. */
function writer(note: (line: string) => void) {
  return (chunk: string | Uint8Array, ...more: unknown[]): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    for (const line of text.split('\n')) note(line);
    const done = more.at(-1);
    if (typeof done === 'function') done();
    return true;
  };
}
