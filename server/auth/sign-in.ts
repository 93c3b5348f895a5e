import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AuthParts, BetterAuth } from './better-auth';
import { ALLOWED, allowCode, allowPassword, countWrongLink } from './guessing/allowance';
import { deviceCookie } from './guessing/device';
import { spendCode } from './guessing/used-codes';
import { hearFault } from './library/library-fault';

export type Attempt =
  /** `secondFactor`: the password was right, and a code is needed next. */
  | { ok: true; cookies: string[]; secondFactor: boolean }
  /** `over`: no time or no tries are left for the code; the person types the password again. */
  | { ok: false; code: 'sign_in.refused' | 'code.refused' | 'code.over' }
  | { ok: false; code: 'sign_in.too_many'; retryAfterS: number };

type Way = {
  way: 'password' | 'link' | 'oidc' | SecondWay;
  /** As typed; empty where only a link was shown. */
  email: string;
  /** The headers of the request: the note in the audit names where it came from. */
  headers: Headers;
};

/** A code from the authenticator app, or one of the backup codes. */
export type SecondWay = 'totp' | 'backup_code';

const SessionUser = z.object({ id: z.string(), email: z.string() });
const SignedIn = z.object({ user: SessionUser });
const HalfWay = z.object({ twoFactorRedirect: z.literal(true) });
type SessionUser = z.infer<typeof SessionUser>;

type ByPassword = {
  email: string;
  password: string;
  headers: Headers;
  /** The person chose the password a moment ago by a link, so this is no guess. */
  isProven?: boolean;
};

export async function signInWithPassword(
  parts: AuthParts,
  auth: BetterAuth,
  { email: typed, password, headers, isProven = false }: ByPassword,
): Promise<Attempt> {
  const email = typed.toLowerCase();
  const allowance = isProven ? ALLOWED : await allowPassword(parts, { email, headers });
  if (!allowance.ok) return { ...allowance, code: 'sign_in.too_many' };
  const request = toPost(parts, 'sign-in/email', { headers, body: { email, password } });
  const answer = await attempt(parts, auth, { request, way: 'password', email, headers });
  await allowance.tell(answer.ok);
  if (!answer.ok) return answer;
  return answer.secondFactor ? answer : withDevice(parts, answer, { email, headers });
}

function withDevice<A extends { cookies: string[] }>(
  { config }: AuthParts,
  answer: A,
  { email, headers }: { email: string; headers: Headers },
): A {
  return { ...answer, cookies: [...answer.cookies, deviceCookie(config, email, headers)] };
}

const CODE_PATHS = { totp: 'two-factor/verify-totp', backup_code: 'two-factor/verify-backup-code' };

/** The second step. The cookie of the first step says who the person is. */
export async function signInWithCode(
  parts: AuthParts,
  auth: BetterAuth,
  { way, code, headers }: { way: SecondWay; code: string; headers: Headers },
): Promise<Attempt> {
  const email = await challengedEmail(parts, headers);
  const allowance = await allowCode(parts, { email, headers });
  if (!allowance.ok) return { ...allowance, code: 'sign_in.too_many' };
  const takeBack = way === 'totp' ? await spendCode(parts, email, code) : undefined;
  if (takeBack === null) {
    await allowance.tell(false);
    return refuseUsed(parts, { way, email, headers });
  }
  const request = toPost(parts, CODE_PATHS[way], { headers, body: { code } });
  const answer = await attempt(parts, auth, { request, way, email, headers });
  await allowance.tell(answer.ok);
  if (answer.ok) return withDevice(parts, answer, { email, headers });
  await takeBack?.();
  return answer;
}

async function refuseUsed(parts: AuthParts, asked: Way): Promise<Attempt> {
  await noteSignIn(parts, asked, { result: 'refused', user: null });
  return { ok: false, code: 'code.refused' };
}

export function signInWithLink(
  parts: AuthParts,
  auth: BetterAuth,
  { token, headers }: { token: string; headers: Headers },
): Promise<Attempt> {
  const address = new URL(`${parts.config.publicUrl}/api/auth/magic-link/verify`);
  address.searchParams.set('token', token);
  const request = new Request(address, { headers: passedOn(headers) });
  const refuse = async (): Promise<Attempt | null> => {
    const retryAfterS = await countWrongLink(parts, headers);
    return retryAfterS === null ? null : { ok: false, code: 'sign_in.too_many', retryAfterS };
  };
  return attempt(parts, auth, { request, way: 'link', email: '', headers, refuse });
}

