import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSocketLink } from '@/client/socket-link';
import { createSocketCounter } from '@/server/limits/socket-counter';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openRig, type Rig, type RigOptions } from '@/tests/support/live/live-rig';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';

const PATIENCE = { timeout: 10_000 };
const WIDE = { perAddress: 100, perPerson: 100, waiting: 100 };
const [ENGINE = 'sqlite'] = ENGINES;

describe('how many sockets one may have', () => {
  let database: TestDatabase;
  let rig: Rig;
  const clients: RawClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    await rig.stop();
    await database.close();
  });

  async function start(most: Partial<typeof WIDE>): Promise<void> {
    database = await testDatabase(ENGINE);
    rig = await openRig(database, { socketCounter: createSocketCounter({ ...WIDE, ...most }) } satisfies RigOptions);
  }

  const open = (options: Parameters<typeof openRaw>[1] = { auth: FIRST_VISIT }) => {
    const client = openRaw(rig.origin, options);
    clients.push(client);
    return client;
  };
  const welcomed = (client: RawClient) => vi.waitFor(() => expect(client.of('welcome')).toHaveLength(1), PATIENCE);

  it('is bound by address, with a code; a place is free again when one leaves', async () => {
    await start({ perAddress: 2 });
    const inside = [open(), open()];
    for (const client of inside) await welcomed(client);
    const late = open();
    await vi.waitFor(() => expect(late.refusal()).toBe('sockets.too_many'), PATIENCE);
    inside[0]?.close();
    await vi.waitFor(() => expect(rig.presence.count()).toBe(1), PATIENCE);
    await welcomed(open());
  });

  it('is bound by person, not by the strangers beside them', async () => {
    await start({ perPerson: 1 });
    const headers = { cookie: 'session=viewer' };
    await welcomed(open({ auth: FIRST_VISIT, headers }));
    const second = open({ auth: FIRST_VISIT, headers });
    await vi.waitFor(() => expect(second.refusal()).toBe('sockets.too_many'), PATIENCE);
    await welcomed(open());
    await welcomed(open());
  });

  it('is bound for those who stand at the door and never ask to be let in', async () => {
    await start({ waiting: 3 });
    const silent = [open({}), open({}), open({})];
    await vi.waitFor(() => expect(silent.every((client) => client.isOpen())).toBe(true), PATIENCE);
    const late = open();
    await vi.waitFor(() => expect(late.refusal()).not.toBeNull(), PATIENCE);
    silent[0]?.close();
    // The server hears of it a moment later: who comes before is refused once more.
    await vi.waitFor(async () => {
      const next = open();
      await vi.waitFor(() => expect(next.of('welcome').length > 0 || next.refusal() !== null).toBe(true), PATIENCE);
      expect(next.refusal()).toBeNull();
    }, PATIENCE);
  });

  it('makes a screen try later, never blank', async () => {
    await start({ perAddress: 1 });
    const first = open();
    await welcomed(first);
    const heard: string[] = [];
    const link = createSocketLink({
      origin: rig.origin,
      random: () => 0,
      state: () => ({ stream: 'wall', needsSnapshot: true, epoch: '', seq: 0 }),
      on: {
        welcome: () => void heard.push('welcome'),
        entries: () => undefined,
        beacon: () => undefined,
        down: () => void heard.push('down'),
        revoked: () => void heard.push('revoked'),
      },
    });
    link.open();
    await vi.waitFor(() => expect(heard).toContain('down'), PATIENCE);
    first.close();
    await vi.waitFor(() => expect(heard).toContain('welcome'), { timeout: 20_000 });
    link.close();
    expect(heard).not.toContain('revoked');
  });
});
