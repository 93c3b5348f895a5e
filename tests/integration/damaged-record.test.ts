import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot, Welcome } from '@/domain/protocol/frames';
import { createScrubber } from '@/server/log/scrubber';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { freshKey } from '@/tests/support/desk';
import { openHttpProxy } from '@/tests/support/live/http-proxy';
import { openRig, type Rig } from '@/tests/support/live/live-rig';
import { openScreen, type TestScreen } from '@/tests/support/live/live-screen';
import { FIRST_VISIT, openRaw } from '@/tests/support/live/raw-client';
import { openWriter } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

const PATIENCE = { timeout: 20_000, interval: 10 };

describe.each(ENGINES)('a damaged entry on %s', (engine) => {
  let database: TestDatabase;
  let rig: Rig;
  let shown: Snapshot;
  const screens: TestScreen[] = [];

  const entry = { stream_seq: { stream: 'wall', seq: 3 } };
  const damage = () => database.db.entry.update({ where: entry, data: { text: '{}' } });
  const restart = async () => {
    await rig.stop();
    rig = await openRig(database, { beaconMs: 100, port: rig.port });
  };
  const open = (initial: Snapshot, origin = rig.origin) => {
    const screen = openScreen({ origin, initial });
    screens.push(screen);
    return screen;
  };
  const becomes = (screen: TestScreen, status: string) =>
    vi.waitFor(() => expect(screen.view().connection.status).toBe(status), PATIENCE);

  beforeEach(async () => {
    database = await testDatabase(engine);
    rig = await openRig(database, { beaconMs: 100 });
    await rig.post(11);
    shown = rig.relay.snapshot();
  });
  afterEach(async () => {
    for (const screen of screens.splice(0)) screen.stop();
    await rig.stop();
    await database.close();
  });

  it('[L6] gives no figure after a restart, and says why', async () => {
    await damage();
    await restart();
    for (const path of ['streams/wall', 'streams/wall?after=2', 'board']) {
      const answer = await fetch(`${rig.origin}/api/v1/${path}`);
      expect(answer.status).toBe(503);
      expect(await answer.json()).toMatchObject({
        error: { code: 'record.damaged', details: { alarms: ['record.damaged'] } },
      });
    }
    const client = openRaw(rig.origin, { auth: FIRST_VISIT });
    await vi.waitFor(() => expect(client.of('beacon').at(-1)).toMatchObject({ ok: false }), PATIENCE);
    expect(client.of<Welcome>('welcome')[0]?.streams).toEqual({});
    expect(client.of('beacon').at(-1)).toMatchObject({ alarms: ['record.damaged'] });
    client.close();
    const post = await rig.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(12) });
    expect(post).toMatchObject({ status: 503, code: 'log.halted' });
  });

  it('[L6] [C3] leaves on a screen what it showed, never an older state, and never calls it confirmed', async () => {
    const screen = open(shown);
    await becomes(screen, 'live');
    await damage();
    await restart();
    await vi.waitFor(() => expect(screen.view().alarms).toEqual(['record.damaged']), PATIENCE);
    await becomes(screen, 'doubtful');
    expect(screen.positions).toEqual([11]);
    expect(screen.view().board).toEqual(shown.board);
  });

  it('[L6] [S4] [C3] says the alarm on a screen, too, that only asks over HTTP, and is no lost connection', async () => {
    const proxy = await openHttpProxy(rig.port, 'refused');
    const screen = open(shown, proxy.origin);
    await becomes(screen, 'live');
    await damage();
    await restart();
    await vi.waitFor(() => expect(screen.view().alarms).toEqual(['record.damaged']), PATIENCE);
    await becomes(screen, 'doubtful');
    expect(screen.view().board).toEqual(shown.board);
    const asked = proxy.requests();
    await vi.waitFor(() => expect(proxy.requests()).toBeGreaterThan(asked), PATIENCE);
    expect(screen.view().connection.status).toBe('doubtful');
    screen.stop();
    await proxy.close();
  });

  it('[L2] [L6] goes on by itself when the record was repaired beside it and its epoch rotated', async () => {
    const { text } = await database.db.entry.findUniqueOrThrow({ where: entry });
    await damage();
    await restart();
    const screen = open(shown);
    await vi.waitFor(() => expect(screen.view().alarms).toEqual(['record.damaged']), PATIENCE);
    await database.db.entry.update({ where: entry, data: { text } });
    await database.db.stream.update({ where: { name: 'wall' }, data: { epoch: 'repaired' } });
    await vi.waitFor(() => expect(rig.log.halted()).toBeNull(), PATIENCE);
    await becomes(screen, 'live');
    expect(screen.view()).toMatchObject({ alarms: [], position: { epoch: 'repaired', seq: 11 } });
    await rig.post(1);
    await vi.waitFor(() => expect(screen.view().position.seq).toBe(12), PATIENCE);
  });

  it('[L6] hands out nothing of a broken log that it cannot vouch for, while what stands in memory goes on', async () => {
    await damage();
    rig.log.halt('hash.broken');
    const answer = await (await fetch(`${rig.origin}/api/v1/streams/wall?after=2`)).json();
    expect(answer).toMatchObject({ kind: 'snapshot_needed', head: 11 });
    expect(await (await fetch(`${rig.origin}/api/v1/streams/wall`)).json()).toMatchObject({
      seq: 11,
      hash: shown.hash,
    });
  });
});

describe.each(ENGINES)('the scrubber on %s', (engine) => {
  it('[L6] notices a changed entry while the server runs, in bounded steps, and is not misled by a copy that was put back', async () => {
    const database = await testDatabase(engine);
    const halted: unknown[] = [];
    const { log, verbs } = await openWriter(database, { onHalt: (reason, place) => halted.push({ reason, ...place }) });
    for (let value = 1; value <= 12; value += 1) {
      await verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) });
    }
    const read: number[] = [];
    const counting: typeof log = {
      ...log,
      async readAfter(stream, seq, limits) {
        const page = await log.readAfter(stream, seq, limits);
        read.push(page.length);
        return page;
      },
    };
    const scrubber = createScrubber({ log: counting, entries: 5, onFault: (error) => halted.push(error) });
    const walk = async (steps: number) => {
      for (let step = 0; step < steps; step += 1) await scrubber.step();
    };
    await walk(12);
    expect(halted).toEqual([]);
    expect(Math.max(...read)).toBe(5);
    // In the middle of its way the record becomes another one, which holds.
    await walk(1);
    const other = await log.readAfter('wall', 0);
    await database.db.entry.deleteMany({ where: { seq: { gt: 4 } } });
    await database.db.stream.update({ where: { name: 'wall' }, data: { head: 4, hash: other[3]?.hash ?? '' } });
    await walk(12);
    expect(halted).toEqual([]);
    await database.db.entry.update({ where: { stream_seq: { stream: 'wall', seq: 3 } }, data: { text: '{}' } });
    await walk(12);
    expect(halted).toEqual([{ reason: 'hash.broken', stream: 'wall', seq: 3 }]);
    await database.close();
  });
});
