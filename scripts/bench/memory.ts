import { setTimeout as wait } from 'node:timers/promises';
import { openArena } from './contestants/arena';
import type { Contestant } from './contestants/contestant';
import { memoryKBOf } from './cost';
import type { Bench, Row, Size } from './report';
import type { Crowd } from './screens/crowd';

const SCREENS: Record<Size, number> = { short: 10_000, full: 10_000 };
const ROUNDS: Record<Size, number> = { short: 1, full: 3 };
/** The first thousand pay for what all share: compiled code, pools, the larger heap. */
const FIRST = 1_000;
const SETTLE_MS = 8_000;
const MOST = { kBAScreen: 30, wholeMB: 700 };

export const memory: Bench = {
  about: 'kB of a screen, and the whole server at 10,000',
  async run(size, say) {
    const rows: Row[] = [];
    for (let round = 0; round < ROUNDS[size]; round += 1) {
      const arena = await openArena();
      try {
        for (const contestant of arena.all) {
          say(`memory: ${contestant.name}`);
          rows.push(...(await measure(contestant, arena.crowdOf(contestant), SCREENS[size])));
          arena.crowdOf(contestant).stop();
        }
      } finally {
        await arena.stop();
      }
    }
    return rows;
  },
};

async function measure(contestant: Contestant, crowd: Crowd, screens: number): Promise<Row[]> {
  await crowd.ask({ do: 'grow', to: FIRST });
  await wait(SETTLE_MS);
  const before = memoryKBOf(contestant.pid);
  await crowd.ask({ do: 'grow', to: screens });
  await wait(SETTLE_MS);
  const after = memoryKBOf(contestant.pid);
  const { name } = contestant;
  const isOurs = name === 'product';
  return [
    {
      what: `${name}: a screen`,
      value: (after - before) / (screens - FIRST),
      unit: 'kB',
      ...(isOurs && { aim: { most: MOST.kBAScreen } }),
    },
    {
      what: `${name}: the whole server at ${screens.toLocaleString('en')}`,
      value: after / 1024,
      unit: 'MB',
      ...(isOurs && { aim: { most: MOST.wholeMB } }),
    },
  ];
}
