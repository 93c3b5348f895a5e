import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GET as getBoard } from '@/app/api/v1/board/route';
import type { Receipt } from '@/domain/outcome';
import { openDatabase } from '@/server/db/database';
import { Prisma } from '@/server/db/generated/sqlite/client';
import { readHead, verifyChain } from '@/server/log/read-log';
import { writeCopy } from '@/server/record/copy-file';
import { checkCopy, makeCopy } from '@/server/record/make-copy';
import { putBack } from '@/server/record/put-back';
import { restore } from '@/server/record/restore';
import { KEPT_TABLES, LEFT_OUT } from '@/server/record/tables';
import { get, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { done, freshKey } from '@/tests/support/desk';
import { openRig } from '@/tests/support/live/live-rig';
import { openScreen } from '@/tests/support/live/live-screen';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

const AUTH_SECRET = 'a secret of the tests, long enough to be one';
const COPIES = 20;
/** More would only make each copy longer. */
const MOST_POSTS = 300;

it('has a word on every table: whether a copy keeps it', () => {
  expect([...KEPT_TABLES, ...LEFT_OUT].sort()).toEqual(Object.keys(Prisma.ModelName).sort());
});

describe.each(ENGINES)('copies of a record on %s', (engine) => {
  let database: TestDatabase;
  let writer: Writer;
  let folder: string;
  let opened: TestDatabase[] = [];

  const fresh = async (kind = engine) => {
    const made = await testDatabase(kind);
    opened.push(made);
    return made;
  };
  const target = ({ url }: TestDatabase, name = 'other') => ({
    databaseUrl: url,
    dataDir: join(folder, name),
    authSecret: AUTH_SECRET,
  });
  const post = async (value: number): Promise<Receipt> =>
    done(await writer.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) }));
  const copy = async (name: string) => {
    const file = join(folder, name);
    await makeCopy({ databaseUrl: database.url, authSecret: AUTH_SECRET }, file);
    return file;
  };
  const wish = (file: string, replace = false) => ({ file, replace, stamp: 'then' });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copies-'));
    opened = [];
    database = await fresh();
    writer = await openWriter(database);
  });
  afterEach(async () => {
    for (const each of opened) await each.close();
    rmSync(folder, { recursive: true });
  });

  it('are each whole, put back and verified, 20 of them made while others write', async () => {
    const load = startLoad(post);
    const other = await fresh(engine === 'sqlite' ? 'postgresql' : 'sqlite');
    const same = await fresh();
    try {
      for (let made = 0; made < COPIES; made += 1) {
        const before = load.receipts.length;
        const file = await copy(`${made}.gz`);
        // What one engine has copied the other takes, too.
        const into = made % 2 === 0 ? same : other;
        await putBack(into.db, file);
        await expectWhole(into, before);
      }
    } finally {
      await load.stop();
    }
    expect(load.receipts.length).toBeGreaterThan(COPIES);
  }, 240_000);

  it('keep every row as it is, files and dates too, and are for their owner only', async () => {
    await post(1);
    const bytes = new Uint8Array([0, 1, 254, 255]);
    const original = { id: 'o', hash: 'h', name: 'n.pdf', mediaType: 'application/pdf', size: 4, bytes };
    await database.db.original.create({ data: { ...original, uploadedBy: 'e', uploadedAt: new Date(1) } });
    const file = await copy('one.gz');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const into = await fresh();
    await restore(target(into), wish(file));
    for (const read of [(d: TestDatabase) => d.db.original.findMany(), (d: TestDatabase) => d.db.revision.findMany()])
      expect(await read(into)).toEqual(await read(database));
    expect((await checkCopy(file)).head.authSecret).toBe(AUTH_SECRET);
  });

  it('are refused when they are cut off, changed, of a newer release, or would cover what is there', async () => {
    await post(1);
    const file = await copy('one.gz');
    const cut = await copy('cut.gz');
    truncateSync(cut, statSync(cut).size - 20);
    const changed = await copy('changed.gz');
    const bytes = readFileSync(changed);
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    writeFileSync(changed, bytes);
    const into = await fresh();
    for (const bad of [cut, changed, join(folder, 'none.gz')])
      await expect(restore(target(into), wish(bad))).rejects.toThrow(/cut off|unpacked|checksum|read|no such/);
    const newer = join(folder, 'newer.gz');
    const { head } = await checkCopy(file);
    await writeCopy(newer, { ...head, schema: '29990101000000_later' }, noRows());
    await expect(restore(target(into), wish(newer))).rejects.toMatchObject({ code: 'schema.newer' });
    const before = await readHead(database.db, 'wall');
    await expect(restore(target(database), wish(file))).rejects.toMatchObject({ code: 'target.used' });
    expect(await readHead(database.db, 'wall')).toEqual(before);
  });

  it.each([
    [
      'npm run restore',
      async (file: string) => {
        await restore(target(database), wish(file, true));
        return database;
      },
    ],
    [
      'hand, with the epoch of before',
      async (file: string) => {
        const other = await fresh();
        await putBack(other.db, file);
        return other;
      },
    ],
  ])('[S3] answer no 304 to the tag of a history that was lost: an older one put back by %s', async (_, putOlder) => {
    const ask = (tag: string) =>
      getBoard(get('/api/v1/board', { authorization: 'Bearer viewer', 'if-none-match': tag }));
    await post(1);
    const file = await copy('older.gz');
    for (let value = 2; value <= 6; value += 1) await post(value);
    await serveApi(database);
    const tag = (await ask('')).headers.get('etag') ?? '';
    expect((await ask(tag)).status).toBe(304);
    const older = await putOlder(file);
    const { verbs, refresh } = await serveApi(older);
    for (let value = 12; value <= 16; value += 1)
      done(await verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) }));
    await refresh();
    const answer = await ask(tag);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ seq: 6 });
    expect(answer.headers.get('etag')).not.toBe(tag);
  });

  it('[L2] take the place of a record beside the running server: kept aside, and every screen follows by itself', async () => {
    const rig = await openRig(database, { beaconMs: 100 });
    await rig.post(3);
    const file = await copy('older.gz');
    await rig.post(4);
    const screen = openScreen({ origin: rig.origin, initial: rig.relay.snapshot() });
    await vi.waitFor(() => expect(screen.view().connection.status).toBe('live'), { timeout: 20_000 });
    const said = await restore(target(database), wish(file, true));
    expect(said.join('\n')).toContain('before-restore-then.copy.gz');
    await vi.waitFor(() => expect(rig.relay.position().seq).toBe(3), { timeout: 20_000 });
    await vi.waitFor(() => expect(screen.view().position).toEqual(rig.relay.position()), { timeout: 20_000 });
    await rig.post(1);
    await vi.waitFor(() => expect(screen.view().position.seq).toBe(4), { timeout: 20_000 });
    const aside = await checkCopy(join(folder, 'other', 'before-restore-then.copy.gz'));
    expect(aside.head.heads.find(({ stream }) => stream === 'wall')).toMatchObject({ seq: 7 });
    screen.stop();
    await rig.stop();
  });
});

