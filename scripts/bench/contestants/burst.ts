import { setTimeout as wait } from 'node:timers/promises';
import { cpuMsOf, microsNow } from '@/scripts/bench/cost';
import type { Crowd } from '@/scripts/bench/screens/crowd';
import { stampOf } from '@/scripts/bench/screens/stamp';
import type { Contestant } from './contestant';

/** What some posts cost the server, and how long after its instant each came to each screen. */
export type Burst = { posts: number; deliveries: number; cpuMs: number; micros: number[] };

/** `deliveries`: what one post has to bring. `idle`: ms of processor time that the server spends in a ms without posts. */
export type BurstOptions = {
  posts: number;
  everyMs: number;
  deliveries: number;
  idle: number;
  post?: Contestant['post'];
};

const LOOK_EVERY_MS = 25;
const PATIENCE_MS = 30_000;

/**
 * Posts at fixed instants, whether or not the answer to the one before has come: who is slow is not asked more slowly. @throws when
 * something does not arrive.
 */
export async function burst(contestant: Contestant, crowds: readonly Crowd[], options: BurstOptions): Promise<Burst> {
  const { posts, everyMs, idle, post = contestant.post } = options;
  await takeAll(crowds);
  const [cpuBefore, begun] = [cpuMsOf(contestant.pid), performance.now()];
  const sent: Promise<unknown>[] = [];
  const first = microsNow();
  for (let index = 0; index < posts; index += 1) {
    const due = first + index * everyMs * 1_000;
    await wait(Math.max(0, (due - microsNow()) / 1_000));
    sent.push(post(stampOf(due)));
  }
  await Promise.all(sent);
  await untilDelivered(crowds, posts * options.deliveries, contestant.name);
  const cpuMs = cpuMsOf(contestant.pid) - cpuBefore - idle * (performance.now() - begun);
  const taken = await takeAll(crowds);
  return { posts, deliveries: posts * options.deliveries, cpuMs, micros: taken.flatMap(({ micros }) => micros) };
}

function takeAll(crowds: readonly Crowd[]) {
  return Promise.all(crowds.map((crowd) => crowd.ask({ do: 'take' })));
}

async function untilDelivered(crowds: readonly Crowd[], wanted: number, name: string): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; ; ) {
    const counts = await Promise.all(crowds.map((crowd) => crowd.ask({ do: 'count' })));
    const delivered = counts.reduce((sum, each) => sum + each.delivered, 0);
    if (delivered >= wanted) return;
    if (performance.now() > end) throw new Error(`${name}: ${delivered} of ${wanted} deliveries came.`);
    await wait(LOOK_EVERY_MS);
  }
}

/** Processor time of each in a ms without posts: pings, beacons, timers. */
export async function idleRates(contestants: readonly Contestant[], ms: number): Promise<Map<string, number>> {
  const before = contestants.map(({ pid }) => cpuMsOf(pid));
  const begun = performance.now();
  await wait(ms);
  const passed = performance.now() - begun;
  return new Map(contestants.map(({ name, pid }, index) => [name, (cpuMsOf(pid) - (before[index] ?? 0)) / passed]));
}
