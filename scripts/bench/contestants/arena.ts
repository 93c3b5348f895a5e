import { realLength } from '@/scripts/bench/history/write-history';
import { type Crowd, startCrowd } from '@/scripts/bench/screens/crowd';
import type { Contestant } from './contestant';
import { openProduct, type Product } from './product';
import { frameOf, startRivals } from './rivals';

/** All contestants with their screens, each in a process of its own. `frame`: the bytes that all of them bring. */
export type Arena = {
  product: Product;
  all: Contestant[];
  frame: string;
  crowdOf(contestant: Contestant): Crowd;
  stop(): Promise<void>;
};

export async function openArena({ displays = 0 } = {}): Promise<Arena> {
  const product = await openProduct({ entries: realLength(), displays });
  await product.start();
  const frame = await frameOf(product);
  const all: Contestant[] = [product, ...(await startRivals(frame))];
  const crowds = new Map<Contestant, Crowd>();
  for (const contestant of all) crowds.set(contestant, await startCrowd(contestant));
  return {
    ...{ product, all, frame },
    crowdOf(contestant) {
      const crowd = crowds.get(contestant);
      if (!crowd) throw new Error(`${contestant.name} has no screens.`);
      return crowd;
    },
    async stop() {
      for (const crowd of crowds.values()) crowd.stop();
      await Promise.all(all.map((contestant) => contestant.stop()));
    },
  };
}
