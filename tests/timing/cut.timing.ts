import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { appendFacts } from '@/tests/support/live/append';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openRaw } from '@/tests/support/live/raw-client';
import { EDITOR } from '@/tests/support/reports';

const PATIENCE = { timeout: 20_000, interval: 10 };
const WITHIN_MS = 1_000;

describe.each(ENGINES)('a person whose rights changed, on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let other: Rig;

  beforeEach(async () => {
    database = await testDatabase(engine);
    rig = await openRig(database, { beaconMs: 100 });
    other = await openRig(database, { wakes: false });
  });
  afterEach(async () => {
    await other.stop();
    await rig.stop();
    await database.close();
  });

  it('is cut within a second, by the same process and by another one', async () => {
    for (const { log } of [rig, other]) {
      const client = openRaw(rig.origin, { auth: { streams: { ops: null } }, headers: { cookie: 'session=editor' } });
      await vi.waitFor(() => expect(client.of('welcome')).toHaveLength(1), PATIENCE);
      await appendFacts(log, 'ops', { type: 'access.changed', person: EDITOR.id });
      const since = performance.now();
      await vi.waitFor(() => expect(client.isOpen()).toBe(false), PATIENCE);
      expect(performance.now() - since).toBeLessThan(WITHIN_MS);
      client.close();
    }
  });
});
