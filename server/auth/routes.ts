import { z } from 'zod';
import type { ErrorBody, RefusalStatus } from '@/domain/protocol/outcome';
import { createFaultReporter } from '@/server/logger';
import { type AuthParts, type BetterAuth, PASSWORD_LENGTH } from './better-auth';
import { readSmallJson } from './read-body';
import { isSameOrigin } from './same-origin';
import { signInWithLink, signInWithPassword, signOut } from './sign-in';

const MOST_BYTES = 4096;

/** Strict: a body that brings a role, or anything else, is refused whole. */
const Credentials = z.strictObject({
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string().min(1).max(PASSWORD_LENGTH.most),
});

/** Every other path of the library is closed; people and tokens are made on the server's own command line. */
export async function handle(parts: AuthParts, auth: BetterAuth, request: Request): Promise<Response> {
  try {
    const route = `${request.method} ${new URL(request.url).pathname}`;
    if (route === 'POST /api/auth/sign-in/email') return await answerSignIn(parts, auth, request);
    if (route === 'POST /api/auth/sign-out') return await answerSignOut(parts, auth, request.headers);
    return refusal(404, { code: 'path.unknown' });
  } catch (error) {
    return fault(parts, error);
  }
}

async function answerSignIn(parts: AuthParts, auth: BetterAuth, request: Request): Promise<Response> {
  const { headers } = request;
  if (!isSameOrigin(headers, parts.config.publicUrl)) return refusal(403, { code: 'origin.foreign' });
  const credentials = Credentials.safeParse(await readSmallJson(request, MOST_BYTES));
  if (!credentials.success) return refusal(400, { code: 'input.invalid' });
  const attempt = await signInWithPassword(parts, auth, { ...credentials.data, headers });
  if (attempt.ok) return withCookies(Response.json({ signedIn: true }), attempt.cookies);
  if (attempt.code === 'sign_in.refused') return refusal(401, { code: attempt.code });
  const answer = refusal(429, { code: attempt.code, details: { retryAfterS: attempt.retryAfterS } });
  answer.headers.set('Retry-After', String(attempt.retryAfterS));
  return answer;
}

/** For a plain form: it works without scripts, and the whole page comes anew. */
async function answerSignOut(parts: AuthParts, auth: BetterAuth, headers: Headers): Promise<Response> {
  if (!isSameOrigin(headers, parts.config.publicUrl)) return refusal(403, { code: 'origin.foreign' });
  return seeOther('/', await signOut(parts, auth, headers));
}

export type LinkProblem = 'used' | 'busy' | 'origin' | 'fault';

/** The answer to the form of `/enter`: to the board, or back with a problem to explain. */
export async function enterWithLink(parts: AuthParts, auth: BetterAuth, asked: { token: string; headers: Headers }) {
  if (!isSameOrigin(asked.headers, parts.config.publicUrl)) return backToLink('origin', asked.token);
  try {
    const attempt = await signInWithLink(parts, auth, asked);
    if (attempt.ok) return seeOther('/', attempt.cookies);
    return attempt.code === 'sign_in.refused' ? backToLink('used') : backToLink('busy', asked.token);
  } catch (error) {
    fault(parts, error);
    return backToLink('fault', asked.token);
  }
}

/** With the token while it may still be good. */
function backToLink(problem: LinkProblem, token?: string): Response {
  return seeOther(`/enter?${new URLSearchParams({ problem, ...(token ? { token } : {}) })}`);
}

/** A path, not an address: the person stays on the name by which they came. */
function seeOther(path: string, cookies: string[] = []): Response {
  return withCookies(new Response(null, { status: 303, headers: { Location: path } }), cookies);
}

function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

function refusal(status: RefusalStatus | 500, error: ErrorBody['error']): Response {
  return Response.json({ error } satisfies ErrorBody, { status, headers: { 'Cache-Control': 'no-store' } });
}

function fault({ logger }: AuthParts, error: unknown): Response {
  return refusal(500, { code: 'fault', reference: createFaultReporter(logger)(error, 'auth') });
}
