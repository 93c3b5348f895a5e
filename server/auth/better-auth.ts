import { prismaAdapter } from 'better-auth/adapters/prisma';
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth, magicLink, twoFactor } from 'better-auth/plugins';
import type { Logger } from 'pino';
import type { Action, Actor, Permission } from '@/domain/policy';
import type { Db, Engine } from '@/server/db/database';
import { isSameOrigin } from '@/server/http/same-origin';
import type { Log } from '@/server/log/log';
import { toQuietLogger } from './library/quiet-logger';
import { sessionHooks } from './session-hooks';

/** A provider of identities of the ministry's own, OpenID Connect. */
export type OidcConfig = { issuer: string; clientId: string; clientSecret: string };

export type AuthConfig = {
  publicUrl: string;
  authSecret: string;
  oidc?: OidcConfig | null;
  /** How passwords are kept; the library's scrypt unless told otherwise. */
  passwords?: PasswordHash;
};

export type PasswordHash = {
  hash(password: string): Promise<string>;
  verify(kept: { hash: string; password: string }): Promise<boolean>;
};

export type AuthParts = {
  db: Db;
  provider: Engine;
  config: AuthConfig;
  logger: Logger;
  /** Where acts on people are written down, and heard by every node. */
  log: Pick<Log, 'append'>;
  permission(actor: Actor, action: Action): Permission;
  /** Sends the screens of a session away on this node alone: where it cannot be written down for all of them. */
  cut?(holder: { person: string; session: string }): void;
  /** Real time, never the demo's clock; tests move it. */
  now: () => number;
};

export const PASSWORD_LENGTH = { least: 12, most: 128 };
/** What authenticator apps show above the code. */
const ISSUER = 'Border Briefing';
export const OIDC = 'oidc';

const HOUR_S = 3600;
const SESSION_S = 7 * 24 * HOUR_S;
const LINK_S = 12 * HOUR_S;

/** Called with the plain token of a link that was just made; `metadata.request` tells which. */
export type Deliver = (request: string, token: string) => void;

/**
 * The library, closed as far as it goes: no sign-up, no cookie that outlives its session. Roles are not its business
 * (docs/decisions/0003), nor how often one may try (`guessing/`). Its own routes are reached only through `sign-in.ts`,
 * never from outside.
 */
export function openBetterAuth(
  { db, provider, config, logger, now }: Omit<AuthParts, 'log' | 'permission'>,
  deliver: Deliver,
) {
  return betterAuth({
    appName: ISSUER,
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
      ...(config.passwords && { password: config.passwords }),
    },
    user: { additionalFields: { disabledAt: { type: 'date', required: false, input: false } } },
    session: { expiresIn: SESSION_S, cookieCache: { enabled: false } },
    // No provider is believed by its name: it has to say that the address is verified, and so have we.
    account: { accountLinking: { enabled: true, trustedProviders: [] }, updateAccountOnSignIn: false },
    databaseHooks: sessionHooks(db, now),
    // It counts by address alone, right passwords with wrong ones: behind a proxy a ministry is one address. Ours is in
    // `guessing/`. Its table stays as long as the option names it.
    rateLimit: { enabled: false, storage: 'database' },
    trustedOrigins: (request) => ownOrigin(request, config.publicUrl),
    advanced: {
      cookiePrefix: 'briefing',
      // The server overwrites it from the socket; whatever a client sends in other headers counts for nothing.
      ipAddress: { ipAddressHeaders: ['x-real-ip'], ipv6Subnet: 128 },
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: LINK_S,
        sendMagicLink: ({ token, metadata }) => deliver(String(metadata?.request), token),
      }),
      twoFactor({ issuer: ISSUER }),
      genericOAuth({ config: config.oidc ? [toProvider(config.oidc)] : [] }),
    ],
  });
}

export type BetterAuth = ReturnType<typeof openBetterAuth>;

function toProvider({ issuer, clientId, clientSecret }: OidcConfig) {
  return {
    ...{ providerId: OIDC, clientId, clientSecret },
    discoveryUrl: `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: true,
  };
}

function ownOrigin(request: Request | undefined, publicUrl: string): string[] {
  const origin = request?.headers.get('origin');
  return request && origin && isSameOrigin(request.headers, publicUrl) ? [origin] : [];
}
