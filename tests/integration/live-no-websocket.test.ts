import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/tests/support/databases';
import { type HttpProxy, openHttpProxy, type UpgradeFate } from '@/tests/support/live/http-proxy';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';

const PATIENCE = { timeout: 50_000, interval: 20 };

type Office = { proxy: HttpProxy; wall: TestScreen };

describe('a wall behind a proxy that lets no WebSocket through', () => {
  let database: TestDatabase;
  let rig: Rig;
  let offices: Office[];

  const openOffice = async (fate: UpgradeFate): Promise<Office> => {
    const proxy = await openHttpProxy(rig.port, fate);
    const wall = openScreen({ origin: proxy.origin, initial: rig.relay.snapshot(), random: () => 0.2 });
    offices.push({ proxy, wall });
    return { proxy, wall };
  };

  beforeEach(async () => {
    offices = [];
    database = await testDatabase('sqlite');
    rig = await openRig(database);
  });
  afterEach(async () => {
    for (const { proxy, wall } of offices) {
      wall.stop();
      await proxy.close();
    }
    await rig.stop();
    await database.close();
  });

  it('[S4] [C3] is connected by its polls without a flicker, and gets what is new', async () => {
    const refused = await openOffice('refused');
    const unanswered = await openOffice('unanswered');
    await vi.waitFor(
      () => expect(offices.map(({ wall }) => wall.view().connection.status)).toEqual(['live', 'live']),
      PATIENCE,
    );
    const before = offices.map(({ proxy }) => proxy.requests());
    await rig.post(2);
    // Long enough for attempts that fail between polls that succeed, told by counting both.
    await vi.waitFor(() => {
      offices.forEach(({ proxy }, index) => {
        expect(proxy.requests()).toBeGreaterThanOrEqual((before[index] ?? 0) + 2);
      });
      expect(refused.proxy.upgrades()).toBeGreaterThanOrEqual(5);
      expect(unanswered.proxy.upgrades()).toBeGreaterThanOrEqual(1);
    }, PATIENCE);
    for (const { wall } of offices) {
      expect(wall.positions.at(-1)).toBe(2);
      expect(wall.statuses).toEqual(['connecting', 'live']);
    }
  });

  it('[C3] stays connected by its polls where each WebSocket is let through and cut after a moment', async () => {
    const { proxy, wall } = await openOffice('cut');
    // It has to be cut once or twice to know that it will be.
    await vi.waitFor(() => {
      expect(proxy.upgrades()).toBeGreaterThanOrEqual(3);
      expect(wall.view().connection.status).toBe('live');
    }, PATIENCE);
    const [shown, cuts] = [wall.statuses.length, proxy.upgrades()];
    await vi.waitFor(() => expect(proxy.upgrades()).toBeGreaterThanOrEqual(cuts + 10), PATIENCE);
    expect(wall.statuses.slice(shown)).toEqual([]);
    await rig.post(2);
    await vi.waitFor(() => expect(wall.positions.at(-1)).toBe(2), PATIENCE);
  });
});
