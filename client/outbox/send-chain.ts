import { type ApiAnswer, send } from '@/client/api';
import { chainOf, nextStepOf } from './entry-chain';
import type { Outbox, OutboxEntry, OutboxRequest } from './outbox';

type SharedOutbox = Pick<Outbox, 'entries' | 'put' | 'settled' | 'forget'>;
type KeyedRequest = OutboxRequest & { key: string };
type Answers = ApiAnswer<unknown>[];

/** Stores all requests before one is sent. Where the browser stores nothing, this page sends them while it is open. */
export async function sendChain(
  requests: readonly KeyedRequest[],
  outbox: SharedOutbox | null,
): Promise<Answers | null> {
  const last = requests.at(-1);
  if (!last) return [];
  return outbox && putChain(requests, outbox) ? answersOf(last.key, outbox) : sendWithoutOutbox(requests);
}

/** False when there was no room: then none of them is stored. */
function putChain(requests: readonly KeyedRequest[], outbox: SharedOutbox): boolean {
  try {
    for (const request of requests) outbox.put(request);
    return true;
  } catch {
    for (const { key } of requests) outbox.forget(key);
    return false;
  }
}

/** Waits for the answers to a chain; `key` is its last entry. Removes the chain, as seen. Null when a person gave it up. */
export async function answersOf(key: string, outbox: SharedOutbox): Promise<Answers | null> {
  if ((await outbox.settled(key)) === null) return null;
  const answers = chainOf(outbox.entries(), key).flatMap(({ answer }) => answer ?? []);
  outbox.forget(key);
  return answers;
}

async function sendWithoutOutbox(requests: readonly KeyedRequest[]): Promise<Answers> {
  const sent: OutboxEntry[] = [];
  for (const request of requests) {
    const entry = { ...request, actor: '', order: sent.length, answer: null };
    const next = nextStepOf(entry, sent);
    const answer =
      next.is === 'send' ? await send<Record<string, unknown>>(next.post) : next.is === 'answered' && next.answer;
    if (answer === false || (!answer.ok && answer.status === 'unknown')) return [{ ok: false, status: 'unknown' }];
    sent.push({ ...entry, answer });
  }
  return sent.flatMap(({ answer }) => answer ?? []);
}
