import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/server/db/database';
import { troubleOf } from '@/server/db/trouble';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { holdLock } from '@/tests/support/engines/lock-holder';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

// What happens when the lock lasts longer than a write waits does not depend on how long that is: so a short wait. The
// real ones, with locks of 1, 6 and 20 s, are in tests/promises/locked.test.ts.
const WAIT_MS = 400;

describe.each(ENGINES)('a lock that another process holds longer than a write waits, on %s', (engine) => {
  let made: TestDatabase;
  let database: TestDatabase;
  let writer: Writer;

  beforeEach(async () => {
    made = await testDatabase(engine);
    database = { ...made, ...(await openDatabase(made.url, WAIT_MS)) };
    writer = await openWriter(database);
  });
  afterEach(async () => {
    await database.close();
    await made.close();
  });

  const post = (value: number) =>
    writer.verbs.publishUpdate({ actor: EDITOR, key: `report-${value}`, input: reportOf(value) });
  const noteExercise = () =>
    database.db.setting.create({ data: { key: 'exercise', value: 'now', changedAt: new Date() } });

  it('[N4] refuses what comes meanwhile, and goes on unaided when it is free', async () => {
    expect(await post(1)).toMatchObject({ status: 201 });
    const holder = await holdLock(engine, database.url);
    const refused = await Promise.all([post(2), post(3), post(4)]);
    for (const outcome of refused) expect(outcome).toEqual({ ok: false, status: 503, code: 'database.locked' });
    await holder.release();
    for (const value of [5, 2, 3, 4, 2]) expect(await post(value)).toMatchObject({ ok: true });
    const figures = await database.db.figure.findMany({ orderBy: { updateNumber: 'asc' } });
    expect(figures.map(({ value }) => value)).toEqual([1, 5, 2, 3, 4]);
    expect(await writer.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: 5 } });
  });

  it('leaves no lock of its own behind', async () => {
    for (let times = 0; times < 2; times += 1) {
      const holder = await holdLock(engine, database.url);
      expect(await post(times)).toMatchObject({ code: 'database.locked' });
      await holder.release();
    }
    const free = await holdLock(engine, database.url);
    await free.release();
    expect(await post(7)).toMatchObject({ ok: true, value: { seq: 1 } });
  });

  it('lets reads through, and the process does other work while a write waits', async () => {
    await post(1);
    const holder = await holdLock(engine, database.url);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    const writing = post(2);
    // The answer of a write that waits is later than that of a read which was asked for after it.
    const first = await Promise.race([writing, database.db.update.count()]);
    await writing;
    clearInterval(turning);
    await holder.release();
    expect(first).toBe(1);
    // A process that sleeps for the lock does nothing else at all.
    expect(turns).toBeGreaterThan(10);
  });

  it('ends a single write in the same way', async () => {
    const holder = await holdLock(engine, database.url);
    const taken = engine === 'sqlite' ? noteExercise : () => database.db.stream.updateMany({ data: { head: 0 } });
    const error = await taken().catch((reason: unknown) => reason);
    expect(troubleOf(error)).toBe('database.locked');
    await holder.release();
    await noteExercise();
    expect(await post(1)).toMatchObject({ ok: true });
  });
});
