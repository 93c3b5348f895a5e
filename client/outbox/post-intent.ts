import type { Accepted, ErrorBody, FieldFault, Refusal, RefusalStatus } from '@/domain/protocol/outcome';

/** `unknown`: it may be on disk or not. Asked again with the same key it is settled, and never written twice. */
export type Posted = Accepted<Record<string, unknown>> | Refusal | { ok: false; status: 'unknown' };

/** One wish to write, as it is sent. `path` is of the API, `/api/v1/updates`; PUT keeps a draft, PATCH changes settings, all else is POST. */
export type Post = {
  path: string;
  body: unknown;
  key: string;
  method?: 'POST' | 'PUT' | 'PATCH';
  fetching?: typeof fetch;
};

const PATIENCE_MS = 20_000;
const REFUSALS: readonly number[] = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503] satisfies RefusalStatus[];
const UNKNOWN = { ok: false, status: 'unknown' } as const;
/** The server itself did not hear from the database. */
const UNKNOWN_CODE = 'write.unknown';

/** The idempotency key of one intent: made once, sent with every attempt. Plain HTTP has no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Sends it once (W2). Never throws: a lost connection is an outcome, too. */
export async function postIntent({ path, body, key, method = 'POST', fetching = fetch }: Post): Promise<Posted> {
  try {
    const response = await fetching(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return toPosted(response.status, await response.json());
  } catch {
    return UNKNOWN;
  }
}

function toPosted(status: number, body: unknown): Posted {
  if (status === 200 || status === 201) return isRecord(body) ? { ok: true, status, value: body } : UNKNOWN;
  if (!isRefusalStatus(status) || !isErrorBody(body) || body.error.code === UNKNOWN_CODE) return UNKNOWN;
  const { code, fields, details } = body.error;
  return { ok: false, status, code, ...(fields && { fields }), ...(details !== undefined && { details }) };
}

function isRefusalStatus(status: number): status is RefusalStatus {
  return REFUSALS.includes(status);
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (!isRecord(body) || !isRecord(body.error) || typeof body.error.code !== 'string') return false;
  const { fields } = body.error;
  return fields === undefined || (Array.isArray(fields) && fields.every(isFault));
}

function isFault(fault: unknown): fault is FieldFault {
  return isRecord(fault) && typeof fault.path === 'string' && typeof fault.code === 'string';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
