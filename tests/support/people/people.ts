import { createHmac, randomUUID } from 'node:crypto';
import type { Outcome } from '@/domain/outcome';
import type { Actor, Role } from '@/domain/policy';
import { CONSOLE } from '@/server/verbs/people/actors';
import { browserRequest, cookieOf, PASSWORD, type TestAuth } from '../auth';

let addresses = 0;

/** Every sign-in of a test has its own address, because the limits have their own tests. */
export function newAddress(): string {
  addresses += 1;
  return `10.1.${addresses >> 8}.${addresses & 255}`;
}

/** Makes a person who may sign in. */
export async function addPerson(auth: TestAuth, name: string, roles: Role[]): Promise<{ id: string; email: string }> {
  const email = `${name}@example.org`;
  const made = accepted(await auth.users.create({ email, name, password: PASSWORD, roles }));
  return { id: made.id, email };
}

export async function signIn(auth: TestAuth, email: string, password = PASSWORD): Promise<Response> {
  const headers = { 'x-real-ip': newAddress(), 'user-agent': 'Firefox of the tests' };
  return auth.handler(browserRequest({ body: { email, password }, headers }));
}

/** The headers of a browser after a sign-in. */
export async function sessionOf(auth: TestAuth, email: string, password = PASSWORD): Promise<Headers> {
  return new Headers({ cookie: cookieOf(await signIn(auth, email, password)) });
}

type AuthPost = { path: string; body: unknown; headers?: Record<string, string> };

/** A write to a route below `/api/auth`. */
export function postToAuth(auth: TestAuth, { path, body, headers }: AuthPost): Promise<Response> {
  const sent = { 'x-real-ip': newAddress(), ...headers };
  return auth.handler(browserRequest({ path: `/api/auth/${path}`, body, headers: sent }));
}

/** A command of an actor, with its own key. */
export function command(actor: Actor, input: unknown = {}, key: string = randomUUID()) {
  return { actor, key, input };
}

export function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`);
  return outcome.value;
}

export function tokenOf(link: string): string {
  return new URL(link).searchParams.get('token') ?? '';
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code that an authenticator app shows (RFC 6238). */
export function codeOf(secret: string, now = Date.now()): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 30_000)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Each code counts once. After the present code is used, the next code already works, so we take it. */
export function nextCodeOf(secret: string): string {
  return codeOf(secret, Date.now() + 30_000);
}

/** A person who has the command line of the server. */
export const CONSOLE_COMMAND = () => command(CONSOLE);
