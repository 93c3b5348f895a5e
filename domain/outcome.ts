/** One fault of one field. `path` as in the sent JSON, `figures.3.value`; `code` is a key of `messages` → `Refusal`. */
export type FieldFault = { path: string; code: string; params?: Record<string, string | number> };

/** Statuses a refusal can have; each means one thing everywhere. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503;

/** Of whoever is answered 503: nothing that lasts a moment is over sooner, and nobody has to wait long after it. */
export const AWAY_RETRY_S = 5;

/** An everyday "no": a value, never an exception. `code` is translated by the reader, `Refusal.{code}`. */
export type Refusal = { ok: false; status: RefusalStatus; code: string; fields?: FieldFault[]; details?: unknown };

export function refuse(status: RefusalStatus, code: string): Refusal {
  return { ok: false, status, code };
}

/** `status` 201 when something was written now; a repeated key gets the first answer again. */
export type Success<T> = { ok: true; status: 200 | 201; value: T };

export type Outcome<T> = Success<T> | Refusal;

/** Where a fact came to stand, on disk (W2). */
export type LogPosition = { stream: string; epoch: string; seq: number; hash: string; committedAt: string };

/** What a writer is told once its update is written. */
export type Receipt = LogPosition & { update: number; revision: number };

/** The JSON body of every answer that is not a success. `reference` is set for a fault (500) only. */
export type ErrorBody = { error: { code: string; fields?: FieldFault[]; details?: unknown; reference?: string } };
