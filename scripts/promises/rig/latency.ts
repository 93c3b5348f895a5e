import { setTimeout as wait } from 'node:timers/promises';
import type { EntriesFrame, Welcome } from '@/domain/protocol/frames';
import { FIRST_VISIT, openRaw } from '@/tests/support/live/raw-client';
import type { ServerNode } from './nodes';
import { posterTo } from './posting';

const FIRST = 10;
const BETWEEN_MS = 70;
const PATIENCE_MS = 10_000;

/**
 * How long entries that one node writes need to the screens of the others, in ms: from the time that the entry itself names, which is
 * before its commit.
 */
export async function measureLatency(
  [writer, ...others]: ServerNode[],
  token: string,
  { name, count }: { name: string; count: number },
): Promise<number[]> {
  const clients = others.map(({ url }) => openRaw(url, { auth: FIRST_VISIT }));
  const arrivals = clients.map(({ socket }) => {
    const at = new Map<number, number>();
    socket.on('entries', ({ p, d }: EntriesFrame) => {
      for (const index of d.keys()) at.set(p + 1 + index, Date.now());
    });
    return at;
  });
  await until(() => clients.every((client) => client.of<Welcome>('welcome').length > 0));
  const post = posterTo(writer?.url ?? '', token);
  // The first posts of a process load its code.
  for (let index = 0; index < FIRST; index += 1) await post(`${name}-first-${index}`);
  const written = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const { seq, committedAt } = await post(`${name}-${String(index).padStart(5, '0')}`);
    written.set(seq, Date.parse(committedAt));
    await wait(BETWEEN_MS * (0.5 + Math.random()));
  }
  await until(() => arrivals.every((at) => [...written.keys()].every((seq) => at.has(seq))));
  for (const client of clients) client.close();
  return arrivals.flatMap((at) => [...written].map(([seq, from]) => (at.get(seq) ?? Number.POSITIVE_INFINITY) - from));
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; !holds() && performance.now() < end; ) await wait(10);
}
