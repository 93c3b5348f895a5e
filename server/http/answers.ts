import { AWAY_RETRY_S, type ErrorBody, type Outcome, type Refusal } from '@/domain/outcome';
import { troubleOf } from '@/server/db/trouble';

// The one place where an outcome or an error becomes an HTTP answer.

export function toJson(value: unknown, status: number): Response {
  return Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** A success becomes its value. A refusal becomes its code, and the reader translates it. */
export function toResponse(outcome: Outcome<unknown>): Response {
  return outcome.ok ? toJson(outcome.value, outcome.status) : toRefusal(outcome);
}

export function toRefusal({ status, code, fields, details }: Refusal): Response {
  const answer = toError(status, { code, ...(fields && { fields }), ...(details !== undefined && { details }) });
  const waitS = waitOf(details) ?? (status === 503 ? AWAY_RETRY_S : null);
  if (waitS !== null) answer.headers.set('Retry-After', String(waitS));
  return answer;
}

function waitOf(details: unknown): unknown {
  return typeof details === 'object' && details !== null && 'retryAfterS' in details ? details.retryAfterS : null;
}

/** Too many requests from one caller. */
export function toTooMany(waitS: number): Response {
  const answer = toError(429, { code: 'rate.exceeded' });
  answer.headers.set('Retry-After', String(waitS));
  return answer;
}

/**
 * An unexpected error. `report` logs it once, and the answer has only its reference. A database that does not answer is no
 * fault of ours: it gets a refusal that ends by itself.
 */
export function toFault(error: unknown, report: (error: unknown) => string): Response {
  const trouble = troubleOf(error);
  if (trouble) return toRefusal({ ok: false, status: 503, code: trouble });
  return toError(500, { code: 'fault', reference: report(error) });
}

function toError(status: number, error: ErrorBody['error']): Response {
  return toJson({ error } satisfies ErrorBody, status);
}

/** A path, not an address: the person stays on the host name that the browser used. */
export function seeOther(path: string, cookies: string[] = []): Response {
  return withCookies(new Response(null, { status: 303, headers: { Location: path } }), cookies);
}

export function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
