import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Role } from '@/domain/policy';
import type { Database } from '@/server/db/database';
import { cookieOf, PASSWORD, testAuth } from '@/tests/support/auth';

/** The same hash as the server's. */
const PASSWORDS = { hash: hashPassword, verify: verifyPassword };

/** Makes a new person and signs in at a running server, through its route. @returns the cookie of the session. */
export async function signInAt(url: string, database: Database & { url: string }, roles: Role[]): Promise<string> {
  const who = { email: `${roles.join('-')}@example.org`, name: 'Sok Dara', password: PASSWORD, roles };
  await testAuth(database, url, { passwords: PASSWORDS }).users.create(who);
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email: who.email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return cookieOf(response);
}
