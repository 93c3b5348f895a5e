import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '@/domain/protocol/frames';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import { openProxy, type TcpProxy } from '@/tests/support/live/tcp-proxy';

const PATIENCE = { timeout: 20_000, interval: 10 };

describe.each(ENGINES)('screens on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let proxy: TcpProxy;
  let screens: TestScreen[] = [];

  const open = (origin: string, initial: Snapshot = rig.relay.snapshot()) => {
    const screen = openScreen({ origin, initial });
    screens.push(screen);
    return screen;
  };
  const allShow = (seq: number) =>
    vi.waitFor(
      () => expect(screens.map((screen) => screen.view().position.seq)).toEqual(screens.map(() => seq)),
      PATIENCE,
    );
  const allAre = (status: string) =>
    vi.waitFor(
      () => expect(screens.map((screen) => screen.view().connection.status)).toEqual(screens.map(() => status)),
      PATIENCE,
    );
  const expectAgreement = async () => {
    const { epoch, seq, hash } = await rig.log.head('wall');
    for (const screen of screens) {
      expect(screen.view().position).toEqual({ epoch, seq, hash });
      expect(screen.view().board).toEqual(rig.relay.snapshot().board);
      expect(screen.positions).toEqual([...new Set(screen.positions)].sort((a, b) => a - b));
    }
  };

  beforeEach(async () => {
    database = await testDatabase(engine);
    rig = await openRig(database, { beaconMs: 200 });
    proxy = await openProxy(rig.port);
    screens = [];
  });
  afterEach(async () => {
    for (const screen of screens) screen.stop();
    await proxy.close();
    await rig.stop();
    await database.close();
  });

  it('[C1] [S1] ten agree after fifty updates, one of them cut off meanwhile and brought back', async () => {
    for (let count = 0; count < 9; count += 1) open(rig.origin);
    const unlucky = open(proxy.origin);
    await allAre('live');
    expect(screens.map((screen) => screen.view().release)).toEqual(screens.map(() => 'test'));

    await rig.post(10);
    proxy.cut();
    await rig.post(30);
    expect(unlucky.view().position.seq).toBeLessThan(40);
    await vi.waitFor(() => expect(unlucky.view().connection.status).toBe('doubtful'), PATIENCE);
    proxy.mend();
    await rig.post(10);

    await allShow(50);
    await allAre('live');
    await expectAgreement();
    expect(rig.faults).toEqual([]);
    expect(rig.doubts).toEqual([]);
  });

  it('[S1] brings a first visit, one from before, one of another log and one from beyond to the same board', async () => {
    const atZero = rig.relay.snapshot();
    await rig.post(5);
    const atFive = rig.relay.snapshot();
    await rig.post(2);
    open(rig.origin, atZero);
    open(rig.origin, atFive);
    open(rig.origin, { ...atFive, epoch: 'another' });
    open(rig.origin, { ...atFive, seq: 99, board: { ...atFive.board, seq: 99 } });
    await vi.waitFor(async () => {
      for (const screen of screens) expect(screen.view().position).toMatchObject(rig.relay.position());
    }, PATIENCE);
    for (const screen of screens) expect(screen.view().board).toEqual(rig.relay.snapshot().board);
  });

  it('[C2] a screen whose board went wrong says so, reports it, and is cured by a snapshot', async () => {
    await rig.post(3);
    const screen = open(rig.origin, { ...rig.relay.snapshot(), hash: 'f'.repeat(64) });
    await vi.waitFor(() => expect(rig.doubts).toHaveLength(1), PATIENCE);
    expect(rig.doubts).toMatchObject([
      { report: { s: 'wall', seq: 3, expected: rig.relay.position().hash, got: 'f'.repeat(64) } },
    ]);
    await allAre('live');
    expect(screen.view().position).toEqual(rig.relay.position());
  });

  it('[S4] [C3] follows over HTTP alone where no WebSocket gets through', async () => {
    const screen = openScreen({
      // Nobody listens for sockets there; requests are sent to where the server is.
      origin: 'http://127.0.0.1:9',
      initial: rig.relay.snapshot(),
      fetching: (input, init) => fetch(String(input).replace('http://127.0.0.1:9', rig.origin), init),
    });
    screens.push(screen);
    await rig.post(3);
    await allShow(3);
    await allAre('live');
    await expectAgreement();
  });

  it('[C4] [C3] believes nothing after the page woke up until the server confirmed it', async () => {
    await rig.post(1);
    const screen = open(rig.origin);
    await allAre('live');
    const seen: string[] = [];
    screen.subscribe(() => void seen.push(screen.view().connection.status));
    screen.wake();
    await vi.waitFor(() => expect(seen).toEqual(['doubtful', 'live']), PATIENCE);
  });

  it('[F3] [C5] comes back after a planned stop, at the same address', async () => {
    await rig.post(2);
    open(rig.origin);
    await allAre('live');
    const { port } = rig;
    await rig.stop();
    await vi.waitFor(() => expect(screens[0]?.view().connection.status).toBe('doubtful'), PATIENCE);
    rig = await openRig(database, { beaconMs: 200, port });
    await rig.post(2);
    await allShow(4);
    await allAre('live');
    await expectAgreement();
  });

  it('[W3] shows what another process wrote, although nobody woke the relay', async () => {
    const other = await openRig(database, { wakes: false });
    open(rig.origin);
    await allAre('live');
    await other.post(4);
    await allShow(4);
    await other.stop();
  });
});
