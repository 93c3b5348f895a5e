import type { Outcome, Refusal, Success } from '@/domain/outcome';
import { DAY_MS } from '@/domain/when';
import type { Db, Tx } from '@/server/db/database';
import { insertRows } from '@/server/db/insert-rows';
import type { WriteRequest } from './log';
import { sha256 } from './sha256';

type StoredIntent = { bodyHash: string; status: number; answer: string };

const REUSED: Refusal = { ok: false, status: 422, code: 'intent.reused' };

/** The earlier answer to this actor and key; null when the key is new (W2). */
export async function findAnswer<T>(tx: Tx, { actor, key, body }: WriteRequest<T>): Promise<Outcome<T> | null> {
  const [intent] = await tx.$queryRaw<StoredIntent[]>`
    SELECT "bodyHash", status, answer FROM "Intent" WHERE actor = ${actor.id} AND key = ${key}`;
  if (!intent) return null;
  return intent.bodyHash === toBodyHash(body) ? toAnswer<T>(intent) : REUSED;
}

type StoredAnswer<T> = { outcome: Success<T>; at: Date };

export async function storeAnswer<T>(
  tx: Tx,
  request: WriteRequest<T>,
  { outcome, at }: StoredAnswer<T>,
): Promise<void> {
  const { actor, key, body } = request;
  const answer = { status: outcome.status, answer: JSON.stringify(outcome.value), recordedAt: at };
  await insertRows(tx, 'Intent', [{ actor: actor.id, key, bodyHash: toBodyHash(body), ...answer }]);
}

/** Much longer than any device keeps trying. We promise one day without a network, and keep answers for 90 days (W2). */
const KEPT_MS = 90 * DAY_MS;

/** Deletes answers that nobody will ask for again. Runs once a day. */
export async function sweepIntents(db: Pick<Db, 'intent'>, now: number): Promise<void> {
  await db.intent.deleteMany({ where: { recordedAt: { lt: new Date(now - KEPT_MS) } } });
}

/** Only `storeAnswer` writes these rows, and only for successful writes: a refusal need not be remembered. */
function toAnswer<T>({ status, answer }: { status: number; answer: string }): Outcome<T> {
  return { ok: true, status: status === 200 ? 200 : 201, value: JSON.parse(answer) as T };
}

function toBodyHash(body: unknown): string {
  return sha256(JSON.stringify(body));
}
