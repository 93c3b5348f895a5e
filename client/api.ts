import type { ErrorBody, FieldFault, Refusal, RefusalStatus, Success } from '@/domain/outcome';

/** `unknown`: nobody knows whether it was written. Send it again with the same key: it is never written twice. */
export type ApiAnswer<T = Record<string, unknown>> = Success<T> | Refusal | { ok: false; status: 'unknown' };

/** One write. `path` is a path of the API, as `/api/v1/updates`. PUT saves a draft, PATCH changes settings, POST does all else. */
export type ApiRequest = {
  path: string;
  body: unknown;
  /** The idempotency key: the same for every attempt at this write. */
  key: string;
  method?: 'POST' | 'PUT' | 'PATCH';
  fetching?: typeof fetch;
};

/** What came back, read as JSON whatever the status. */
export type ApiReply = { status: number; ok: boolean; body: unknown };

const PATIENCE_MS = 20_000;
const REFUSALS: readonly number[] = [400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 503] satisfies RefusalStatus[];
const UNKNOWN = { ok: false, status: 'unknown' } as const;
/** The server got no answer from the database. */
const UNKNOWN_CODE = 'write.unknown';

/** Makes the idempotency key of one write; every attempt sends the same key. Plain HTTP has no `randomUUID`. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every request of the browser to our server goes through here. Null without an answer, or without JSON. Never throws. */
export async function call(path: string, init: RequestInit = {}, fetching = fetch): Promise<ApiReply | null> {
  try {
    const response = await fetching(path, { signal: AbortSignal.timeout(PATIENCE_MS), ...init });
    return { status: response.status, ok: response.ok, body: await response.json() };
  } catch {
    return null;
  }
}

/** Reads JSON; the caller knows its shape. Null when it could not be read. */
export async function get<T>(path: string, signal: AbortSignal): Promise<T | null> {
  const reply = await call(path, { signal, headers: { accept: 'application/json' } });
  return reply?.ok ? (reply.body as T) : null;
}

/** Writes once (W2); the caller knows the shape of the value. Never throws: a lost connection is an answer, too. */
export async function send<T = Record<string, unknown>>(request: ApiRequest): Promise<ApiAnswer<T>> {
  const { path, body, key, method = 'POST', fetching } = request;
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const reply = await call(path, { method, headers, body: JSON.stringify(body) }, fetching);
  return (reply ? toAnswer(reply) : UNKNOWN) as ApiAnswer<T>;
}

function toAnswer({ status, body }: ApiReply): ApiAnswer {
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
