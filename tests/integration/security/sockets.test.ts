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

type Outcome = [caller: Caller, streams: readonly StreamName[], told: string];

/** Each stream alone, and all of them at once. */
const REQUESTS = CALLERS.flatMap((caller) =>
  [...STREAMS.map((stream) => [stream]), STREAMS].map((streams) => [caller, streams] as const),
);

/** One stream that is not for them refuses the whole: nothing comes along with what is. */
function wanted(boards: 'open' | 'closed', caller: Caller, streams: readonly StreamName[]): string {
  const mayAll = streams.every((stream) => JOINS[boards][stream].includes(caller));
  return mayAll ? [...streams].sort().join(' ') : refusalOf(caller);
}

type Member = { caller: Caller; streams: StreamName[]; client: RawClient };

/** With all that they may follow; whoever may follow nothing asks for everything. */
function openMember(rig: Rig, caller: Caller): Member {
  const streams = STREAMS.filter((stream) => JOINS.closed[stream].includes(caller));
  return { caller, streams, client: open(rig, caller, streams.length > 0 ? streams : STREAMS) };
}

async function untilHeads(rig: Rig, { client, streams }: Member): Promise<void> {
  for (const stream of streams) {
    const { seq } = await rig.log.head(stream);
    await vi.waitFor(() => expect(headOf(client, stream)).toBe(seq), PATIENCE);
  }
}

type Send = { caller: Caller; event: string; payload: unknown; wanted: number; effects(): number };

/** How much more there is of it once this was sent, and long enough after. */
async function effectOf(rig: Rig, { caller, event, payload, wanted, effects }: Send): Promise<number> {
  const before = effects();
  const client = open(rig, caller, ['wall']);
  await vi.waitFor(() => expect(settled(client)).toBe(true), PATIENCE);
  if (client.isOpen()) client.send(`2${JSON.stringify([event, payload])}`);
  await vi.waitFor(() => expect(effects()).toBeGreaterThanOrEqual(before + wanted), PATIENCE);
  // What was sent before another socket was welcomed has been read by then.
  await join(rig, 'viewer', ['wall']);
  client.close();
  return effects() - before;
}

/** `ids`: of all drafts, which the desk's stream names and no other. */
function expectOwn({ caller, streams, client }: Member, ids: readonly string[]): void {
  const bytes = JSON.stringify(client.frames);
  expect([caller, [...new Set(client.frames.flatMap(namedIn))].sort()]).toEqual([caller, [...streams].sort()]);
  expect(bytes).not.toMatch(new RegExp(`${CANARY}|987613`));
  const named = ids.filter((id) => bytes.includes(id));
  expect([caller, named]).toEqual([caller, streams.includes('ops') ? ids : []]);
  expect([caller, bytes.includes('update.withdrawn')]).toEqual([caller, streams.includes('wall')]);
  client.close();
}

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
    const outcomes: Outcome[] = [];
    for (const [caller, streams] of REQUESTS) outcomes.push([caller, streams, await join(rig, caller, streams)]);
    expect(outcomes).toEqual(REQUESTS.map(([caller, streams]) => [caller, streams, wanted(boards, caller, streams)]));
  });

  it.each(Object.entries(TAKEN))('have an effect by %s only once they are in', async (event, { by, payload }) => {
    rig = await openRig(database, { boardsOpen: false });
    const noted = vi.spyOn(rig.presence, 'note');
    const effects = () => noted.mock.calls.length + rig.doubts.length;
    for (const caller of CALLERS) {
      const wanted = by === 'members' && JOINS.closed.wall.includes(caller) ? 1 : 0;
      expect([caller, await effectOf(rig, { caller, event, payload, wanted, effects })]).toEqual([caller, wanted]);
    }
    expect(rig.faults).toEqual([]);
  });

  it('are sent of no stream but their own, and of drafts no word', async () => {
    rig = await openRig(database, { boardsOpen: false, beaconMs: 50 });
    const members = CALLERS.map((caller) => openMember(rig, caller));
    await vi.waitFor(() => expect(members.every(({ client }) => settled(client))).toBe(true), PATIENCE);
    const ids: string[] = [];
    for (const make of Object.values(DRAFT_STATES)) ids.push((await make(deskOf(rig))).id);
    for (const make of Object.values(UPDATE_STATES)) await make(rig);
    for (const member of members) await untilHeads(rig, member);
    for (const member of members) expectOwn(member, ids);
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