function toPost({ config }: AuthParts, path: string, { headers, body }: { headers: Headers; body: object }): Request {
  return new Request(`${config.publicUrl}/api/auth/${path}`, {
    method: 'POST',
    headers: { ...passedOn(headers), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Calls the library's own handler, so that its counters work. Its answer stays here because it contains the session's token. */
async function attempt(
  parts: AuthParts,
  auth: BetterAuth,
  asked: Way & { request: Request; refuse?(): Promise<Attempt | null> },
): Promise<Attempt> {
  const answer = await hearFault(() => auth.handler(asked.request), hasFailed);
  if (answer.status === 429) return { ok: false, code: 'sign_in.too_many', retryAfterS: retryAfterOf(answer) };
  const body: unknown = await answer.json().catch(() => null);
  if (answer.status >= 500 && codeIn(body) !== NO_SESSION) throw new Error(`Signing in answered ${answer.status}`);
  const came = answer.ok ? cameOf(body) : { result: 'refused' as const, user: null };
  const many = answer.ok ? null : await asked.refuse?.();
  if (many) return many;
  await noteSignIn(parts, asked, came);
  if (came.result === 'refused') return { ok: false, code: refusalOf(asked.way, body) };
  return { ok: true, cookies: answer.headers.getSetCookie(), secondFactor: came.result === 'half_way' };
}

function hasFailed({ status }: Response): boolean {
  return status >= 500;
}

function cameOf(body: unknown): Came {
  if (HalfWay.safeParse(body).success) return { result: 'half_way', user: null };
  return { result: 'ok', user: SignedIn.parse(body).user };
}

const WRONG_CODES: unknown[] = ['INVALID_CODE', 'INVALID_BACKUP_CODE'];

function refusalOf(way: Way['way'], body: unknown): 'sign_in.refused' | 'code.refused' | 'code.over' {
  if (way !== 'totp' && way !== 'backup_code') return 'sign_in.refused';
  return WRONG_CODES.includes(codeIn(body)) ? 'code.refused' : 'code.over';
}

/** Our hook refused the session: the person was disabled between the password and the code. */
const NO_SESSION = 'FAILED_TO_CREATE_SESSION';

function codeIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
}

type Came = { result: 'ok' | 'refused' | 'half_way'; user: SessionUser | null };

/**
 * Records who signed in, how, from where, and the result. A try that the counters refuse gets no row, so the table cannot
 * grow without limit.
 */
export async function noteSignIn({ db, now }: AuthParts, asked: Way, { result, user }: Came): Promise<void> {
  const { way, email, headers } = asked;
  const who = user ? { userId: user.id, email: user.email } : { userId: null, email };
  const address = headers.get('x-real-ip');
  await db.signIn.create({ data: { id: randomUUID(), ...who, way, result, address, at: new Date(now()) } });
}

/** Only for the note in the audit: the library decides whether the cookie is valid. */
async function challengedEmail({ db }: AuthParts, headers: Headers): Promise<string> {
  const identifier = /briefing\.two_factor=([^.;]+)/.exec(headers.get('cookie') ?? '')?.[1];
  const challenge = identifier ? await db.verification.findFirst({ where: { identifier } }) : null;
  const person = challenge ? await db.user.findUnique({ where: { id: challenge.value } }) : null;
  return person?.email ?? '';
}

const PASSED_ON = ['host', 'origin', 'cookie', 'user-agent', 'x-real-ip'];

/** What the library needs from the real request: the session, the address, and the page that sent it. */
export function passedOn(headers: Headers): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (headers.has(name) ? [[name, headers.get(name) ?? '']] : [])));
}

/** A locked second factor gives no waiting time: it is a quarter of an hour at most. */
function retryAfterOf(answer: Response): number {
  return Number(answer.headers.get('x-retry-after')) || LOCKED_S;
}

const LOCKED_S = 900;
