import { getEventListeners } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createClock } from '@/server/clock';
import type { Server } from '@/server/context';
import { replay } from './replay';

it('leaves no listener behind, however many reports it posts, and ends when the demo stops', async () => {
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const stop = new AbortController();
  const most: number[] = [];
  // A step without postings calls no verb.
  const verbs = {} as Server['verbs'];
  const steps = Array.from({ length: 40 }, () => ({ at: null, postings: [] }));
  const coming = steps.map((step, index) => ({
    ...step,
    get postings() {
      most.push(getEventListeners(stop.signal, 'abort').length);
      if (index === 29) stop.abort();
      return [];
    },
  }));
  await replay(coming, { verbs, clock: createClock(), every: 0.001, stopped: stop.signal });
  expect(Math.max(...most)).toBe(0);
  expect(most.length).toBeLessThan(40 * 3);
  vi.restoreAllMocks();
});
