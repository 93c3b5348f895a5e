import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Beacon,
  type Delta,
  type EntriesFrame,
  PROTOCOL,
  type Snapshot,
  type Welcome,
} from '@/domain/protocol/frames';
import { readBeacon, readEntriesFrame, readWelcome } from '@/domain/protocol/read';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openRig, type Rig, type RigOptions } from '@/tests/support/live/live-rig';
import { FIRST_VISIT, openRaw, type RawClient, type RawOptions } from '@/tests/support/live/raw-client';

const PATIENCE = { timeout: 20_000, interval: 10 };

describe.each(ENGINES)('the gateway on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let clients: RawClient[] = [];

  const start = async (options: RigOptions = {}) => {
    rig = await openRig(database, { beaconMs: 100, ...options });
  };
  const open = (options: RawOptions = { auth: FIRST_VISIT }) => {
    const client = openRaw(rig.origin, options);
    clients.push(client);
    return client;
  };
  const welcomed = async (client: RawClient) => {
    await vi.waitFor(() => expect(client.of('welcome')).toHaveLength(1), PATIENCE);
    return client.of<Welcome>('welcome')[0]?.streams.wall as Snapshot | Delta;
  };
  const atPosition = (seq: number): RawOptions => ({
    auth: { streams: { wall: { epoch: rig.relay.position().epoch, seq } } },
  });

  beforeEach(async () => {
    database = await testDatabase(engine);
    clients = [];
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    await rig.stop();
    await database.close();
  });

  it('[S1] lets in who may read the board, and tells the others why not', async () => {
    await start({ boardsOpen: false });
    const nobody = open();
    const viewer = open({ auth: FIRST_VISIT, headers: { cookie: 'session=viewer' } });
    await vi.waitFor(() => expect(nobody.refusal()).toBe('session.missing'), PATIENCE);
    expect(await welcomed(viewer)).toMatchObject({ kind: 'snapshot', seq: 0 });
    expect(nobody.frames).toEqual([]);
  });

  it('keeps out the scripts of another site, whatever cookie comes along', async () => {
    await start();
    const foreign = open({
      auth: FIRST_VISIT,
      headers: { origin: 'https://elsewhere.example', cookie: 'session=viewer' },
    });
    const ours = open({ auth: FIRST_VISIT, headers: { origin: 'https://briefing.example' } });
    await welcomed(ours);
    await vi.waitFor(() => expect(foreign.refusal()).not.toBeNull(), PATIENCE);
    expect(foreign.frames).toEqual([]);
  });

  it('[F0] refuses a page that speaks another number of the wire, and says why', async () => {
    await start();
    const newer = open({ auth: { ...FIRST_VISIT, protocol: PROTOCOL + 1 } });
    const same = open({ auth: { ...FIRST_VISIT, protocol: PROTOCOL } });
    await vi.waitFor(() => expect(newer.refusal()).toBe('protocol.differs'), PATIENCE);
    await welcomed(same);
    expect(newer.frames).toEqual([]);
  });

  it('[F0] speaks WebSocket only', async () => {
    await start();
    const answer = await fetch(`${rig.origin}/socket.io/?EIO=4&transport=polling`);
    expect(answer.status).toBe(400);
  });

  it('[F1] [S4] sends everybody the same frames, which are the entries that HTTP gives', async () => {
    await start();
    const [one, two] = [open(), open()];
    await Promise.all([welcomed(one), welcomed(two)]);
    await rig.post(5);
    const texts = (client: RawClient) => client.of<EntriesFrame>('entries').flatMap(({ d }) => d);
    await vi.waitFor(() => expect([texts(one).length, texts(two).length]).toEqual([5, 5]), PATIENCE);
    const overHttp = (await (await fetch(`${rig.origin}/api/v1/streams/wall?after=0`)).json()) as Delta;
    expect(texts(one)).toEqual(overHttp.d);
    expect(texts(two)).toEqual(overHttp.d);
    expect(one.of<EntriesFrame>('entries').at(-1)).toMatchObject({ s: 'wall', n: overHttp.n, h: overHttp.h });
    for (const frame of one.of('entries')) expect(readEntriesFrame(frame)).toEqual(frame);
  });

  it('[F2] names head, hash and time at once and then every interval', async () => {
    await start();
    await rig.post(2);
    const client = open();
    await welcomed(client);
    await vi.waitFor(() => expect(client.of('beacon').length).toBeGreaterThan(3), PATIENCE);
    expect(client.frames.slice(0, 2).map(([event]) => event)).toEqual(['welcome', 'beacon']);
    const { seq, hash } = rig.relay.position();
    for (const beacon of client.of<Beacon>('beacon')) {
      expect(readBeacon(beacon)).toEqual(beacon);
      expect(beacon).toMatchObject({ s: 'wall', head: seq, h: hash, release: 'test', ok: true });
      expect(Math.abs(beacon.t - Date.now())).toBeLessThan(5_000);
    }
  });

  it('[L6] says so when writing has stopped', async () => {
    await start();
    const client = open();
    await welcomed(client);
    rig.log.halt('hash.broken');
    await vi.waitFor(() => expect(client.of<Beacon>('beacon').at(-1)).toMatchObject({ ok: false }), PATIENCE);
  });

  it('[S2] brings a gap that reaches below the ring, all of it', async () => {
    await start({ ring: { entries: 5, bytes: 1_000_000 } });
    await rig.post(17);
    expect(rig.relay.after(3)).toBeNull();
    const delta = await welcomed(open(atPosition(3)));
    expect(delta).toMatchObject({ kind: 'delta', p: 3, n: 17, h: rig.relay.position().hash });
    expect('d' in delta && delta.d.map((text) => JSON.parse(text).update.number)).toEqual([
      4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17,
    ]);
  });

  it('[S2] whoever arrives while updates are posted misses none', async () => {
    await start({ ring: { entries: 8, bytes: 1_000_000 } });
    for (let arrived = 0; arrived < 20; arrived += 1) {
      open(atPosition(0));
      await rig.post(2);
    }
    await vi.waitFor(() => expect(clients.map(reachOf)).toEqual(clients.map(() => 40)), PATIENCE);
  });

  it('[C2] writes the doubt of a screen down, once a minute at most', async () => {
    await start();
    const client = open();
    await welcomed(client);
    const report = { s: 'wall', seq: 3, expected: 'a'.repeat(64), got: 'b'.repeat(64) };
    client.socket.emit('doubt', { ...report, got: 'no hash' });
    for (let times = 0; times < 3; times += 1) client.socket.emit('doubt', report);
    await vi.waitFor(() => expect(rig.doubts).toHaveLength(1), PATIENCE);
    client.socket.emit('seen', { s: 'wall', n: 2, h: 'c'.repeat(64) });
    await vi.waitFor(() => expect(rig.presence.seen(client.socket.id ?? '')).toMatchObject({ n: 2 }), PATIENCE);
    expect(rig.doubts).toMatchObject([{ report }]);
  });

  it('[F4] cuts who sends bytes, too much, or too often', async () => {
    await start();
    const [bytes, much, often, quiet] = [open(), open(), open(), open()];
    await Promise.all(clients.map(welcomed));
    bytes.send(new Uint8Array([1, 2, 3]));
    much.socket.emit('seen', 'x'.repeat(65 * 1024));
    for (let times = 0; times < 21; times += 1) often.socket.emit('seen', times);
    for (let times = 0; times < 15; times += 1) quiet.socket.emit('seen', times);
    await vi.waitFor(
      () => expect([bytes, much, often].map((client) => client.isOpen())).toEqual([false, false, false]),
      PATIENCE,
    );
    expect(quiet.isOpen()).toBe(true);
    expect(rig.presence.count()).toBe(1);
  });

  it('[F4] survives packets of any shape, and so does everybody else', async () => {
    await start();
    const witness = open();
    await welcomed(witness);
    const attacks = fc.sample(fc.array(packet, { maxLength: 12 }), { numRuns: 60, seed: 20_260_114 });
    for (const packets of attacks) await attack(open(packets.length % 2 === 0 ? { auth: FIRST_VISIT } : {}), packets);
    for (const auth of [3, 'text', [], { streams: 7 }, { streams: { wall: { epoch: 9, seq: 'x' } } }]) open({ auth });
    await rig.post(3);
    await vi.waitFor(() => expect(reachOf(witness)).toBe(3), PATIENCE);
    expect(witness.isOpen()).toBe(true);
    expect(rig.faults).toEqual([]);
  });
});

