import type { CDPSession, Page } from '@playwright/test';
import { MINUTE_MS, whenAt } from '@/domain/when';
import type { LiveServer } from '@/tests/support/live/live-server';
import type { TcpProxy } from '@/tests/support/live/tcp-proxy';
import type { Sample } from './growth';

export type WallUnderWork = { page: Page; debug: CDPSession; server: LiveServer; proxy: TcpProxy };

/** Heap and document of the page after everything that can be freed was freed. */
export async function measure({ debug }: WallUnderWork, step: number): Promise<Sample> {
  for (let round = 0; round < 3; round += 1) await debug.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debug.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await debug.send('Memory.getDOMCounters');
  return { step, bytes: usedSize, nodes, listeners: jsEventListeners };
}

const START = Date.parse('2026-01-14T12:00+07:00');
const PLACES = ['KH22', 'KH01', 'KH13', 'KH16', 'KH17', 'KH15', 'KH09'];
const LANES = 4;

/** Reports of many figures, each newer than the one before, in both languages. */
export async function postUpdates({ server, page }: WallUnderWork, from: number, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  await Promise.all(
    Array.from({ length: LANES }, async (_, lane) => {
      for (const number of numbers.filter((each) => each % LANES === lane)) await postReport(server, number);
    }),
  );
  const { seq } = await server.snapshot();
  await page.waitForFunction((head) => document.querySelector(`[data-seq="${head}"]`) !== null, seq);
}

function postReport(server: LiveServer, number: number): Promise<void> {
  const when = whenAt(START + number * MINUTE_MS);
  const base = { breakdown: null, site: null, qualifier: 'exact', nil: false, provisional: false } as const;
  return server.post(150_000 + (number % 997), {
    text: { km: `របាយការណ៍លេខ ${number}`, en: `Report ${number} of the soak test` },
    checkNote: { km: 'លេខសាកល្បង', en: 'Invented numbers' },
    periodEnd: when,
    figures: [
      { ...base, indicator: 'remaining_in_camps', place: 'KH', value: 150_000 + (number % 997) },
      ...PLACES.map((place, index) => ({
        ...base,
        indicator: 'service_closed' as const,
        breakdown: 'school' as const,
        place,
        value: 20 + ((number + index) % 31),
      })),
    ],
  });
}

/** One scene after the other, by the key that a remote control has. Each is drawn before the next; the last is always the same. */
export async function changeScenes({ page }: WallUnderWork, count: number): Promise<void> {
  await page.evaluate(async (times) => {
    const shown = () => document.querySelector('main')?.getAttribute('data-scene');
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const leave = async (scene: ReturnType<typeof shown>) => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      for (let waited = 0; shown() === scene; waited += 1) {
        if (waited > 600) throw new Error(`the scene ${scene} stays`);
        await frame();
      }
    };
    for (let change = 0; change < times || shown() !== 'overview'; change += 1) {
      await leave(shown());
      await frame();
    }
  }, count);
}

/** Cuts the line and mends it, until the wall says each time that it is connected. */
export async function reconnect({ page, proxy }: WallUnderWork, count: number): Promise<void> {
  for (let cut = 0; cut < count; cut += 1) {
    proxy.cut();
    await page.waitForFunction(() => document.querySelector('[data-connection="live"]') === null);
    proxy.mend();
    await page.waitForFunction(() => document.querySelector('[data-connection="live"]') !== null);
  }
}
