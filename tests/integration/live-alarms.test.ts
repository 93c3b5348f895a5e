import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Beacon } from '@/domain/protocol/frames';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';

const PATIENCE = { timeout: 20_000, interval: 10 };
/** Longer than the test: what arrives did not wait for its turn. */
const NEVER_MS = 600_000;

describe.each(ENGINES)('alarms on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let client: RawClient;
  let screen: TestScreen;

  beforeEach(async () => {
    database = await testDatabase(engine);
    rig = await openRig(database, { beaconMs: NEVER_MS });
    client = openRaw(rig.origin, { auth: FIRST_VISIT });
    screen = openScreen({ origin: rig.origin, initial: rig.relay.snapshot() });
  });
  afterEach(async () => {
    screen.stop();
    client.close();
    await rig.stop();
    await database.close();
  });

  it('[F2] reach every screen at once, and leave it at once', async () => {
    await vi.waitFor(() => expect(client.of<Beacon>('beacon').at(-1)).toMatchObject({ alarms: [] }), PATIENCE);
    rig.alarms.raise('writes.failing');
    rig.alarms.raise('clock.jumped');
    const both = ['clock.jumped', 'writes.failing'];
    await vi.waitFor(() => expect(client.of<Beacon>('beacon').at(-1)).toMatchObject({ alarms: both }), PATIENCE);
    await vi.waitFor(() => expect(screen.view().alarms).toEqual(both), PATIENCE);
    rig.alarms.clear('writes.failing');
    rig.alarms.clear('clock.jumped');
    await vi.waitFor(() => expect(screen.view().alarms).toEqual([]), PATIENCE);
  });

  it('[S4] are told over HTTP, too', async () => {
    rig.alarms.raise('writes.failing');
    const answer: unknown = await (await fetch(`${rig.origin}/api/v1/streams/wall?after=0`)).json();
    expect(answer).toMatchObject({ kind: 'delta', alarms: ['writes.failing'] });
  });
});
