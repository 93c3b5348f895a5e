import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { magicLink } from 'better-auth/plugins';
import type { Logger } from 'pino';
import type { Db, Engine } from '@/server/db/database';
import { toQuietLogger } from './quiet-logger';
import { isSameOrigin } from './same-origin';

export type AuthConfig = { publicUrl: string; authSecret: string };

export type AuthParts = {
  db: Db;
  provider: Engine;
  config: AuthConfig;
  logger: Logger;
  /** Real time, never the demo's clock; tests move it. */
  now: () => number;
};

export const PASSWORD_LENGTH = { least: 12, most: 128 };

const HOUR_S = 3600;
const SESSION_S = 7 * 24 * HOUR_S;
const LINK_S = 12 * HOUR_S;

/** Called with the plain token of a link that was just made; `metadata.request` tells which. */
export type Deliver = (request: string, token: string) => void;

/**
 * The library, closed as far as it goes: no sign-up, no cookie that outlives its session, counters in the database so
 * that a restart forgives nothing. Roles are not its business (docs/decisions/0003). Its own routes are reached only
 * through `sign-in.ts`, never from outside.
 */
export function openBetterAuth({ db, provider, config, logger }: AuthParts, deliver: Deliver) {
  return betterAuth({
    baseURL: config.publicUrl,
    secret: config.authSecret,
    database: prismaAdapter(db, { provider, transaction: true }),
    logger: toQuietLogger(logger),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    session: { expiresIn: SESSION_S, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database' },
    trustedOrigins: (request) => ownOrigin(request, config.publicUrl),
    advanced: {
      cookiePrefix: 'briefing',
      // The server overwrites it from the socket; whatever a client sends in other headers counts for nothing.
      ipAddress: { ipAddressHeaders: ['x-real-ip'] },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: LINK_S,
        // Nobody guesses 32 letters; the bound is against filling the table of sign-ins.
        rateLimit: { window: 60, max: 30 },
        sendMagicLink: ({ token, metadata }) => deliver(String(metadata?.request), token),
      }),
    ],
  });
}

export type BetterAuth = ReturnType<typeof openBetterAuth>;

function ownOrigin(request: Request | undefined, publicUrl: string): string[] {
  const origin = request?.headers.get('origin');
  return request && origin && isSameOrigin(request.headers, publicUrl) ? [origin] : [];
}