async function* noRows(): AsyncGenerator<never> {}

/** Posts one after the other until it is stopped; SQLite answers without leaving the turn, so others are let in between. */
function startLoad(post: (value: number) => Promise<Receipt>) {
  const receipts: Receipt[] = [];
  let isOver = false;
  const writing = (async () => {
    while (!isOver && receipts.length < MOST_POSTS) {
      receipts.push(await post(receipts.length));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })();
  const stop = () => {
    isOver = true;
    return writing;
  };
  return { receipts, stop };
}

/** The chain, the tables that follow from it, and all that was acknowledged before the copy began. */
async function expectWhole({ db }: TestDatabase, acknowledged: number): Promise<void> {
  const report = await verifyChain(db, 'wall');
  const seq = report.ok ? report.head.seq : -1;
  expect(seq).toBeGreaterThanOrEqual(acknowledged);
  expect([await db.revision.count(), await db.figure.count(), await db.intent.count()]).toEqual([seq, seq, seq]);
}

it('puts a file of SQLite aside that is no database any more, and never one that holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aside-'));
  const database = await testDatabase('sqlite');
  await openWriter(database);
  const file = join(folder, 'copy.gz');
  await makeCopy({ databaseUrl: database.url, authSecret: AUTH_SECRET }, file);
  const path = join(folder, 'board.db');
  writeFileSync(path, 'no database at all, but long enough to look like one'.repeat(200));
  const target = { databaseUrl: `file:${path}`, dataDir: folder, authSecret: AUTH_SECRET };
  await expect(restore(target, { file, replace: false, stamp: 'then' })).rejects.toThrow();
  const said = await restore(target, { file, replace: true, stamp: 'then' });
  expect(said.join('\n')).toContain(`${path}.before-then`);
  expect(readFileSync(`${path}.before-then`, 'utf8')).toContain('no database at all');
  await database.close();
  rmSync(folder, { recursive: true });
});

it('leaves the file of SQLite whole by itself after a clean stop', async () => {
  const database = await testDatabase('sqlite');
  const { verbs } = await openWriter(database);
  for (let value = 1; value <= 17; value += 1)
    done(await verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) }));
  const folder = mkdtempSync(join(tmpdir(), 'alone-'));
  const again = await openDatabase(database.url);
  await database.db.$disconnect();
  await again.close();
  writeFileSync(join(folder, 'board.db'), readFileSync(database.url.slice('file:'.length)));
  const alone = await openDatabase(`file:${join(folder, 'board.db')}`);
  expect(await verifyChain(alone.db, 'wall')).toMatchObject({ ok: true, head: { seq: 17 } });
  await alone.close();
  await database.close();
  rmSync(folder, { recursive: true });
});
