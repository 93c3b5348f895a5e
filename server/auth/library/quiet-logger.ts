import type { BetterAuthOptions } from 'better-auth';
import type { Logger } from 'pino';
import { troubleOf } from '@/server/db/trouble';
import { tellFault } from './library-fault';

/** Only the first line of the library's messages goes to our log: the rest may hold values from the database. */
export function toQuietLogger(logger: Logger): NonNullable<BetterAuthOptions['logger']> {
  const level = logger.isLevelEnabled('debug') ? 'debug' : 'warn';
  return {
    level,
    disableColors: true,
    log: (severity, message, ...details) => {
      const error = details.find((detail) => detail instanceof Error);
      if (error) tellFault(error);
      // The alarm reports a database that does not answer, once. It is not logged again for each request.
      const level = troubleOf(error) ? 'debug' : severity;
      logger[level]({ part: 'auth', ...nameOf(error) }, firstLine(message));
    },
  };
}

function firstLine(message: string): string {
  return (message.trim().split('\n')[0] ?? '').slice(0, 200);
}

function nameOf(error: Error | undefined): { error?: string; code?: string } {
  if (!error) return {};
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.name, ...code };
}
