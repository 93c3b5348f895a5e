import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskItem } from '@/domain/item';
import { createScheduler, type Scheduler } from '@/server/release/scheduler';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER, approved, deskOf, done, freshKey, type TestDesk, WRITER } from '@/tests/support/desk';
import { NOW, openWriter, type Writer } from '@/tests/support/log';
import { reportOf } from '@/tests/support/reports';

const MINUTE_MS = 60_000;
const inMinutes = (minutes: number, from = NOW) => new Date(from + minutes * MINUTE_MS).toISOString();

describe.each(ENGINES)('the clock on %s', (engine) => {
  let database: TestDatabase;
  let now = NOW;
  const faults: unknown[] = [];
  const held: string[] = [];

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(async () => {
    expect(faults).toEqual([]);
    await database.close();
  });

  /** A server that has just started on this database. */
  async function start(): Promise<Writer & { desk: TestDesk; scheduler: Scheduler }> {
    const writer = await openWriter(database, { now: () => now, rule: { approval: true, publishFirst: 'approvers' } });
    const scheduler = createScheduler({
      ...{ db: database.db, ...writer, now: () => now },
      onFault: (error) => faults.push(error),
      onHeld: (item, code) => held.push(`${item} ${code}`),
    });
    return { ...writer, desk: deskOf(writer), scheduler };
  }
  const stateOf = async ({ id }: DeskItem) => (await database.db.draft.findUniqueOrThrow({ where: { id } })).state;
  const released = async ({ id }: DeskItem) => {
    const { update } = await database.db.draft.findUniqueOrThrow({ where: { id } });
    return database.db.update.findMany({ where: { number: update ?? 0 } });
  };

  it('releases what is due, not before its time and exactly once', async () => {
    const { desk, scheduler, log } = await start();
    const item = await approved(desk, reportOf(1), inMinutes(10, now));
    now += 10 * MINUTE_MS - 1;
    await scheduler.round();
    expect(await stateOf(item)).toBe('approved');
    now += 1;
    const before = (await log.head('wall')).seq;
    await scheduler.round();
    await scheduler.round();
    expect((await log.head('wall')).seq).toBe(before + 1);
    expect(await released(item)).toHaveLength(1);
    const [entry] = await log.readAfter('wall', before);
    expect(JSON.parse(entry?.text ?? '')).toMatchObject({ actor: 'clock', at: new Date(now).toISOString() });
  });

  it('releases after a restart what came due while no server ran', async () => {
    const item = await approved((await start()).desk, reportOf(2), inMinutes(5, now));
    now += 60 * MINUTE_MS;
    await (await start()).scheduler.round();
    expect(await stateOf(item)).toBe('released');
  });

  it('releases once where two nodes find it due in the same moment', async () => {
    const nodes = [await start(), await start()];
    const { desk, log } = await start();
    const items = [
      await approved(desk, reportOf(3), inMinutes(1, now)),
      await approved(desk, reportOf(4), inMinutes(1, now)),
    ];
    now += MINUTE_MS;
    const before = (await log.head('wall')).seq;
    await Promise.all(nodes.map(({ scheduler }) => scheduler.round()));
    expect((await log.head('wall')).seq).toBe(before + 2);
    for (const item of items) expect(await released(item)).toHaveLength(1);
    expect(await log.verifyChain('wall')).toMatchObject({ ok: true });
  });

  it('releases nothing twice when the clock is set back over a release and comes round again', async () => {
    const { desk, scheduler, log } = await start();
    const early = await approved(desk, reportOf(5), inMinutes(1, now));
    const late = await approved(desk, reportOf(6), inMinutes(30, now));
    now += MINUTE_MS;
    await scheduler.round();
    const { seq } = await log.head('wall');
    now -= 5 * MINUTE_MS;
    const restarted = await start();
    await restarted.scheduler.round();
    expect((await log.head('wall')).seq).toBe(seq);
    now += 10 * MINUTE_MS;
    await restarted.scheduler.round();
    expect((await log.head('wall')).seq).toBe(seq);
    expect([await stateOf(early), await stateOf(late)]).toEqual(['released', 'approved']);
    now += 30 * MINUTE_MS;
    await restarted.scheduler.round();
    expect(await stateOf(late)).toBe('released');
  });

  it('goes by the schedule as it was changed last', async () => {
    const { desk, scheduler } = await start();
    const item = await approved(desk, reportOf(7), inMinutes(1, now));
    const postponed = done(await desk.schedule(item, inMinutes(60, now))).item;
    now += 2 * MINUTE_MS;
    await scheduler.round();
    expect(await stateOf(item)).toBe('approved');
    done(await desk.unschedule(postponed));
    now += 120 * MINUTE_MS;
    await scheduler.round();
    expect(await stateOf(item)).toBe('approved');
  });

  it('holds what may not go out after all, says so once, and goes on with the others', async () => {
    const { desk, scheduler } = await start();
    const until = inMinutes(5, now);
    const notice = {
      kind: 'notice',
      source: 'GOV',
      text: { km: null, en: 'x' },
      priority: 'normal',
      audience: 'all',
      until,
    } as const;
    const over = await approved(desk, notice, inMinutes(1, now));
    const good = await approved(desk, reportOf(8), inMinutes(2, now));
    now += 10 * MINUTE_MS;
    await scheduler.round();
    await scheduler.round();
    expect(held).toEqual([`${over.id} until.past`]);
    expect([await stateOf(over), await stateOf(good)]).toEqual(['approved', 'released']);
    held.splice(0);
  });

  it('tells once, inside, that a promised report did not come', async () => {
    const { verbs, scheduler, log } = await start();
    const promise = (due: string | null) => verbs.makePromise({ actor: WRITER, key: freshKey(), input: { due } });
    expect(await promise(inMinutes(-1, now))).toMatchObject({ status: 422, code: 'due.past' });
    const due = inMinutes(10, now);
    done(await promise(due));
    const { seq } = await log.head('staff');
    await scheduler.round();
    expect((await log.head('staff')).seq).toBe(seq);
    now += 11 * MINUTE_MS;
    await Promise.all([scheduler.round(), (await start()).scheduler.round()]);
    await (await start()).scheduler.round();
    const entries = await log.readAfter('staff', seq);
    expect(entries.map(({ text }) => JSON.parse(text))).toMatchObject([
      { type: 'promise.missed', due, actor: 'clock' },
    ]);
  });

  it.each([
    ['a report', {}, 0],
    ['only a late one', { late: 'late_report' }, 1],
  ] as const)('counts a promise as kept by %s', async (_, changes, missed) => {
    const { verbs, scheduler, log } = await start();
    done(await verbs.makePromise({ actor: WRITER, key: freshKey(), input: { due: inMinutes(10, now) } }));
    const input = { ...reportOf(9, changes), publishFirst: { reason: 'now' } };
    done(await verbs.publishUpdate({ actor: APPROVER, key: freshKey(), input }));
    const { seq } = await log.head('staff');
    now += 11 * MINUTE_MS;
    await scheduler.round();
    await scheduler.round();
    expect((await log.head('staff')).seq).toBe(seq + missed);
  });

  it('forgets a promise that was taken back', async () => {
    const { verbs, scheduler, log } = await start();
    for (const due of [inMinutes(10, now), null]) {
      done(await verbs.makePromise({ actor: WRITER, key: freshKey(), input: { due } }));
    }
    const { seq } = await log.head('staff');
    now += 11 * MINUTE_MS;
    await scheduler.round();
    expect((await log.head('staff')).seq).toBe(seq);
    const kept = await log.readAfter('wall', 0);
    const versions = kept.map(({ text }) => JSON.parse(text)).filter(({ subject }) => subject === 'promise');
    expect(new Set(versions.map(({ version }) => version)).size).toBe(versions.length);
  });
});
