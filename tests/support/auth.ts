import pino from 'pino';
import { type Auth, createAuth } from '@/server/auth/auth';
import type { TestDatabase } from './databases';

export const PUBLIC_URL = 'http://localhost:3000';
export const PASSWORD = 'correct horse battery';
export const EDITOR = { email: 'editor@example.org', name: 'Sok Dara', password: PASSWORD, roles: ['editor' as const] };

export type TestAuth = Auth & { logged: string[]; clock: { now: number } };

/** Sign-in on a test database, with all that it logs and a clock that tests may move. */
export function testAuth({ db, engine }: TestDatabase, publicUrl = PUBLIC_URL): TestAuth {
  const logged: string[] = [];
  const clock = { now: Date.now() };
  const logger = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const config = { publicUrl, authSecret: 'a secret of the tests, long enough to be one' };
  const auth = createAuth({ db, provider: engine, config, logger, now: () => clock.now });
  return { ...auth, logged, clock };
}

type Sent = { path?: string; body?: unknown; method?: string; headers?: Record<string, string> };

/** A request as a browser on the public address sends it. */
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

/** What a browser would send back after this answer. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
