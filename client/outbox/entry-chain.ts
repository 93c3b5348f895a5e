import { type ApiRequest, isRecord } from '@/client/api';
import type { DefiniteAnswer, OutboxEntry } from './storage';

/** An entry and all entries that it depends on, in the order of sending. Empty when it is not there. */
export function chainOf(entries: readonly OutboxEntry[], key: string): OutboxEntry[] {
  const entry = entries.find((known) => known.key === key);
  if (!entry) return [];
  return [...(entry.after ? chainOf(entries, entry.after.key) : []), entry];
}

/** The entries that no other entry depends on: what a person asked for, without the steps before it. */
export function lastOfChains(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter(({ key }) => entries.every(({ after }) => after?.key !== key));
}

/** `send`: now. `answered`: the entry before it was refused, so this one is refused, too. `waiting`: that one has no answer yet. */
export type NextStep =
  | { is: 'send'; post: ApiRequest }
  | { is: 'answered'; answer: DefiniteAnswer }
  | { is: 'waiting' };

/** Decides what to do with an entry now. */
export function nextStepOf({ after, path, body, key, method }: OutboxEntry, entries: readonly OutboxEntry[]): NextStep {
  const post = { path, body, key, ...(method && { method }) };
  if (!after) return { is: 'send', post };
  const before = entries.find((known) => known.key === after.key);
  if (!before) return { is: 'answered', answer: { ok: false, status: 404, code: 'draft.unknown' } };
  if (before.answer === null) return { is: 'waiting' };
  if (!before.answer.ok) return { is: 'answered', answer: before.answer };
  const { item } = before.answer.value;
  if (!isRecord(item)) throw new Error('Only a request that writes a draft can have a next step.');
  const taken = Object.fromEntries(after.takes.map((field) => [field, item[field]]));
  const filled = { ...(isRecord(body) ? body : {}), ...taken };
  return { is: 'send', post: { ...post, path: path.replace(':id', String(item.id)), body: filled } };
}
