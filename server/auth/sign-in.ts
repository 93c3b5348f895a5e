import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AuthParts, BetterAuth } from './better-auth';

export type Attempt =
  | { ok: true; cookies: string[] }
  | { ok: false; code: 'sign_in.refused' }
  | { ok: false; code: 'sign_in.too_many'; retryAfterS: number };

type Way = {
  way: 'password' | 'link';
  /** As typed; empty where only a link was shown. */
  email: string;
};

const SignedIn = z.object({ user: z.object({ id: z.string(), email: z.string() }) });

export function signInWithPassword(
  parts: AuthParts,
  auth: BetterAuth,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<Attempt> {
  const body = JSON.stringify({ email, password });
  const request = new Request(`${parts.config.publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { ...passedOn(headers), 'content-type': 'application/json' },
    body,
  });
  return attempt(parts, auth, { request, way: 'password', email: email.toLowerCase() });
}

export function signInWithLink(
  parts: AuthParts,
  auth: BetterAuth,
  { token, headers }: { token: string; headers: Headers },
): Promise<Attempt> {
  const address = new URL(`${parts.config.publicUrl}/api/auth/magic-link/verify`);
  address.searchParams.set('token', token);
  return attempt(parts, auth, {
    request: new Request(address, { headers: passedOn(headers) }),
    way: 'link',
    email: '',
  });
}

export async function signOut({ config }: AuthParts, auth: BetterAuth, headers: Headers): Promise<string[]> {
  const request = new Request(`${config.publicUrl}/api/auth/sign-out`, { method: 'POST', headers: passedOn(headers) });
  return (await auth.handler(request)).headers.getSetCookie();
}

/** Through the library's own door, so that its counters hold; its answer stays here, for it carries the session's token. */
async function attempt(parts: AuthParts, auth: BetterAuth, asked: Way & { request: Request }): Promise<Attempt> {
  const answer = await auth.handler(asked.request);
  if (answer.status === 429) return { ok: false, code: 'sign_in.too_many', retryAfterS: retryAfterOf(answer) };
  if (answer.status >= 500) throw new Error(`Signing in answered ${answer.status}`);
  const user = answer.ok ? SignedIn.parse(await answer.json()).user : null;
  await noteSignIn(parts, asked, user);
  return user ? { ok: true, cookies: answer.headers.getSetCookie() } : { ok: false, code: 'sign_in.refused' };
}

/** Keeps who signed in, how, and what came of it. Who is sent off by the counters leaves no row: they bound this table. */
async function noteSignIn(
  { db, now }: AuthParts,
  { way, email }: Way,
  user: { id: string; email: string } | null,
): Promise<void> {
  const who = user ? { userId: user.id, email: user.email } : { userId: null, email };
  const result = user ? 'ok' : 'refused';
  await db.signIn.create({ data: { id: randomUUID(), ...who, way, result, at: new Date(now()) } });
}

const PASSED_ON = ['host', 'origin', 'cookie', 'user-agent', 'x-real-ip'];

/** What the library needs of the real request: whose session, from where, sent by which page. */
function passedOn(headers: Headers): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])));
}

function retryAfterOf(answer: Response): number {
  return Number(answer.headers.get('x-retry-after')) || 1;
}
