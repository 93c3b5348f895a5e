import type { EntriesFrame } from '@/domain/protocol/frames';
import { ANY_STAMP, stampOf } from '@/scripts/bench/screens/stamp';
import { startWorker } from '@/scripts/bench/screens/worker';
import { FIRST_VISIT, openRaw } from '@/tests/support/live/raw-client';
import type { Contestant } from './contestant';
import type { Product } from './product';

const RUN = 'scripts/bench/contestants/run-rival.ts';

const RIVALS = [
  { name: 'Socket.IO', wire: 'socket.io' },
  { name: 'ws', wire: 'ws' },
  { name: 'SSE', wire: 'sse' },
] as const;

/** Those who bring the same bytes without keeping them. `frame`: what the product sends for one report. */
export async function startRivals(frame: string): Promise<Contestant[]> {
  return Promise.all(
    RIVALS.map(async ({ name, wire }) => {
      const worker = startWorker<object, { port: number }>(RUN, [wire]);
      const { port } = await worker.ask({});
      return {
        ...{ name, wire, port, pid: worker.pid },
        async post(stamp: string) {
          const body = frame.replaceAll(ANY_STAMP, stamp);
          const response = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body });
          await response.text();
          if (response.status !== 201) throw new Error(`${name}: ${response.status}`);
        },
        stop: async () => worker.stop(),
      };
    }),
  );
}

/** The payload of the frame that brings one report to a screen of the product. */
export async function frameOf(product: Product): Promise<string> {
  const client = openRaw(product.url, { auth: FIRST_VISIT });
  const welcome = new Promise((resolve) => client.socket.once('welcome', resolve));
  const frame = new Promise<EntriesFrame>((resolve) => client.socket.once('entries', resolve));
  await welcome;
  await product.post(stampOf(0));
  const payload = await frame;
  client.close();
  return JSON.stringify(payload);
}
