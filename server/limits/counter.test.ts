import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '@/server/db/database';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { holdLock } from '@/tests/support/engines/lock-holder';
import { createCounter } from './counter';
import type { Limit } from './limiter';

const LIMIT: Limit = { name: 'reads', most: 50, windowMs: 60_000 };
const SHARE = 5;

describe.each(ENGINES)('what is counted in memory on %s', (engine) => {
  let database: TestDatabase;
  let clock = 1_000_000;
  const now = () => clock;
  const uncounted: string[] = [];

  beforeEach(async () => {
    uncounted.length = 0;
    database = await testDatabase(engine);
  });
  afterEach(() => database.close());

  const node = (db = database.db) => createCounter({ db, now, onUncounted: () => void uncounted.push('told') });
  const takeAll = (counter: ReturnType<typeof node>, times: number, caller = 'a') =>
    Array.from({ length: times }, () => counter.take(caller, LIMIT));
  const allowed = (answers: (number | null)[]) => answers.filter((answer) => answer === null).length;
  const writtenOf = async () => (await database.db.allowance.findFirst())?.count ?? 0;

  it('lets exactly so many through in one turn, and names the seconds to wait to the rest', () => {
    const answers = takeAll(node(), 53);
    expect(allowed(answers)).toBe(50);
    expect(answers.slice(50)).toEqual([60, 60, 60]);
  });

  it('begins anew when the window is over, for each caller', () => {
    const counter = node();
    takeAll(counter, 50);
    expect(counter.take('b', LIMIT)).toBeNull();
    expect(counter.take('a', LIMIT)).toBe(60);
    clock += 60_001;
    expect(counter.take('a', LIMIT)).toBeNull();
  });

  it('is written behind, so that a restart forgives no more than is not yet written', async () => {
    const before = node();
    for (let taken = 0; taken < 40; taken += 1) {
      expect(before.take('a', LIMIT)).toBeNull();
      if (taken % SHARE === 0) await expect.poll(writtenOf).toBe(taken + SHARE);
    }
    const restarted = node();
    expect(restarted.take('a', LIMIT)).toBeNull();
    await expect.poll(writtenOf).toBe(40 + SHARE);
    expect(allowed(takeAll(restarted, 30))).toBeLessThanOrEqual(10);
  });

  it('takes no longer, and is counted all the same, while another process has the lock', async () => {
    const { db, close } = await openDatabase(database.url, 200);
    const holder = await holdLock(engine, database.url);
    const counter = node(db);
    expect(allowed(takeAll(counter, 60))).toBe(50);
    if (engine === 'sqlite') await expect.poll(() => uncounted, { timeout: 10_000 }).toEqual(['told']);
    expect(counter.take('a', LIMIT)).not.toBeNull();
    await holder.release();
    await close();
  });
});
