import { isRecord, type Post } from './post-intent';
import type { Answer, Parcel } from './shelf';

/** A parcel and all that it goes out behind, the first one first; empty when it is not there. */
export function chainOf(parcels: readonly Parcel[], key: string): Parcel[] {
  const parcel = parcels.find((known) => known.key === key);
  if (!parcel) return [];
  return [...(parcel.after ? chainOf(parcels, parcel.after.key) : []), parcel];
}

/** Those behind which nothing goes out: the wishes themselves, not the steps to them. */
export function lastOnes(parcels: readonly Parcel[]): Parcel[] {
  return parcels.filter(({ key }) => parcels.every(({ after }) => after?.key !== key));
}

/** `waits`: the one before it has no answer yet. `answer`: that one was refused, and so is this. */
export type Turn = { is: 'sent'; post: Post } | { is: 'answered'; answer: Answer } | { is: 'waiting' };

/** What there is to do with a parcel now. */
export function turnOf({ after, path, body, key, method }: Parcel, parcels: readonly Parcel[]): Turn {
  const post = { path, body, key, ...(method && { method }) };
  if (!after) return { is: 'sent', post };
  const before = parcels.find((known) => known.key === after.key);
  if (!before) return { is: 'answered', answer: { ok: false, status: 404, code: 'draft.unknown' } };
  if (before.answer === null) return { is: 'waiting' };
  if (!before.answer.ok) return { is: 'answered', answer: before.answer };
  const { item } = before.answer.value;
  if (!isRecord(item)) throw new Error('Only what writes a draft can be followed.');
  const taken = Object.fromEntries(after.takes.map((field) => [field, item[field]]));
  const filled = { ...(isRecord(body) ? body : {}), ...taken };
  return { is: 'sent', post: { ...post, path: path.replace(':id', String(item.id)), body: filled } };
}
