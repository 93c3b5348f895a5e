import { randomBytes, scryptSync } from 'node:crypto';
import { verifyPassword } from 'better-auth/crypto';
import pino from 'pino';
import { type Action, type Actor, decidePermission } from '@/domain/policy';
import type { AuthConfig, PasswordHash } from '@/server/auth/better-auth';
import { type Auth, createAuth } from '@/server/create-auth';
import { currentActor } from '@/server/db/grants';
import type { LogDeps } from '@/server/log/append';
import { createLog } from '@/server/log/create-log';
import type { Log } from '@/server/log/log';
import type { TestDatabase } from './databases';

export const PUBLIC_URL = 'http://localhost:3000';
export const PASSWORD = 'correct horse battery';
export const EDITOR = { email: 'editor@example.org', name: 'Sok Dara', password: PASSWORD, roles: ['editor' as const] };

const LIGHT = 'light';
const lightHash = (password: string, salt: string) =>
  [LIGHT, salt, scryptSync(password, salt, 32, { N: 2 }).toString('hex')].join(':');

/** A cheap hash, because hundreds of slow ones took a tenth of the time of all tests. Passwords of the tools are read, too. */
const LIGHT_PASSWORDS: PasswordHash = {
  hash: async (password) => lightHash(password, randomBytes(8).toString('hex')),
  async verify({ hash, password }) {
    const [way, salt = ''] = hash.split(':');
    return way === LIGHT ? hash === lightHash(password, salt) : verifyPassword({ hash, password });
  },
};

export type TestAuth = Auth & { logged: string[]; clock: { now: number } };

/** Sign-in on a test database, with its log and a clock that tests can move. */
export function testAuth(
  { db, engine }: TestDatabase,
  publicUrl = PUBLIC_URL,
  more: Partial<AuthConfig> = {},
): TestAuth {
  const logged: string[] = [];
  const clock = { now: Date.now() };
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const authSecret = 'a secret of the tests, long enough to be one';
  const config = { publicUrl, authSecret, passwords: LIGHT_PASSWORDS, ...more };
  const now = () => clock.now;
  const auth = createAuth({
    ...{ db, config, logger, now, permission },
    provider: engine,
    log: openedLog({ db, engine, now }),
  });
  return { ...auth, logged, clock };
}

const permission = (actor: Actor, action: Action) => decidePermission(actor, action, { boardsOpen: false });

/** The stream for acts on people, made with the first act. */
function openedLog({ db, engine, now }: Pick<LogDeps, 'db' | 'engine' | 'now'>): Pick<Log, 'append'> {
  const log = createLog({ db, engine, now, permission, currentActor });
  let opened: Promise<unknown> | null = null;
  return {
    async append(act) {
      opened ??= log.open('ops');
      await opened;
      return log.append(act);
    },
  };
}

type Sent = { path?: string; body?: unknown; method?: string; headers?: Record<string, string> };

/** A request like that of a browser on the public address. */
export function browserRequest({
  path = '/api/auth/sign-in/email',
  body,
  method = 'POST',
  headers = {},
}: Sent): Request {
  return new Request(`${PUBLIC_URL}${path}`, {
    method,
    headers: { host: 'localhost:3000', origin: PUBLIC_URL, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** The cookies that a browser sends after this answer. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
