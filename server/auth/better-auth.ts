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

/** The ministry's own identity provider, over OpenID Connect. */
export type OidcConfig = { issuer: string; clientId: string; clientSecret: string };

export type AuthConfig = {
  publicUrl: string;
  authSecret: string;
  oidc?: OidcConfig | null;
  /** How passwords are hashed; left out: the library's scrypt. */
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
  /** Records acts on people, and tells every node. */
  log: Pick<Log, 'append'>;
  permission(actor: Actor, action: Action): Permission;
  /** Cuts the screens of a session on this node only, for when the end cannot be recorded for all nodes. */
  cut?(holder: { person: string; session: string }): void;
  /** Real time, never the demo's clock; tests move it. */
  now: () => number;
};

export const PASSWORD_LENGTH = { least: 12, most: 128 };
/** The name that authenticator apps show above the code. */
const ISSUER = 'Border Briefing';
export const OIDC = 'oidc';

const HOUR_S = 3600;
const SESSION_S = 7 * 24 * HOUR_S;
const LINK_S = 12 * HOUR_S;

/** Called with the plain token of a new link; `metadata.request` says which link it is. */
export type Deliver = (request: string, token: string) => void;

/**
 * The sign-in library, as closed as it can be: it signs nobody up, and no cookie outlives its session. It does not decide
 * roles (docs/decisions/0003) or how often one may try (`guessing/`). Only `sign-in.ts` reaches its routes; nobody reaches
 * them from outside.
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
    // We trust no provider by its name: the provider must say that the address is verified, and our record must say so too.
    account: { accountLinking: { enabled: true, trustedProviders: [] }, updateAccountOnSignIn: false },
    databaseHooks: sessionHooks(db, now),
    // The library counts by address alone, and counts right passwords too; but behind a proxy a whole ministry has one
    // address. So we count ourselves (`guessing/`). The table of the library stays as long as the option names it.
    rateLimit: { enabled: false, storage: 'database' },
    trustedOrigins: (request) => ownOrigin(request, config.publicUrl),
    advanced: {
      cookiePrefix: 'briefing',
      // The server writes this header from the socket, so other headers that a client sends have no effect.
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
