import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STREAMS } from '@/domain/entries/entry';
import { readHead, verifyChain } from '@/server/log/read-log';
import { makeCopy } from '@/server/record/make-copy';
import { RepairProblem, type RepairRequest, repair } from '@/server/record/repair';
import { entriesOf } from '@/server/record/witnesses';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { done, freshKey } from '@/tests/support/desk';
import { openWriter } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

const ENTRIES = 11;
const BROKEN = { stream_seq: { stream: 'wall', seq: 3 } };

describe.each(ENGINES)('a repair on %s', (engine) => {
  let database: TestDatabase;
  let folder: string;
  let before: Awaited<ReturnType<typeof readHead>>;

  const entries = () => database.db.entry.findMany({ where: { stream: 'wall' }, orderBy: { seq: 'asc' } });
  const damage = (data: { text?: string; hash?: string }) => database.db.entry.update({ where: BROKEN, data });
  const mend = (wish: Partial<RepairRequest> = {}) => repair(database.db, STREAMS, { cutInto: null, ...wish });
  /** The chain holds up to there, under another epoch, and updates, revisions and figures say the same. */
  const expectWhole = async (seq: number) => {
    expect(await verifyChain(database.db, 'wall')).toMatchObject({ ok: true, head: { seq } });
    expect((await readHead(database.db, 'wall')).epoch).not.toBe(before.epoch);
    const { update, revision, figure } = database.db;
    expect([await update.count(), await revision.count(), await figure.count()]).toEqual([seq, seq, seq]);
    expect(await database.db.auditEvent.count({ where: { kind: 'record.repaired' } })).toBe(1);
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'repair-'));
    database = await testDatabase(engine);
    const { verbs } = await openWriter(database);
    for (let value = 1; value <= ENTRIES; value += 1)
      done(await verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) }));
    before = await readHead(database.db, 'wall');
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('changes nothing of a record that holds', async () => {
    expect(await mend()).toEqual({ messages: [], remaining: [], heads: [] });
    expect(await readHead(database.db, 'wall')).toEqual(before);
  });

  it.each([
    ['a text', { text: '{}' }],
    ['a hash', { hash: 'e'.repeat(64) }],
  ])('[L3] puts %s right that was changed, where the hashes vouch for it', async (_, change) => {
    const whole = await entries();
    await damage(change);
    expect((await mend()).messages).toEqual([expect.stringContaining('wall: entry 3 was changed')]);
    expect(await entries()).toEqual(whole);
    await expectWhole(ENTRIES);
  });

  it('takes from a copy what the record itself has no more', async () => {
    const file = join(folder, 'copy.gz');
    await makeCopy({ databaseUrl: database.url, authSecret: 'x' }, file);
    const whole = await entries();
    await damage({ text: '{}' });
    await database.db.revision.updateMany({ where: { updateNumber: 3 }, data: { content: '{}' } });
    await expect(mend()).rejects.toThrow('Add --from COPY');
    await mend({ copied: await entriesOf(file) });
    expect(await entries()).toEqual(whole);
    await expectWhole(ENTRIES);
  });

  it('cuts off only with consent, keeps what it cut off, and makes the tables follow', async () => {
    await damage({ text: '{}' });
    await database.db.revision.updateMany({ where: { updateNumber: 3 }, data: { content: '{}' } });
    await expect(mend()).rejects.toBeInstanceOf(RepairProblem);
    expect(await database.db.entry.count()).toBe(ENTRIES);
    const cutInto = join(folder, 'cut.ndjson');
    await mend({ cutInto });
    await expectWhole(2);
    const kept = readFileSync(cutInto, 'utf8').trim().split('\n');
    expect(kept.map((line) => JSON.parse(line).seq)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(statSync(cutInto).mode & 0o777).toBe(0o600);
  });

  it('moves the row of a stream on that stayed behind, and back only with consent', async () => {
    const rows = await entries();
    const row = { where: { name: 'wall' } };
    await database.db.stream.update({ ...row, data: { head: 9, hash: rows[8]?.hash ?? '' } });
    await mend();
    await expectWhole(ENTRIES);
    await database.db.entry.deleteMany({ where: { seq: ENTRIES } });
    await expect(mend()).rejects.toThrow('its row says 11 entries, and 10 are there');
    await mend({ cutInto: join(folder, 'cut.ndjson') });
    expect(await verifyChain(database.db, 'wall')).toMatchObject({ ok: true, head: { seq: 10 } });
  });

  it('makes tables anew that differ from the log, and accepts a loss that somebody accepted', async () => {
    await database.db.figure.updateMany({ where: { updateNumber: 5 }, data: { value: 999 } });
    expect((await mend()).messages).toEqual([expect.stringContaining('made anew')]);
    expect(await database.db.figure.findMany({ where: { updateNumber: 5 } })).toMatchObject([{ value: 5 }]);
    await expectWhole(ENTRIES);
    const { epoch } = await readHead(database.db, 'wall');
    await expect(mend({ lost: ['wall'] })).rejects.toThrow('--accept-loss');
    await mend({ lost: ['wall'], cutInto: join(folder, 'cut.ndjson') });
    expect((await readHead(database.db, 'wall')).epoch).not.toBe(epoch);
  });
});
