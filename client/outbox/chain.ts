import { type ApiRequest, isRecord } from '@/client/api';
import type { DefiniteAnswer, OutboxEntry } from './storage';

/** An entry and all that it goes out behind, the first one first; empty when it is not there. */
export function chainOf(entries: readonly OutboxEntry[], key: string): OutboxEntry[] {
  const entry = entries.find((known) => known.key === key);
  if (!entry) return [];
  return [...(entry.after ? chainOf(entries, entry.after.key) : []), entry];
}

/** Those behind which nothing goes out: the requests themselves, not the steps to them. */
export function lastOfChains(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter(({ key }) => entries.every(({ after }) => after?.key !== key));
}

/** `waits`: the one before it has no answer yet. `answer`: that one was refused, and so is this. */
export type NextStep =
  | { is: 'sent'; post: ApiRequest }
  | { is: 'answered'; answer: DefiniteAnswer }
  | { is: 'waiting' };

/** What there is to do with an entry now. */
export function nextStepOf({ after, path, body, key, method }: OutboxEntry, entries: readonly OutboxEntry[]): NextStep {
  const post = { path, body, key, ...(method && { method }) };
  if (!after) return { is: 'sent', post };
  const before = entries.find((known) => known.key === after.key);
  if (!before) return { is: 'answered', answer: { ok: false, status: 404, code: 'draft.unknown' } };
  if (before.answer === null) return { is: 'waiting' };
  if (!before.answer.ok) return { is: 'answered', answer: before.answer };
  const { item } = before.answer.value;
  if (!isRecord(item)) throw new Error('Only what writes a draft can be followed.');
  const taken = Object.fromEntries(after.takes.map((field) => [field, item[field]]));
  const filled = { ...(isRecord(body) ? body : {}), ...taken };
  return { is: 'sent', post: { ...post, path: path.replace(':id', String(item.id)), body: filled } };
}