/** Packets that look like Socket.IO's, packets that do not, and bytes. */
const packet = fc.oneof(
  fc
    .tuple(fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '51-', '2/other,', '0/other,', '99'), fc.json())
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('seen', 'doubt', 'disconnect', 'connect', 'error', '__proto__'),
      fc.array(fc.jsonValue()),
      fc.nat(9),
    )
    .map(([event, args, ack]) => `2${ack}${JSON.stringify([event, ...args])}`),
  fc.constantFrom(
    '2["seen"',
    '51-["seen",{"_placeholder":true,"num":0}]',
    '2["seen",{"_placeholder":true,"num":7}]',
    '',
    '2',
    '2[]',
    '2{}',
    '2[null]',
  ),
  fc.string(),
  fc.uint8Array({ maxLength: 40 }),
);

async function attack(client: RawClient, packets: (string | Uint8Array)[]): Promise<void> {
  await vi.waitFor(() => expect(client.isOpen()).toBe(true), PATIENCE);
  for (const one of packets) client.send(one);
}

/** How far a client has come without a gap; -1 when there was one. */
function reachOf(client: RawClient): number {
  const start = readWelcome(client.of('welcome')[0])?.streams.wall;
  if (!start) return 0;
  const from = start.kind === 'snapshot' ? start.seq : start.n;
  return client
    .of<EntriesFrame>('entries')
    .reduce((reach, { p, n }) => (reach < 0 || p > reach ? -1 : Math.max(reach, n)), from);
}
