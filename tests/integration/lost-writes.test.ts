import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishUntilKnown } from '@/scripts/import-reports';
import type { Db } from '@/server/db/database';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { failingAtSteps } from '@/tests/support/failing-database';
import { openWriter } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

// The danger: with the plain adapter of better-sqlite3 a write that is issued while a transaction is open joins it and
// vanishes with its rollback, after it was acknowledged (69 of 167 were lost). Here sign-in writes, as better-auth makes
// them, run beside posts whose transactions break, on one client. What was acknowledged must be there, nothing else.

const ROUNDS = 60;
/** So many at the same time: enough to meet in the middle, and none waits so long that it is refused for waiting. */
const A_WAVE = 6;
/** Every third transaction breaks, each time at another of its ten statements. */
const breaksAt = (round: number) => (round % 3 === 0 ? (round % 10) + 1 : null);
const at = new Date('2026-03-11T02:00:00Z');

async function signIn(db: Db, id: string): Promise<string> {
  const person = { id, name: id, email: `${id}@example.org`, emailVerified: true, createdAt: at, updatedAt: at };
  await db.user.create({ data: person });
  await db.session.create({ data: { id, token: id, userId: id, expiresAt: at, createdAt: at, updatedAt: at } });
  await db.session.update({ where: { id }, data: { userAgent: 'seen' } });
  return id;
}

/** better-auth's transactions may break, too. */
async function brokenSignIn(db: Db, id: string): Promise<void> {
  const work = db.$transaction(async (tx) => {
    await signIn(tx as Db, id);
    throw new Error('broken on purpose');
  });
  await expect(work).rejects.toThrow('broken on purpose');
}

describe.each(ENGINES)('acknowledged writes on %s', (engine) => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  it('[L5] survive the rollbacks beside them: none is lost, none comes from nowhere', async () => {
    const { db } = database;
    let transactions = 0;
    // Only the log's: what the server tries by itself after a failure runs beside them, whole.
    const failing = failingAtSteps(db, () => breaksAt(transactions++));
    const { log, verbs } = await openWriter(database, { db: failing });
    const acknowledged: number[] = [];
    const post = async (round: number) => {
      const outcome = await verbs.publishUpdate({ actor: EDITOR, key: `round-${round}-key`, input: reportOf(round) });
      if (outcome.ok) acknowledged.push(round);
      else expect(outcome.code).toBe('write.unknown');
    };
    const people: string[] = [];
    for (let first = 0; first < ROUNDS; first += A_WAVE) {
      const wave = Array.from({ length: A_WAVE }, (_, index) => first + index);
      const signedIn = await Promise.all(
        wave.flatMap((round) => [post(round), signIn(db, `person-${round}`), brokenSignIn(db, `ghost-${round}`)]),
      );
      people.push(...signedIn.filter((id) => id !== undefined));
    }
    people.sort();

    const figures = await db.figure.findMany({ orderBy: { value: 'asc' } });
    expect(figures.map(({ value }) => value)).toEqual(acknowledged.sort((a, b) => a - b));
    expect(acknowledged).toHaveLength(ROUNDS - ROUNDS / 3);
    expect(people).toHaveLength(ROUNDS);
    expect((await db.user.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id).sort()).toEqual(people);
    const sessions = await db.session.findMany({ where: { userAgent: 'seen' } });
    expect(sessions.map(({ id }) => id).sort()).toEqual(people);
    expect(await log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: acknowledged.length } });
  });

  it('[L1] survive a second process that writes at the same time', async () => {
    const { log, verbs } = await openWriter(database);
    const before = (await log.head('wall')).seq;
    let isRunning = true;
    const importing = importBeside(database.url).finally(() => {
      isRunning = false;
    });
    let posted = 0;
    while (isRunning) {
      const command = { actor: EDITOR, key: `beside-${posted}`, input: reportOf(posted) };
      expect(await publishUntilKnown(verbs.publishUpdate, command)).toMatchObject({ ok: true });
      posted += 1;
      // As a server does between requests: the other process gets its turn.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await importing;
    expect(posted).toBeGreaterThan(10);
    expect(await log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: before + 122 + posted } });
  });
});

/** `npx tsx scripts/import-reports.ts`, as an operator may run it beside the server. */
async function importBeside(url: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(32) };
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/import-reports.ts'], { env });
}
