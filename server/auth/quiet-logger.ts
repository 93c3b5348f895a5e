import type { BetterAuthOptions } from 'better-auth';
import type { Logger } from 'pino';

/** What sign-in says goes to our log as its first line only: what follows may hold values of the database. */
export function toQuietLogger(logger: Logger): NonNullable<BetterAuthOptions['logger']> {
  const level = logger.isLevelEnabled('debug') ? 'debug' : 'warn';
  return {
    level,
    disableColors: true,
    log: (severity, message, ...details) => {
      logger[severity]({ part: 'auth', ...nameOfError(details) }, firstLine(message));
    },
  };
}

function firstLine(message: string): string {
  return (message.trim().split('\n')[0] ?? '').slice(0, 200);
}

function nameOfError(details: unknown[]): { error?: string; code?: string } {
  const error = details.find((detail) => detail instanceof Error);
  if (!error) return {};
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.name, ...code };
}
