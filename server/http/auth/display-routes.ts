import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { displayCookie } from '@/server/displays/cookie';
import type { Displays } from '@/server/displays/displays';
import { toJson, toRefusal, toResponse, withCookies } from '@/server/http/answers';
import { readJson } from '@/server/http/body';

export type DisplayRouteDeps = { parts: Pick<AuthParts, 'config'>; displays: Displays };

/** A screen that nobody has paired asks for a code. */
export async function answerPairing({ parts, displays }: DisplayRouteDeps, { headers }: Request): Promise<Response> {
  const started = await displays.startPairing(headers);
  if (!started.ok) return toRefusal(started);
  const { view, secret } = started.value;
  return withCookies(toJson(view, 200), secret === null ? [] : [displayCookie(parts.config, secret)]);
}

/** The screen asks whether it is paired by now. */
export async function answerWaiting({ displays }: DisplayRouteDeps, { headers }: Request): Promise<Response> {
  return toJson(await displays.pairing(headers), 200);
}

/** A paired screen asks for its token of the day. It asks again with the new one, so that the one before can end. */
export async function answerRenewal({ parts, displays }: DisplayRouteDeps, { headers }: Request): Promise<Response> {
  const renewal = await displays.renew(headers);
  if (renewal === null) return toRefusal(refuse(401, 'session.missing'));
  const { secret } = renewal;
  return withCookies(
    toJson({ isNew: secret !== null }, 200),
    secret === null ? [] : [displayCookie(parts.config, secret)],
  );
}

/** What a paired screen says of itself where no socket works. */
export async function answerReport({ displays }: DisplayRouteDeps, request: Request): Promise<Response> {
  return answerBody(request, displays.report);
}

export async function answerPicture({ displays }: DisplayRouteDeps, request: Request): Promise<Response> {
  return answerBody(request, displays.keepPicture);
}

type Take = (headers: Headers, input: unknown) => Promise<Outcome<object>>;

async function answerBody(request: Request, take: Take): Promise<Response> {
  const body = await readJson(request);
  return toResponse(body.ok ? await take(request.headers, body.value) : body);
}
