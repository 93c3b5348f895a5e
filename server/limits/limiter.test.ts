import { afterEach, describe, expect, it } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { createApiLimits } from './api-limits';
import { createLimiter, type Limit } from './limiter';

const LIMIT: Limit = { name: 'writes', most: 25, windowMs: 60_000 };

describe.each(ENGINES)('limits on %s', (engine) => {
  let database: TestDatabase;
  let clock = 1_000_000;
  const now = () => clock;
  afterEach(() => database.close());

  async function open() {
    database = await testDatabase(engine);
    return () => createLimiter({ db: database.db, now });
  }

  async function takeAll(limiter: ReturnType<typeof createLimiter>, caller: string, times: number) {
    const answers: (number | null)[] = [];
    for (let i = 0; i < times; i++) answers.push(await limiter.take(caller, LIMIT));
    return answers;
  }

  it('let so many through and name the seconds to wait to the rest', async () => {
    const limiter = (await open())();
    const answers = await takeAll(limiter, 'a', 27);
    expect(answers.filter((answer) => answer === null)).toHaveLength(25);
    expect(answers.slice(25)).toEqual([60, 60]);
    clock += 59_500;
    expect(await limiter.take('a', LIMIT)).toBe(1);
    clock += 1_000;
    expect(await limiter.take('a', LIMIT)).toBeNull();
  });

  it('count each caller for itself', async () => {
    const limiter = (await open())();
    await takeAll(limiter, 'a', 25);
    expect(await limiter.take('b', LIMIT)).toBeNull();
  });

  it('lose none to those who ask at the same moment, of one node or two', async () => {
    const node = await open();
    const one = node();
    await Promise.all(Array.from({ length: 5 }, () => one.take('a', { ...LIMIT, most: 100 })));
    expect(await database.db.allowance.findMany()).toMatchObject([{ count: 10 }]);
    const nodes = [node(), node()];
    const asked = Array.from({ length: 40 }, (_, i) => nodes[i % 2]!.take('b', LIMIT));
    expect((await Promise.all(asked)).filter((answer) => answer === null)).toHaveLength(25);
  });

  it('forgive nothing over a restart, nor on a second node', async () => {
    const restart = await open();
    await takeAll(restart(), 'a', 20);
    const answers = [...(await takeAll(restart(), 'a', 10)), ...(await takeAll(restart(), 'a', 10))];
    expect(answers.filter((answer) => answer === null).length).toBeLessThanOrEqual(5);
    expect(answers.at(-1)).toBe(60);
  });

  it('forget windows that are over', async () => {
    const limiter = (await open())();
    await takeAll(limiter, 'a', 3);
    clock += 60_001;
    await limiter.sweep();
    expect(await database.db.allowance.count()).toBe(0);
  });
});

describe.each(ENGINES)('the API on %s', (engine) => {
  it('sends off who asks too often, by address while unknown and by name when known', async () => {
    const database = await testDatabase(engine);
    const limits = createApiLimits({ db: database.db, now: () => 1_000_000 });
    const write = { address: '192.0.2.7', method: 'POST' };
    const answers: (number | null)[] = [];
    for (let i = 0; i < 301; i++) answers.push(await limits.take(ANYONE, write));
    expect(answers.at(-2)).toBeNull();
    expect(answers.at(-1)).toBe(60);
    expect(await limits.take(ANYONE, { ...write, address: '192.0.2.8' })).toBeNull();
    expect(await limits.take(ANYONE, { ...write, method: 'GET' })).toBeNull();
    expect(await limits.take({ kind: 'token', id: 't1', name: 'T', roles: ['editor'] }, write)).toBeNull();
    await database.close();
  });
});
