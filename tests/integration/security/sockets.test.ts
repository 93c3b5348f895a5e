import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Welcome } from '@/domain/protocol/frames';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { deskOf } from '@/tests/support/desk';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openRaw, type RawClient } from '@/tests/support/live/raw-client';
import { CANARY, DRAFT_STATES, UPDATE_STATES } from './items';
import { CALLERS, type Caller } from './rows';
import { eventsOfServer, JOINS, SENT, TAKEN } from './socket-rows';

const PATIENCE = { timeout: 20_000, interval: 10 };
const EVENTS = eventsOfServer();
const settled = ({ refusal, of }: RawClient) => refusal() !== null || of('welcome').length > 0;

function open(rig: Rig, caller: Caller, streams: readonly StreamName[]): RawClient {
  const auth = { streams: Object.fromEntries(streams.map((stream) => [stream, null])) };
  return openRaw(rig.origin, { auth, headers: caller === 'anyone' ? {} : { cookie: `session=${caller}` } });
}

/** What came of asking for these streams: those that were welcomed, or the refusal. */
async function join(rig: Rig, caller: Caller, streams: readonly StreamName[]): Promise<string> {
  const client = open(rig, caller, streams);
  await vi.waitFor(() => expect(settled(client)).toBe(true), PATIENCE);
  const [welcome] = client.of<Welcome>('welcome');
  const told = welcome ? Object.keys(welcome.streams).sort().join(' ') : client.refusal();
  client.close();
  return told ?? '';
}

const refusalOf = (caller: Caller) => (caller === 'anyone' ? 'session.missing' : 'role.missing');

describe('the rows of sockets', () => {
  it('are one for every event that is taken or sent, and none without one', () => {
    expect(Object.keys(TAKEN).sort()).toEqual(EVENTS.taken);
    expect(Object.keys(SENT).sort()).toEqual(EVENTS.sent);
    for (const rows of Object.values(JOINS)) expect(Object.keys(rows).sort()).toEqual([...STREAMS].sort());
  });
});

describe.each(ENGINES)('sockets by every caller on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterEach(() => rig.stop());
  afterAll(() => database.close());

  it.each(['closed', 'open'] as const)('join what they may and nothing else, boards %s', async (boards) => {
    rig = await openRig(database, { boardsOpen: boards === 'open' });
    for (const caller of CALLERS) {
      const mine = STREAMS.filter((stream) => JOINS[boards][stream].includes(caller));
      for (const stream of STREAMS) {
        const wanted = mine.includes(stream) ? stream : refusalOf(caller);
        expect([caller, stream, await join(rig, caller, [stream])]).toEqual([caller, stream, wanted]);
      }
      // One that is not for them refuses the whole: nothing comes along with what is.
      const all = mine.length === STREAMS.length ? [...STREAMS].sort().join(' ') : refusalOf(caller);
      expect([caller, await join(rig, caller, STREAMS)]).toEqual([caller, all]);
    }
  });

  it.each(Object.entries(TAKEN))('have an effect by %s only once they are in', async (event, { by, payload }) => {
    rig = await openRig(database, { boardsOpen: false });
    const noted = vi.spyOn(rig.presence, 'note');
    const effects = () => noted.mock.calls.length + rig.doubts.length;
    for (const caller of CALLERS) {
      const before = effects();
      const client = open(rig, caller, ['wall']);
      await vi.waitFor(() => expect(settled(client)).toBe(true), PATIENCE);
      const isIn = JOINS.closed.wall.includes(caller);
      if (client.isOpen()) client.send(`2${JSON.stringify([event, payload])}`);
      if (isIn && by === 'members') await vi.waitFor(() => expect(effects()).toBe(before + 1), PATIENCE);
      // What was sent before another socket was welcomed has been read by then.
      else await join(rig, 'viewer', ['wall']);
      expect([caller, effects() - before]).toEqual([caller, isIn && by === 'members' ? 1 : 0]);
      client.close();
    }
    expect(rig.faults).toEqual([]);
  });

  it('are sent of no stream but their own, and of drafts no word', async () => {
    rig = await openRig(database, { boardsOpen: false, beaconMs: 50 });
    const clients = CALLERS.map((caller) => {
      const streams = STREAMS.filter((stream) => JOINS.closed[stream].includes(caller));
      return { caller, streams, client: open(rig, caller, streams.length > 0 ? streams : STREAMS) };
    });
    await vi.waitFor(() => expect(clients.every(({ client }) => settled(client))).toBe(true), PATIENCE);
    const ids: string[] = [];
    for (const make of Object.values(DRAFT_STATES)) ids.push((await make(deskOf(rig))).id);
    for (const make of Object.values(UPDATE_STATES)) await make(rig);
    for (const { client, streams } of clients) {
      for (const stream of streams) {
        const { seq } = await rig.log.head(stream);
        await vi.waitFor(() => expect(headOf(client, stream)).toBe(seq), PATIENCE);
      }
    }
    for (const { caller, streams, client } of clients) {
      expect([caller, [...new Set(client.frames.flatMap(namedIn))].sort()]).toEqual([caller, [...streams].sort()]);
      const bytes = JSON.stringify(client.frames);
      expect(bytes).not.toMatch(new RegExp(`${CANARY}|987613`));
      for (const id of ids) expect([caller, bytes.includes(id)]).toEqual([caller, streams.includes('ops')]);
      expect([caller, bytes.includes('update.withdrawn')]).toEqual([caller, streams.includes('wall')]);
      client.close();
    }
  });

  it('find a gateway that asks for no role: the control', async () => {
    rig = await openRig(database, { permission: () => 'allowed' });
    expect(JOINS.open.ops).not.toContain('viewer');
    expect(await join(rig, 'viewer', ['ops'])).not.toBe(refusalOf('viewer'));
  });
});

/** The last position that a socket was told of a stream. */
function headOf({ frames }: RawClient, stream: StreamName): number | undefined {
  const beacons = frames
    .filter(([event]) => event === 'beacon')
    .map(([, beacon]) => beacon as { s: string; head: number });
  return beacons.findLast(({ s }) => s === stream)?.head;
}

/** The streams that a frame says anything of. */
function namedIn([event, frame]: [event: string, frame: unknown]): string[] {
  const { s, streams } = frame as { s?: string; streams?: object };
  return SENT[event]?.about === 'streams' ? [...(s === undefined ? [] : [s]), ...Object.keys(streams ?? {})] : [];
}
