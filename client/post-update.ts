import type { Outcome, Receipt } from '@/domain/protocol/outcome';
import { postIntent } from './outbox/post-intent';

export { newKey } from './outbox/post-intent';

/** `unknown`: it may be on disk or not. Asked again with the same key it is settled, and never written twice. */
export type PostOutcome = Outcome<Receipt> | { ok: false; status: 'unknown' };

export type Post = { input: unknown; key: string; fetching?: typeof fetch };

/** Publishes an update (W2). Never throws: a lost connection is an outcome, too. */
export async function postUpdate({ input, ...post }: Post): Promise<PostOutcome> {
  const posted = await postIntent({ ...post, path: '/api/v1/updates', body: input });
  if (!posted.ok) return posted;
  const { value } = posted;
  return isReceipt(value) ? { ...posted, value } : { ok: false, status: 'unknown' };
}

function isReceipt(body: Record<string, unknown>): body is Receipt {
  return typeof body.update === 'number' && typeof body.seq === 'number';
}
