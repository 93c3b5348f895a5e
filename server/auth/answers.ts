import { AWAY_RETRY_S, type ErrorBody, type Refusal } from '@/domain/outcome';
import { troubleOf } from '@/server/db/trouble';
import { createFaultReporter } from '@/server/logger';
import type { AuthParts } from './better-auth';

/** A path, not an address: the person stays on the name by which they came. */
export function seeOther(path: string, cookies: string[] = []): Response {
  return withCookies(new Response(null, { status: 303, headers: { Location: path } }), cookies);
}

export function withCookies(response: Response, cookies: string[]): Response {
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

export function toRefusal({ status, code, fields, details }: Refusal): Response {
  const answer = toError(status, { code, ...(fields && { fields }), ...(details !== undefined && { details }) });
  const wait = typeof details === 'object' && details !== null && 'retryAfterS' in details ? details.retryAfterS : null;
  if (wait !== null) answer.headers.set('Retry-After', String(wait));
  else if (status === 503) answer.headers.set('Retry-After', String(AWAY_RETRY_S));
  return answer;
}

/** Logged once; its reference is all that is told. A database that does nothing for us is no fault, and passes. */
export function toFault({ logger }: AuthParts, error: unknown): Response {
  const trouble = troubleOf(error);
  if (trouble) return toRefusal({ ok: false, status: 503, code: trouble });
  return toError(500, { code: 'fault', reference: createFaultReporter(logger)(error, 'auth') });
}

function toError(status: number, error: ErrorBody['error']): Response {
  return Response.json({ error } satisfies ErrorBody, { status, headers: { 'Cache-Control': 'no-store' } });
}
