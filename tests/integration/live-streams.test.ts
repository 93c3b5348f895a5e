import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamName } from '@/domain/entries/entry';
import type { Snapshot, Welcome } from '@/domain/protocol/frames';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { ITEM, noticeOf } from '@/tests/support/facts/facts';
import { appendFacts } from '@/tests/support/live/append';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import { FIRST_VISIT, openRaw, type RawClient } from '@/tests/support/live/raw-client';
import { EDITOR, VIEWER } from '@/tests/support/reports';

const PATIENCE = { timeout: 20_000, interval: 10 };
const SECRET = 'Canary of a draft';

describe.each(ENGINES)('three streams on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let clients: RawClient[] = [];
  let screens: Pick<TestScreen, 'stop'>[] = [];

  const open = (role: 'editor' | 'viewer' | null, ...streams: StreamName[]) => {
    const client = openRaw(rig.origin, {
      auth: { streams: Object.fromEntries(streams.map((stream) => [stream, null])) },
      headers: role === null ? {} : { cookie: `session=${role}` },
    });
    clients.push(client);
    return client;
  };
  const welcomed = (client: RawClient) =>
    vi.waitFor(() => {
      const [welcome] = client.of<Welcome>('welcome');
      expect(welcome).toBeDefined();
      return welcome!;
    }, PATIENCE);
  const refused = (client: RawClient, code: string) => vi.waitFor(() => expect(client.refusal()).toBe(code), PATIENCE);

  beforeEach(async () => {
    database = await testDatabase(engine);
    rig = await openRig(database, { beaconMs: 100 });
    [clients, screens] = [[], []];
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    for (const screen of screens) screen.stop();
    await rig.stop();
    await database.close();
  });

  it.each<[StreamName[], 'editor' | 'viewer' | null, string | null]>([
    [['wall'], null, null],
    [['staff'], null, 'session.missing'],
    [['ops'], null, 'session.missing'],
    [['wall', 'ops'], null, 'session.missing'],
    [['wall', 'staff'], 'viewer', null],
    [['ops'], 'viewer', 'role.missing'],
    [['wall', 'ops'], 'viewer', 'role.missing'],
    [['wall', 'staff', 'ops'], 'editor', null],
  ])('[S1] [L7] %j for %s: %s', async (streams, role, code) => {
    const client = open(role, ...streams);
    if (code !== null) {
      await refused(client, code);
      return expect(client.frames).toEqual([]);
    }
    const welcome = await welcomed(client);
    expect(Object.keys(welcome.streams).sort()).toEqual([...streams].sort());
  });

  it('[L7] sends each stream to its own room and to no other', async () => {
    const [wall, staff, ops] = [open(null, 'wall'), open('viewer', 'wall', 'staff'), open('editor', 'ops')];
    await Promise.all([wall, staff, ops].map(welcomed));
    await appendFacts(rig.log, 'ops', { type: 'item.changed', item: { ...ITEM, title: { km: null, en: SECRET } } });
    const text = { km: null, en: 'Inside only' };
    await appendFacts(rig.log, 'staff', { type: 'update.published', update: noticeOf(1, { audience: 'staff', text }) });
    await vi.waitFor(() => expect(ops.of('entries')).toHaveLength(1), PATIENCE);
    await vi.waitFor(() => expect(staff.of('entries')).toHaveLength(1), PATIENCE);
    await vi.waitFor(() => expect(wall.of('beacon').length).toBeGreaterThan(2), PATIENCE);
    const seen = (client: RawClient) => JSON.stringify(client.frames);
    expect(seen(ops)).toContain(SECRET);
    expect([seen(wall), seen(staff)].filter((frames) => frames.includes(SECRET))).toEqual([]);
    expect(seen(staff)).toContain('Inside only');
    expect([seen(wall), seen(ops)].filter((frames) => frames.includes('Inside only'))).toEqual([]);
    const heads = (client: RawClient) => new Set(client.of<{ s: string }>('beacon').map(({ s }) => s));
    expect([wall, staff, ops].map((client) => [...heads(client)].sort())).toEqual([
      ['wall'],
      ['staff', 'wall'],
      ['ops'],
    ]);
  });

  it('[C1] [S3] a desk and an inside page follow their streams as the board does its own', async () => {
    const desk = openScreen({ origin: rig.origin, initial: rig.relays.ops.snapshot(), cookie: 'session=editor' });
    const staff = openScreen({ origin: rig.origin, initial: rig.relays.staff.snapshot(), cookie: 'session=viewer' });
    screens.push(desk, staff);
    await vi.waitFor(() => expect(desk.view().connection.status).toBe('live'), PATIENCE);
    await appendFacts(rig.log, 'ops', { type: 'item.changed', item: ITEM });
    await appendFacts(rig.log, 'staff', { type: 'promise.missed', due: ITEM.changedAt });
    await vi.waitFor(() => expect(desk.view().board.items).toEqual([ITEM]), PATIENCE);
    await vi.waitFor(() => expect(staff.view().board.missed).toEqual([ITEM.changedAt]), PATIENCE);
    await vi.waitFor(
      () => expect(desk.view()).toMatchObject({ connection: { status: 'live' }, position: rig.relays.ops.position() }),
      PATIENCE,
    );
  });

  it('[S4] gives snapshot and entries of a stream over HTTP to who is without a socket', async () => {
    await appendFacts(rig.log, 'ops', { type: 'item.changed', item: ITEM });
    await vi.waitFor(() => expect(rig.relays.ops.position().seq).toBe(1), PATIENCE);
    const shot = (await (await fetch(`${rig.origin}/api/v1/streams/ops`)).json()) as Snapshot<'ops'>;
    expect(shot).toMatchObject({ kind: 'snapshot', s: 'ops', seq: 1, board: { items: [ITEM] } });
    const delta = await (await fetch(`${rig.origin}/api/v1/streams/ops?after=0`)).json();
    expect(delta).toMatchObject({ kind: 'delta', s: 'ops', n: 1, h: shot.hash });
  });

  it('[F3] [N3] cuts a person after the change, also when another process wrote it', async () => {
    const other = await openRig(database, { wakes: false });
    const [editor, viewer, nobody] = [open('editor', 'wall', 'ops'), open('viewer', 'wall'), open(null, 'wall')];
    await Promise.all([editor, viewer, nobody].map(welcomed));
    await appendFacts(other.log, 'ops', { type: 'access.changed', person: EDITOR.id });
    await vi.waitFor(() => expect(editor.of('revoked')).toEqual([{ reason: 'access.changed' }]), PATIENCE);
    await vi.waitFor(() => expect(editor.isOpen()).toBe(false), PATIENCE);
    expect([viewer.isOpen(), nobody.isOpen()]).toEqual([true, true]);
    await other.stop();
  });

  it('[C6] cuts one session, or all but one, and leaves the others', async () => {
    const cookies = ['session=editor', 'session=editor; two', 'session=editor; three'];
    const ofCookie = (cookie: string) => openRaw(rig.origin, { auth: { streams: { ops: null } }, headers: { cookie } });
    const [one, two, three] = cookies.map(ofCookie) as [RawClient, RawClient, RawClient];
    clients.push(one, two, three);
    await Promise.all([one, two, three].map(welcomed));
    const change = { type: 'access.changed' as const, person: EDITOR.id };
    await appendFacts(rig.log, 'ops', { ...change, session: cookies[0]! });
    await vi.waitFor(() => expect(one.isOpen()).toBe(false), PATIENCE);
    expect(one.of('revoked')).toEqual([{ reason: 'access.changed' }]);
    expect([two.isOpen(), three.isOpen()]).toEqual([true, true]);
    await appendFacts(rig.log, 'ops', { ...change, but: cookies[2]! });
    await vi.waitFor(() => expect(two.isOpen()).toBe(false), PATIENCE);
    expect(three.isOpen()).toBe(true);
  });

  it('[C6] a socket ends with the session that it came in by, and not before', async () => {
    const since = performance.now();
    const client = openRaw(rig.origin, { auth: FIRST_VISIT, headers: { cookie: 'session=editor; ends=400' } });
    const other = openRaw(rig.origin, { auth: FIRST_VISIT, headers: { cookie: 'session=editor; ends=4000000000' } });
    clients.push(client, other);
    await Promise.all([client, other].map(welcomed));
    await vi.waitFor(() => expect(client.isOpen()).toBe(false), PATIENCE);
    expect(performance.now() - since).toBeGreaterThanOrEqual(400);
    expect(client.of('revoked')).toEqual([{ reason: 'session.over' }]);
    expect(other.isOpen()).toBe(true);
  });

  it('[C6] a page without a stream is told as well, and a stranger has nothing to wait for', async () => {
    const watch = openRaw(rig.origin, { auth: { watch: true }, headers: { cookie: 'session=viewer' } });
    const stranger = openRaw(rig.origin, { auth: { watch: true } });
    clients.push(watch, stranger);
    expect((await welcomed(watch)).streams).toEqual({});
    await refused(stranger, 'session.missing');
    await appendFacts(rig.log, 'ops', { type: 'access.changed', person: VIEWER.id });
    await vi.waitFor(() => expect(watch.of('revoked')).toHaveLength(1), PATIENCE);
    expect(watch.frames.map(([event]) => event)).toEqual(['welcome', 'revoked']);
  });

  it('[C6] a page of that person blanks, wipes and does not come back', async () => {
    await rig.post(2);
    const board = openScreen({ origin: rig.origin, initial: rig.relay.snapshot(), cookie: 'session=viewer' });
    screens.push(board);
    await vi.waitFor(() => expect(board.view().connection.status).toBe('live'), PATIENCE);
    await appendFacts(rig.log, 'ops', { type: 'access.changed', person: VIEWER.id });
    await vi.waitFor(() => expect(board.view().connection).toMatchObject({ status: 'revoked' }), PATIENCE);
    expect(board.view().board).toMatchObject({ seq: 0, lines: {}, updates: [] });
    expect(JSON.stringify(board.view())).not.toContain('Noon report');
    expect(rig.presence.count()).toBe(0);
  });

  it('[S1] who was looked up before the change and comes in after it is looked up again', async () => {
    const release = rig.holdActors();
    const late = open('editor', 'ops');
    await vi.waitFor(() => expect(rig.waiting()).toBe(1), PATIENCE);
    await appendFacts(rig.log, 'ops', { type: 'access.changed', person: EDITOR.id });
    await vi.waitFor(() => expect(rig.relays.ops.position().seq).toBe(1), PATIENCE);
    release();
    await vi.waitFor(() => expect(late.isOpen()).toBe(false), PATIENCE);
    expect(late.of('welcome')).toEqual([]);
    expect((await welcomed(open('editor', 'ops'))).streams.ops).toMatchObject({ seq: 1 });
  });

  it('asks no more than the wall of who names no stream', async () => {
    const client = openRaw(rig.origin, { auth: {}, headers: { cookie: 'session=editor' } });
    const named = openRaw(rig.origin, { auth: FIRST_VISIT });
    clients.push(client, named);
    expect(Object.keys((await welcomed(named)).streams)).toEqual(['wall']);
    expect(Object.keys((await welcomed(client)).streams)).toEqual(['wall']);
  });
});
