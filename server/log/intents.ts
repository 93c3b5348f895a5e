import type { Outcome, Receipt, Refusal } from '@/domain/protocol/outcome';
import type { Tx } from '@/server/db/database';
import type { Act } from './log';
import { sha256 } from './sha256';

const REUSED: Refusal = { ok: false, status: 422, code: 'intent.reused' };

/** The answer that this actor got for this key before, or null when the key is new (W2). */
export async function findAnswer(tx: Tx, { actor, key, body }: Act): Promise<Outcome<Receipt> | null> {
  const intent = await tx.intent.findUnique({ where: { actor_key: { actor: actor.id, key } } });
  if (!intent) return null;
  return intent.bodyHash === toBodyHash(body) ? toAnswer(intent) : REUSED;
}

export async function storeAnswer(tx: Tx, act: Act, receipt: Receipt): Promise<void> {
  const { actor, key, body } = act;
  const answer = { status: 201, answer: JSON.stringify(receipt), recordedAt: new Date(receipt.committedAt) };
  await tx.intent.createMany({ data: [{ actor: actor.id, key, bodyHash: toBodyHash(body), ...answer }] });
}

/** Written by `storeAnswer` only, and always for something that was written: a refusal needs no memory. */
function toAnswer(intent: { answer: string }): Outcome<Receipt> {
  return { ok: true, status: 201, value: JSON.parse(intent.answer) as Receipt };
}

function toBodyHash(body: unknown): string {
  return sha256(JSON.stringify(body));
}
