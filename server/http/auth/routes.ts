import { z } from 'zod';
import { type Outcome, type Refusal, refuse, type Success } from '@/domain/outcome';
import { toOwnPath } from '@/domain/own-path';
import { type AuthParts, type BetterAuth, OIDC, PASSWORD_LENGTH } from '@/server/auth/better-auth';
import { countWrong } from '@/server/auth/guessing/refuse-tries';
import { endOidc, startOidc } from '@/server/auth/oidc';
import { type Attempt, signInWithCode, signInWithPassword } from '@/server/auth/sign-in';
import type { Displays } from '@/server/displays/displays';
import { seeOther, toFault, toRefusal, withCookies } from '@/server/http/answers';
import { readJson } from '@/server/http/body';
import { FOREIGN, isSameOrigin } from '@/server/http/same-origin';
import { createFaultReporter } from '@/server/logger';
import { signOut } from '@/server/verbs/account/sign-out';
import type { Invitee } from '@/server/verbs/people/accept-invite';
import type { StrangerVerbs } from '@/server/verbs/people/stranger-verbs';
import { answerPairing, answerPicture, answerRenewal, answerReport, answerWaiting } from './display-routes';

/** Strict: a body with a role or any other unknown field is refused as a whole. */
const Credentials = z.strictObject({
  email: z.string().trim().max(254).pipe(z.email()),
  password: z.string().min(1).max(PASSWORD_LENGTH.most),
});
const Code = z.strictObject({ way: z.enum(['totp', 'backup_code']), code: z.string().trim().min(1).max(20) });
const Next = z.strictObject({
  next: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])/)
    .transform(toOwnPath),
});

export type RouteDeps = { parts: AuthParts; library: BetterAuth; strangers: StrangerVerbs; displays: Displays };
type Route = (deps: RouteDeps, request: Request) => Promise<Response>;

/** Every other path of the library is closed. Writes are accepted only from our own pages. */
const ROUTES: Record<string, Route> = {
  'POST /api/auth/sign-in/email': fromOurPages(answerSignIn),
  'POST /api/auth/sign-in/code': fromOurPages(answerCode),
  'POST /api/auth/sign-in/oidc': fromOurPages(answerOidc),
  [`GET /api/auth/callback/${OIDC}`]: answerCallback,
  'POST /api/auth/sign-out': fromOurPages(answerSignOut),
  'POST /api/auth/setup': fromOurPages(answerSetup),
  'POST /api/auth/invite': fromOurPages(answerInvite),
  'POST /api/auth/new-password': fromOurPages(answerNewPassword),
  'POST /api/auth/pairing': fromOurPages(answerPairing),
  'GET /api/auth/pairing': answerWaiting,
  'POST /api/auth/display': fromOurPages(answerRenewal),
  'POST /api/auth/display/report': fromOurPages(answerReport),
  'POST /api/auth/display/picture': fromOurPages(answerPicture),
};

export async function handle(deps: RouteDeps, request: Request): Promise<Response> {
  try {
    const name = `${request.method} ${new URL(request.url).pathname}`;
    const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
    return route ? await route(deps, request) : toRefusal(refuse(404, 'path.unknown'));
  } catch (error) {
    const report = createFaultReporter(deps.parts.logger);
    return toFault(error, (fault) => report(fault, 'auth'));
  }
}

function fromOurPages(route: Route): Route {
  return async (deps, request) =>
    isSameOrigin(request.headers, deps.parts.config.publicUrl) ? route(deps, request) : toRefusal(FOREIGN);
}

const INVALID: Refusal = refuse(400, 'input.invalid');

/** Strangers learn only that the value is too long or invalid. */
async function inputOf<S extends z.ZodType>(request: Request, schema: S): Promise<Success<z.infer<S>> | Refusal> {
  const body = await readJson(request);
  if (!body.ok) return body.status === 413 ? body : INVALID;
  const read = schema.safeParse(body.value);
  return read.success ? { ok: true, status: 200, value: read.data } : INVALID;
}

async function answerSignIn({ parts, library }: RouteDeps, request: Request): Promise<Response> {
  const { headers } = request;
  const read = await inputOf(request, Credentials);
  if (!read.ok) return toRefusal(read);
  return toSignInAnswer(await signInWithPassword(parts, library, { ...read.value, headers }));
}

async function answerCode({ parts, library }: RouteDeps, request: Request): Promise<Response> {
  const { headers } = request;
  const read = await inputOf(request, Code);
  if (!read.ok) return toRefusal(read);
  return toSignInAnswer(await signInWithCode(parts, library, { ...read.value, headers }));
}

function toSignInAnswer(attempt: Attempt): Response {
  if (attempt.ok) {
    const body = attempt.secondFactor ? { secondFactor: true } : { signedIn: true };
    return withCookies(Response.json(body), attempt.cookies);
  }
  if (attempt.code !== 'sign_in.too_many') return toRefusal(refuse(401, attempt.code));
  return toRefusal({ ...refuse(429, attempt.code), details: { retryAfterS: attempt.retryAfterS } });
}

async function answerOidc({ parts, library }: RouteDeps, request: Request): Promise<Response> {
  const read = await inputOf(request, Next);
  if (!read.ok) return toRefusal(read);
  const leading = await startOidc(parts, library, { next: read.value.next, headers: request.headers });
  if (!leading) return toRefusal(refuse(503, 'oidc.away'));
  return withCookies(Response.json({ url: leading.location }), leading.cookies);
}

async function answerCallback({ parts, library }: RouteDeps, request: Request): Promise<Response> {
  const { location, cookies } = await endOidc(parts, library, request);
  return seeOther(location, cookies);
}

/** For a plain form: it works without scripts, and the answer is a whole new page. */
async function answerSignOut({ parts, library }: RouteDeps, { headers }: Request): Promise<Response> {
  return seeOther('/', await signOut(parts, library, headers));
}

async function answerSetup(deps: RouteDeps, request: Request): Promise<Response> {
  return enterWith(deps, { request, act: deps.strangers.setup.begin });
}

async function answerInvite(deps: RouteDeps, request: Request): Promise<Response> {
  return enterWith(deps, { request, act: deps.strangers.acceptInvite });
}

async function answerNewPassword(deps: RouteDeps, request: Request): Promise<Response> {
  return enterWith(deps, { request, act: deps.strangers.setNewPassword });
}

type Entrance = { request: Request; act(input: unknown): Promise<Outcome<Invitee>> };

/** A person who has just chosen a password is signed in with it, as if it had been typed. */
async function enterWith({ parts, library }: RouteDeps, { request, act }: Entrance): Promise<Response> {
  const { headers } = request;
  const read = await inputOf(request, z.unknown());
  if (!read.ok) return toRefusal(read);
  const outcome = await countWrong(parts, headers, await act(read.value));
  if (!outcome.ok) return toRefusal(outcome);
  const { password } = WithPassword.parse(read.value);
  const { email } = outcome.value;
  const attempt = await signInWithPassword(parts, library, { email, password, headers, isProven: true });
  if (!attempt.ok) return withCookies(Response.json({ signedIn: false }, { status: outcome.status }), []);
  const body = attempt.secondFactor ? { secondFactor: true } : { signedIn: true };
  return withCookies(Response.json(body, { status: outcome.status }), attempt.cookies);
}

const WithPassword = z.looseObject({ password: z.string() });
