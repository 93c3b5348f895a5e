import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/policy';
import { HOUR_MS } from '@/domain/when';
import { createClock } from '@/server/clock';
import { createClockWatch } from '@/server/release/clock-watch';
import { createScheduler } from '@/server/release/scheduler';
import { createVerbs } from '@/server/verbs/create-verbs';
import { checkHealth } from '@/server/views/health';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { ADMIN, APPROVER, approved, deskOf, done, freshKey, WRITER } from '@/tests/support/desk';
import { NOW, openWriter, permission } from '@/tests/support/log';
import { reportOf } from '@/tests/support/reports';

const inHours = (hours: number) => new Date(NOW + hours * HOUR_MS).toISOString();

describe.each(ENGINES)('a clock that leaps, on %s', (engine) => {
  let database: TestDatabase;
  let wall = NOW;
  let monotonic = 0;

  beforeEach(async () => {
    database = await testDatabase(engine);
    wall = NOW;
    monotonic = 0;
    return () => database.close();
  });

  /** A server whose machine shows what this test says. */
  async function start() {
    const logged: unknown[] = [];
    const clock = createClock({ wall: () => wall, monotonic: () => monotonic, uptime: () => monotonic });
    const { db } = database;
    const rule = { approval: true, publishFirst: 'approvers' as const };
    const writer = await openWriter(database, { now: clock.now, rule });
    const { alarms } = writer;
    const watch = await createClockWatch({
      db,
      clock,
      alarms,
      logger: { warn: (facts: unknown) => logged.push(facts) },
    });
    const scheduler = createScheduler({
      ...{ db, ...writer, now: clock.now, holds: watch.holds, look: watch.look },
      onFault: (error) => logged.push(error),
      onHeld: (item, code) => logged.push({ item, code }),
    });
    const health = async () =>
      (await checkHealth({ ...database, ...writer, clock, now: clock.now, dataDir: '.' })).filter(({ ok }) => !ok);
    return { ...writer, clock, scheduler, logged, health, desk: deskOf(writer) };
  }
  const letPass = (ms: number) => {
    wall += ms;
    monotonic += ms;
  };
  const stateOf = async ({ id }: { id: string }) =>
    (await database.db.draft.findUniqueOrThrow({ where: { id } })).state;

  it('[L3a] opens no embargo early, tells of no miss, says so once, and goes on when the clocks agree again', async () => {
    const { desk, verbs, scheduler, log, alarms, logged, health, clock } = await start();
    const item = await approved(desk, reportOf(1), inHours(2));
    done(await verbs.makePromise({ actor: WRITER, key: freshKey(), input: { due: inHours(1) } }));
    const { seq } = await log.head('staff');
    wall += 6 * HOUR_MS;
    for (let second = 0; second < 3; second += 1) {
      letPass(1_000);
      await scheduler.round();
    }
    expect(await stateOf(item)).toBe('approved');
    expect((await log.head('staff')).seq).toBe(seq);
    expect(alarms.current()).toEqual(['clock.jumped']);
    expect(logged).toEqual([{ byMs: 6 * HOUR_MS }]);
    expect(await health()).toMatchObject([{ detail: 'clock.jumped' }, { detail: 'clock.jumped' }]);
    wall -= 6 * HOUR_MS;
    await scheduler.round();
    expect(alarms.current()).toEqual([]);
    expect(clock.now()).toBe(NOW + 3_000);
    expect(await health()).toEqual([]);
    letPass(2 * HOUR_MS);
    await scheduler.round();
    expect(await stateOf(item)).toBe('released');
  });

  it('[L3a] takes the time that an administrator confirms, on each node that shows it, and tells it in the audit', async () => {
    const [one, other] = [await start(), await start()];
    const item = await approved(one.desk, reportOf(2), inHours(2));
    wall += 6 * HOUR_MS;
    for (const { scheduler } of [one, other]) await scheduler.round();
    expect(await stateOf(item)).toBe('approved');
    const verbs = createVerbs({ log: one.log, permission, machineTime: () => wall });
    const confirm = async (time: string, actor: Actor) =>
      (await verbs.confirmClock({ actor, key: freshKey(), input: { time } })).status;
    expect(await confirm(inHours(6), APPROVER)).toBe(403);
    expect(await confirm(inHours(0), ADMIN)).toBe(409);
    for (const { scheduler } of [one, other]) await scheduler.round();
    expect(await stateOf(item)).toBe('approved');
    expect(await confirm(inHours(6), ADMIN)).toBe(200);
    for (const { scheduler } of [other, one]) await scheduler.round();
    expect([one, other].map(({ alarms, clock }) => [alarms.current(), clock.now()])).toEqual([
      [[], NOW + 6 * HOUR_MS],
      [[], NOW + 6 * HOUR_MS],
    ]);
    expect(await stateOf(item)).toBe('released');
    const told = await database.db.auditEvent.findMany({ where: { kind: 'clock.confirmed' } });
    expect(told).toMatchObject([{ actor: 'admin', subject: 'clock' }]);
  });

  it('lets times in the log only grow, though the clock was set back', async () => {
    const { clock, log, desk } = await start();
    letPass(1_000);
    done(await desk.release(await approved(desk, reportOf(4))));
    wall -= HOUR_MS;
    clock.confirm();
    done(await desk.release(await approved(desk, reportOf(5))));
    const entries = await log.readAfter('wall', 0);
    const times = entries.map(({ committedAt }) => committedAt.getTime());
    expect(times).toEqual([NOW + 1_000, NOW + 1_000]);
    expect(entries.map(({ text }) => Date.parse(JSON.parse(text).at))).toEqual(times);
  });
});
