import { setTimeout as wait } from 'node:timers/promises';
import type { Receipt } from '@/domain/outcome';
import type { Product } from './contestants/product';
import { read } from './requests';
import { stampOf } from './screens/stamp';

/** `acknowledged`: by its key. `pages`: how long each page took, ms. */
export type StormWork = { acknowledged: Map<string, Receipt>; pages: number[]; stop(): Promise<void> };

const POST_EVERY_MS = 250;
const PAGE_EVERY_MS = 250;
const AGAIN_MS = 100;

/** Posts and reads pages all the time, also while nobody answers: a report is sent again under its key until it has an answer (W1). */
export function beginWork(product: Product): StormWork {
  const acknowledged = new Map<string, Receipt>();
  const pages: number[] = [];
  let isStopped = false;
  const posting = async () => {
    for (let number = 1; !isStopped; number += 1) {
      const { key, receipt } = await postUntilKnown(product, stampOf(number));
      acknowledged.set(key, receipt);
      await wait(POST_EVERY_MS);
    }
  };
  const reading = async () => {
    while (!isStopped) {
      const begun = performance.now();
      const page = await read(product, '/').catch(() => null);
      if (page) pages.push(performance.now() - begun);
      await wait(PAGE_EVERY_MS);
    }
  };
  const running = Promise.all([posting(), reading()]);
  return {
    ...{ acknowledged, pages },
    async stop() {
      isStopped = true;
      await running;
    },
  };
}

async function postUntilKnown(product: Product, stamp: string): Promise<{ key: string; receipt: Receipt }> {
  for (;;) {
    const receipt = await product.post(stamp).catch(() => null);
    if (receipt) return { key: product.keyOf(stamp), receipt };
    await wait(AGAIN_MS);
  }
}
