import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_DISPLAY_SETTINGS } from '@/domain/displays/display';
import type { DisplayCommand, StreamName } from '@/domain/entries/entry';
import type { DisplayRole } from '@/domain/policy';
import type { Welcome } from '@/domain/protocol/frames';
import { listDisplays } from '@/server/displays/list-displays';
import { loadReach } from '@/server/displays/reach';
import { commandsAfter } from '@/server/displays/told-commands';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { appendFacts } from '@/tests/support/live/append';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openRaw, type RawClient } from '@/tests/support/live/raw-client';

const PATIENCE = { timeout: 20_000, interval: 20 };
const SCREEN = {
  ...{ scene: 'services', paused: false, width: 1920, height: 1080, ratio: 1 },
  ...{ release: 'r1', memoryMb: 48, dataAt: null, trust: 'live' },
};

describe.each(ENGINES)('paired screens on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let clients: RawClient[];

  const open = async (role: DisplayRole, ...streams: StreamName[]) => {
    const auth = { streams: Object.fromEntries(streams.map((stream) => [stream, null])), display: true };
    const client = openRaw(rig.origin, { auth, headers: { cookie: `display=${role}` } });
    clients.push(client);
    const settled = () => client.refusal() ?? client.of<Welcome>('welcome')[0];
    await vi.waitFor(() => expect(settled()).toBeDefined(), PATIENCE);
    return client;
  };
  const pair = (role: DisplayRole) => {
    const kept = { role, settings: JSON.stringify(DEFAULT_DISPLAY_SETTINGS), version: 1 };
    return database.db.display.create({ data: { id: role, name: role, ...kept, pairedBy: 'a', pairedAt: new Date() } });
  };
  const listed = async (role: DisplayRole) => (await listDisplays(database)).displays.find(({ id }) => id === role);

  beforeEach(async () => {
    database = await testDatabase(engine);
    rig = await openRig(database, { boardsOpen: false });
    clients = [];
    await pair('lobby');
    await pair('operations');
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await rig.stop();
    await database.close();
  });

  it.each<[DisplayRole, StreamName[], string | null]>([
    ['lobby', ['wall'], null],
    ['lobby', ['staff'], 'role.missing'],
    ['press_room', ['wall', 'staff'], 'role.missing'],
    ['operations', ['wall', 'staff'], null],
    ['operations', ['ops'], 'role.missing'],
  ])('[S1] %s asks for %j: %s', async (role, streams, refusal) => {
    expect((await open(role, ...streams)).refusal()).toBe(refusal);
  });

  it('[C7] [N5] say what stands on them, and the list has it, also when they are gone', async () => {
    const [receipt] = await rig.post(1);
    const client = await open('lobby', 'wall');
    expect((await listed('lobby'))?.state?.painted ?? null).toBeNull();
    client.socket.emit('seen', { s: 'wall', n: receipt?.seq, h: receipt?.hash });
    client.socket.emit('screen', SCREEN);
    const state = { connected: true, painted: { n: receipt?.seq, h: receipt?.hash }, screen: SCREEN };
    await vi.waitFor(async () => expect((await listed('lobby'))?.state).toMatchObject(state), PATIENCE);
    expect((await listed('operations'))?.state).toBeNull();
    client.close();
    await vi.waitFor(
      async () => expect((await listed('lobby'))?.state).toMatchObject({ ...state, connected: false }),
      PATIENCE,
    );
    await database.db.display.update({ where: { id: 'lobby' }, data: { revokedAt: new Date() } });
    expect(await listed('lobby')).toBeUndefined();
  });

  it('[C7] tell the author where an update stands and where not', async () => {
    const [first, second] = await rig.post(2);
    const client = await open('lobby', 'wall');
    client.socket.emit('seen', { s: 'wall', n: second?.seq, h: second?.hash });
    const reach = { shown: 1, all: 2, missing: [{ name: 'operations', seenAt: null }] };
    for (const { update } of [first!, second!])
      await vi.waitFor(async () => expect(await loadReach(database, update)).toMatchObject(reach), PATIENCE);
    const [third] = await rig.post(1);
    const missing = [{ name: 'lobby' }, { name: 'operations', seenAt: null }];
    expect(await loadReach(database, third!.update)).toMatchObject({ shown: 0, slowestMs: null, missing });
    expect(await loadReach(database, 99_999)).toBeNull();
  });

  it('[F4] drop what cannot be read, and what people say of themselves as screens', async () => {
    const client = await open('lobby', 'wall');
    for (const odd of [null, 7, 'x', {}, { ...SCREEN, width: -1 }, { ...SCREEN, trust: 'sure' }, [SCREEN]])
      client.socket.emit('screen', odd);
    const person = openRaw(rig.origin, { auth: { streams: { wall: null } }, headers: { cookie: 'session=viewer' } });
    clients.push(person);
    await vi.waitFor(() => expect(person.of('welcome')).toHaveLength(1), PATIENCE);
    person.socket.emit('screen', SCREEN);
    client.socket.emit('screen', { ...SCREEN, scene: 'events', memoryMb: 'much' });
    await vi.waitFor(
      async () =>
        expect((await listed('lobby'))?.state?.screen).toEqual({ ...SCREEN, scene: 'events', memoryMb: null }),
      PATIENCE,
    );
    expect(rig.faults).toEqual([]);
    expect(await database.db.displayState.count()).toBe(1);
  });

  it('[F3] hear their own commands, whichever process wrote them, and no others', async () => {
    const [lobby, operations, inside] = [
      await open('lobby', 'wall'),
      await open('operations', 'wall'),
      await open('operations', 'staff'),
    ];
    await appendFacts(rig.log, 'ops', { type: 'display.commanded', display: 'operations', command: 'identify' });
    await vi.waitFor(() => expect(operations.of('command')).toEqual([{ command: 'identify', n: 1 }]), PATIENCE);
    expect([lobby, inside].flatMap((client) => client.of('command'))).toEqual([]);
  });

  it('[F3] hear over HTTP what they were told since they last asked, and that they have other rights now', async () => {
    const { ops } = rig.relays;
    const tell = (command: DisplayCommand, display = 'lobby') =>
      appendFacts(rig.log, 'ops', { type: 'display.commanded', display, command });
    await tell('reload');
    await vi.waitFor(() => expect(ops.position().seq).toBe(1), PATIENCE);
    expect(await commandsAfter(ops, 'lobby', null), 'a page that has just come').toEqual({ heard: 1, commands: [] });
    await tell('identify');
    await tell('next', 'operations');
    await appendFacts(rig.log, 'ops', { type: 'access.changed', person: 'lobby' });
    await vi.waitFor(() => expect(ops.position().seq).toBe(4), PATIENCE);
    const [identify, reload] = [
      { command: 'identify', n: 2 },
      { command: 'reload', n: 4 },
    ];
    expect(await commandsAfter(ops, 'lobby', 1)).toEqual({ heard: 4, commands: [identify, reload] });
    expect(await commandsAfter(ops, 'lobby', 4)).toEqual({ heard: 4, commands: [] });
    expect(await commandsAfter(ops, 'lobby', 90), 'after a restored log').toEqual({ heard: 4, commands: [] });
    // Another node has told it more, and this one can't read the log: it takes nothing back, so that nothing is done twice.
    const behind = { ...ops, isFollowing: () => false };
    expect(await commandsAfter(behind, 'lobby', 90)).toEqual({ heard: 90, commands: [] });
  });

  it('[C6] are cut when their access is taken away', async () => {
    const [lobby, operations] = [await open('lobby', 'wall'), await open('operations', 'wall')];
    await appendFacts(rig.log, 'ops', { type: 'access.changed', person: 'lobby' });
    await vi.waitFor(() => expect(lobby.isOpen()).toBe(false), PATIENCE);
    expect(lobby.of('revoked')).toEqual([{ reason: 'access.changed' }]);
    expect(operations.isOpen()).toBe(true);
  });
});
