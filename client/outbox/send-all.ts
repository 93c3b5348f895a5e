import { type Answer, ask } from './ask';
import { chainOf, turnOf } from './chain';
import type { Outbox, Parcel, Wish } from './outbox';

type Shelf = Pick<Outbox, 'parcels' | 'put' | 'settled' | 'forget'>;
type Answers = Answer<unknown>[];

/** Keeps them all before anything is sent; where the browser keeps nothing, they go by themselves while the page is there. */
export async function sendAll(
  wishes: readonly (Wish & { key: string })[],
  outbox: Shelf | null,
): Promise<Answers | null> {
  const last = wishes.at(-1);
  if (!last) return [];
  return outbox && putAll(wishes, outbox) ? followed(last.key, outbox) : sendBare(wishes);
}

/** False when there was no room: then nothing of it was kept. */
function putAll(wishes: readonly (Wish & { key: string })[], outbox: Shelf): boolean {
  try {
    for (const wish of wishes) outbox.put(wish);
    return true;
  } catch {
    for (const { key } of wishes) outbox.forget(key);
    return false;
  }
}

/** The answers to all of a chain, the last of which is named; null when it was given up. They have been seen then. */
export async function followed(key: string, outbox: Shelf): Promise<Answers | null> {
  if ((await outbox.settled(key)) === null) return null;
  const answers = chainOf(outbox.parcels(), key).flatMap(({ answer }) => answer ?? []);
  outbox.forget(key);
  return answers;
}

async function sendBare(wishes: readonly (Wish & { key: string })[]): Promise<Answers> {
  const sent: Parcel[] = [];
  for (const wish of wishes) {
    const parcel = { ...wish, actor: '', order: sent.length, answer: null };
    const turn = turnOf(parcel, sent);
    const answer =
      turn.is === 'sent' ? await ask<Record<string, unknown>>(turn.post) : turn.is === 'answered' && turn.answer;
    if (answer === false || (!answer.ok && answer.status === 'unknown')) return [{ ok: false, status: 'unknown' }];
    sent.push({ ...parcel, answer });
  }
  return sent.flatMap(({ answer }) => answer ?? []);
}
