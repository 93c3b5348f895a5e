import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '@/domain/outcome';
import { reportOf } from '@/tests/support/reports';

/** What was sent, and what was acknowledged. */
export type Posted = { sent: Set<string>; acknowledged: Map<string, Receipt> };
export type Post = (key: string) => Promise<Receipt>;

export function nothingPosted(): Posted {
  return { sent: new Set(), acknowledged: new Map() };
}

/** Posts a small report under this key, which is its reference, too. @throws without an acknowledgement. */
export function posterTo(url: string | (() => string), token: string): Post {
  return async (key) => {
    const response = await fetch(`${typeof url === 'string' ? url : url()}/api/v1/updates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(reportOf(7, { reference: key })),
    });
    if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Receipt;
  };
}

/** Posts one report after the other in each lane, until it is stopped or the server does not answer any more. */
export function postInLanes(post: Post, posted: Posted, { name, lanes }: { name: string; lanes: number }) {
  let isStopped = false;
  const run = async (lane: number) => {
    for (let count = 0; !isStopped; count += 1) {
      const isGood = await note(post, posted, `${name}-${lane}-${String(count).padStart(4, '0')}`);
      if (!isGood) return;
    }
  };
  const all = Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
  return {
    async stop() {
      isStopped = true;
      await all;
    },
  };
}

/** True when it was acknowledged. */
export async function note(post: Post, { sent, acknowledged }: Posted, key: string): Promise<boolean> {
  sent.add(key);
  const receipt = await post(key).catch(() => null);
  if (receipt) acknowledged.set(key, receipt);
  return receipt !== null;
}

/**
 * Whoever got no answer asks again with the same key (W2).
 * @returns how many acknowledged posts now get another answer than the first one.
 */
export async function askAgain(post: Post, { sent, acknowledged }: Posted): Promise<number> {
  const keys = [...sent];
  let differing = 0;
  const askSome = async () => {
    for (let key = keys.pop(); key !== undefined; key = keys.pop()) {
      const receipt = await untilAnswered(post, key);
      const before = acknowledged.get(key);
      if (before && JSON.stringify(before) !== JSON.stringify(receipt)) differing += 1;
      acknowledged.set(key, before ?? receipt);
    }
  };
  await Promise.all(Array.from({ length: LANES }, askSome));
  return differing;
}

const LANES = 8;
const TRIES = 100;

async function untilAnswered(post: Post, key: string): Promise<Receipt> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await post(key);
    } catch (error) {
      if (tries === TRIES) throw error;
      await wait(100);
    }
  }
}
