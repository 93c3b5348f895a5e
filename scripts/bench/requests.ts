import { setTimeout as wait } from 'node:timers/promises';
import type { Product } from './contestants/product';
import { cpuMsOf } from './cost';

/** The processor time of the server for each of so many calls, one after the other, in ms. Its own timers are in it. */
export async function cpuOfCalls(
  { pid }: Pick<Product, 'pid'>,
  count: number,
  call: () => Promise<unknown>,
): Promise<number> {
  const before = cpuMsOf(pid);
  for (let index = 0; index < count; index += 1) await call();
  return (cpuMsOf(pid) - before) / count;
}

/** As somebody who is not signed in. @throws on any answer but 200. */
export async function read({ url }: Pick<Product, 'url'>, path: string): Promise<Buffer> {
  const response = await fetch(url + path);
  const body = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body.subarray(0, 200)}`);
  return body;
}

const IDLE = { lookMs: 300, most: 0.1, looks: 40 };

/** Waits until the server does next to nothing, or for some seconds. */
export async function untilIdle({ pid }: Pick<Product, 'pid'>): Promise<void> {
  for (let look = 0; look < IDLE.looks; look += 1) {
    const before = cpuMsOf(pid);
    await wait(IDLE.lookMs);
    if (cpuMsOf(pid) - before < IDLE.most * IDLE.lookMs) return;
  }
}
