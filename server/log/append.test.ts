import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome, Receipt } from '@/domain/outcome';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { type Failure, failingAt, losingAnswer } from '@/tests/support/failing-database';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf, VIEWER } from '@/tests/support/reports';
import { sweepIntents } from './intents';

const receiptOf = (outcome: Outcome<Receipt>): Receipt => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const range = (length: number) => Array.from({ length }, (_, index) => index + 1);

describe.each(ENGINES)('append on %s', (engine) => {
  let database: TestDatabase;
  let writer: Writer;
  const post = (value: number, key = `test:report-${value}`) =>
    writer.verbs.publishUpdate({ actor: EDITOR, key, input: reportOf(value) });
  const counts = async () => {
    const { db } = database;
    return Promise.all([db.entry, db.update, db.revision, db.figure, db.intent].map((table) => countOf(table)));
  };

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await empty(database);
    writer = await openWriter(database);
  });

  it('[L2] begins once, however many servers open it at the same time', async () => {
    await empty(database);
    const reports = await Promise.all(range(10).map(async () => (await openWriter(database)).log.head('wall')));
    expect(new Set(reports.map(({ epoch }) => epoch)).size).toBe(1);
  });

  it('[L1] numbers 50 parallel writes without a gap, and its chain holds [L3]', async () => {
    const receipts = (await Promise.all(range(50).map((value) => post(value)))).map(receiptOf);
    expect(receipts.map((receipt) => receipt.seq).sort((a, b) => a - b)).toEqual(range(50));
    expect(receipts.map((receipt) => receipt.update).sort((a, b) => a - b)).toEqual(range(50));
    const report = await writer.log.verifyChain('wall');
    expect(report).toMatchObject({ ok: true, head: { seq: 50, hash: receipts.find(({ seq }) => seq === 50)?.hash } });
  });

  it('[L3] stores the exact text that the readers get', async () => {
    const receipt = receiptOf(await post(150_146));
    const [entry] = await writer.log.readAfter('wall', 0);
    expect(entry).toMatchObject({ seq: 1, epoch: receipt.epoch, hash: receipt.hash });
    expect(JSON.parse(entry!.text)).toMatchObject({
      type: 'update.published',
      schema: 1,
      subject: 'update/1',
      version: 1,
      actor: EDITOR.id,
      at: receipt.committedAt,
      update: { number: 1, figures: [{ line: 1, value: 150_146 }] },
    });
  });

  it('[W2] answers a repeated key as the first time, and refuses it for another body', async () => {
    const first = await post(1, 'same-key-1');
    expect(await post(1, 'same-key-1')).toEqual(first);
    expect(await post(2, 'same-key-1')).toEqual({ ok: false, status: 422, code: 'intent.reused' });
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  it('[W2] knows an answer for 90 days', async () => {
    const first = await post(1, 'same-key-1');
    const [intent] = await database.db.intent.findMany();
    const kept = intent!.recordedAt.getTime() + 90 * 86_400_000;
    await sweepIntents(database.db, kept);
    expect(await post(1, 'same-key-1')).toEqual(first);
    await sweepIntents(database.db, kept + 1);
    expect(await counts()).toEqual([1, 1, 1, 1, 0]);
  });

  it('[W2] writes once when the same key comes five times at once', async () => {
    const answers = await Promise.all(range(5).map(() => post(1, 'same-key-1')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  it('[W2] asks for the permission inside the transaction, too', async () => {
    const { log } = await openWriter(database, { permission: () => 'forbidden' });
    const decide = () => {
      throw new Error('must not be asked');
    };
    const streams = ['wall'] as const;
    const act = { action: 'update.publish' as const, actor: VIEWER, key: 'a-key-for-it', body: {}, streams, decide };
    expect(await log.append(act)).toMatchObject({ status: 403 });
  });

  it('[W3] wakes the relay after the commit, and only then', async () => {
    const seen: Promise<number>[] = [];
    const onAppend = () => void seen.push(database.db.entry.count());
    writer = await openWriter(database, { onAppend });
    await post(1);
    await post(1);
    expect(await Promise.all(seen)).toEqual([1]);
  });

  it('[L5] loses and doubles nothing when the transaction breaks at any step', async () => {
    const steps = await stepsOfOneAppend();
    expect(steps).toBeGreaterThan(8);
    for (const step of range(steps)) {
      const failure: Failure = { at: step };
      writer = await openWriter(database, { db: failingAt(database.db, failure) });
      expect(await post(step)).toEqual({ ok: false, status: 503, code: 'write.unknown' });
      expect(await counts()).toEqual(Array(5).fill(step - 1));
      expect(receiptOf(await post(step)).seq).toBe(step);
    }
    expect(await writer.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: steps } });
  });

  it('[W2] settles by the key what became of a write whose answer was lost', async () => {
    writer = await openWriter(database, { db: losingAnswer(database.db) });
    expect(await post(1)).toEqual({ ok: false, status: 503, code: 'write.unknown' });
    expect(receiptOf(await post(1)).seq).toBe(1);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  async function stepsOfOneAppend(): Promise<number> {
    const counter: Failure = { at: Number.POSITIVE_INFINITY };
    const { verbs } = await openWriter(database, { db: failingAt(database.db, counter) });
    await verbs.publishUpdate({ actor: EDITOR, key: 'counted-steps', input: reportOf(0) });
    await empty(database);
    return counter.passed ?? 0;
  }

  it.each([
    ['the head was moved', { head: 7 }, 'seq.broken'],
    ['the hash was changed', { hash: 'f'.repeat(64) }, 'hash.broken'],
  ] as const)('[L6] stops all writing when %s, and reading goes on', async (_, change, reason) => {
    await post(1);
    await database.db.stream.update({ where: { name: 'wall' }, data: change });
    const halts: string[] = [];
    writer = await openWriter(database, { onHalt: (why) => halts.push(why) });
    expect(writer.log.halted()).toBe(reason);
    expect(await post(2)).toEqual({ ok: false, status: 503, code: 'log.halted' });
    expect(halts).toEqual([reason]);
    expect(await writer.log.readAfter('wall', 0)).toHaveLength(1);
    expect(await counts()).toEqual([1, 1, 1, 1, 1]);
  });

  it('[L6] notices in the next write that somebody wrote past the lock', async () => {
    await post(1);
    await database.db.stream.update({ where: { name: 'wall' }, data: { hash: 'f'.repeat(64) } });
    expect(await post(2)).toMatchObject({ status: 503, code: 'log.halted' });
    expect(writer.log.halted()).toBe('hash.broken');
  });

  it('[L6] finds an entry that was changed afterwards', async () => {
    for (const value of [1, 2, 3]) await post(value);
    const where = { stream_seq: { stream: 'wall', seq: 2 } };
    const { text } = await database.db.entry.findUniqueOrThrow({ where });
    await database.db.entry.update({ where, data: { text: text.replace('"value":2', '"value":3') } });
    expect(await writer.log.verifyChain('wall')).toEqual({ ok: false, brokenAt: 2, reason: 'hash.broken' });
  });
});

async function empty({ db }: TestDatabase): Promise<void> {
  await db.$transaction([db.figure.deleteMany(), db.revision.deleteMany(), db.update.deleteMany()]);
  await db.$transaction([db.entry.deleteMany(), db.intent.deleteMany(), db.stream.deleteMany()]);
}

function countOf(table: { count(): Promise<number> }): Promise<number> {
  return table.count();
}
