import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Db } from '@/server/db/database';
import { readAfter, readHead } from '@/server/log/read-log';
import { openAcknowledged } from '@/server/record/acknowledged';
import { watchForLost } from '@/server/record/lost-watch';
import { rotate } from '@/server/record/put-back';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { done, freshKey } from '@/tests/support/desk';
import { openRig } from '@/tests/support/live/live-rig';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

describe.each(ENGINES)('a lost tail on %s', (engine) => {
  let database: TestDatabase;
  let writer: Writer;
  let dataDir: string;

  const post = async (count: number) => {
    for (let value = 1; value <= count; value += 1)
      done(await writer.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) }));
    return readHead(database.db, 'wall');
  };
  const onFault = (error: unknown) => {
    throw error;
  };
  const open = () => openAcknowledged({ dataDir, databaseUrl: database.url, onFault });
  const compare = async () => open().compare(await readHead(database.db, 'wall'), writer.log);

  beforeEach(async () => {
    database = await testDatabase(engine);
    writer = await openWriter(database);
    dataDir = mkdtempSync(join(tmpdir(), 'marks-'));
  });
  afterEach(async () => {
    rmSync(dataDir, { recursive: true });
    await database.close();
  });

  it('shows at the next start, and still after the same numbers were given again', async () => {
    const marks = open();
    marks.note(await post(5));
    marks.flush();
    expect(await compare()).toBeNull();
    await cutTo(database.db, 3);
    expect(await compare()).toEqual({ stream: 'wall', known: 5, found: 3 });
    await post(4);
    expect(await compare()).toEqual({ stream: 'wall', known: 5, found: 7 });
  });

  it('[L2] is no secret to those who put a copy back by our tools, and an older epoch is one', async () => {
    const marks = open();
    const before = await post(5);
    marks.note(before);
    await cutTo(database.db, 3);
    await database.db.$transaction((tx) => rotate(tx, ['wall']));
    marks.flush();
    expect(await compare()).toBeNull();
    marks.accept(await readHead(database.db, 'wall'));
    marks.flush();
    await database.db.stream.update({ where: { name: 'wall' }, data: { epoch: before.epoch } });
    expect(await compare()).toEqual({ stream: 'wall', known: 3, found: 3 });
  });

  it('[L2] is an alarm from the start on, and ends when somebody accepts it beside the running server', async () => {
    const marks = open();
    marks.note(await post(5));
    marks.flush();
    await cutTo(database.db, 3);
    const rig = await openRig(database);
    const fatal: unknown[] = [];
    const logger = { fatal: (facts: unknown) => void fatal.push(facts) };
    const acknowledged = open();
    await watchForLost({ ...rig, acknowledged, logger, onFault });
    expect(rig.alarms.current()).toEqual(['record.lost']);
    expect(fatal).toEqual([{ stream: 'wall', known: 5, found: 3 }]);
    await rig.post(1);
    expect(rig.alarms.current()).toEqual(['record.lost']);
    await database.db.$transaction((tx) => rotate(tx, ['wall']));
    await vi.waitFor(() => expect(rig.alarms.current()).toEqual([]), { timeout: 20_000 });
    await rig.stop();
    acknowledged.flush();
  });

  it('is not reported of another database, and the marks are for their owner only', async () => {
    const marks = open();
    marks.note(await post(5));
    marks.flush();
    expect(statSync(join(dataDir, 'acknowledged.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dataDir, 'acknowledged.json'), 'utf8')).not.toContain('postgres:');
    const other = openAcknowledged({ dataDir, databaseUrl: 'file:/elsewhere/board.db', onFault });
    await cutTo(database.db, 3);
    expect(await other.compare(await readHead(database.db, 'wall'), writer.log)).toBeNull();
  });
});

/** As a damaged disk or an older copy would leave it: all of it holds, the rest is gone. */
async function cutTo(db: Db, seq: number): Promise<void> {
  const [last] = await readAfter(db, { stream: 'wall', after: seq - 1, bounds: { entries: 1, bytes: 1 } });
  await db.figure.deleteMany({ where: { updateNumber: { gt: seq } } });
  await db.revision.deleteMany({ where: { updateNumber: { gt: seq } } });
  await db.update.deleteMany({ where: { number: { gt: seq } } });
  await db.entry.deleteMany({ where: { stream: 'wall', seq: { gt: seq } } });
  await db.stream.update({ where: { name: 'wall' }, data: { head: seq, hash: last?.hash ?? '' } });
}
