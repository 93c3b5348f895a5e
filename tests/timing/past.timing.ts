import { expect, it } from 'vitest';
import type { Past } from '@/domain/past/past';
import type { Log, StoredEntry } from '@/server/log/log';
import { createPastBoards } from '@/server/views/past/past-boards';
import { seedEntries } from '@/tests/support/seed-board';

const PAGE = 50;

/** The log of the demo, without a database. */
function demoLog() {
  const entries = seedEntries().map(({ seq, body }): StoredEntry => {
    const text = JSON.stringify(body);
    return { epoch: 'e', seq, text, hash: '', committedAt: new Date(body.at) };
  });
  const log: Pick<Log, 'head' | 'readAfter'> = {
    head: async () => ({ stream: 'wall', epoch: 'e', seq: entries.length, hash: '' }),
    readAfter: async (_, after) => entries.slice(after, after + PAGE),
  };
  return { log, moments: [...new Set(entries.map(({ committedAt }) => committedAt.getTime()))] };
}

/** The time of its own work: the clock on the wall also counts the work of others. */
async function ownTime(work: () => Promise<unknown>): Promise<number> {
  const [before, since] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return Math.min((user + system) / 1_000, performance.now() - since);
}

it.each(['then', 'about'] as const)(
  'any moment of the demo that nobody has asked for stands in 150 ms (%s)',
  async (mode) => {
    const { log, moments } = demoLog();
    const boards = createPastBoards({ log });
    await boards.moments();
    const times: number[] = [];
    for (const at of moments) times.push(await ownTime(() => boards.board({ at, mode } satisfies Past)));
    expect(Math.max(...times)).toBeLessThan(150);
  },
);
