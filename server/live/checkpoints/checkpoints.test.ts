import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '@/domain/protocol/frames';
import { createRelays, type RelaySet } from '@/server/live/relays';
import type { Log } from '@/server/log/log';
import { createScrubber } from '@/server/log/scrubber';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { freshKey } from '@/tests/support/desk';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';
import { openCheckpoints } from './checkpoints';
import { keepCheckpoints } from './keep-checkpoints';

const BUILD = 'build-1';
const ENTRIES = 12;

describe.each(ENGINES)('checkpoints on %s', (engine) => {
  let database: TestDatabase;
  let writer: Writer;
  let dataDir: string;
  let whole: Snapshot;
  const opened: RelaySet[] = [];
  let posted = 0;

  const post = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      posted += 1;
      const outcome = await writer.verbs.publishUpdate({
        actor: EDITOR,
        key: freshKey(),
        input: reportOf(posted),
      });
      expect(outcome.ok).toBe(true);
    }
  };
  /** A start of the server: the state that it begins with, and the entries that it read for that. */
  const start = async ({ build = BUILD, ring = 3 } = {}) => {
    const read: number[] = [];
    const log: Pick<Log, 'head' | 'readAfter'> = {
      head: writer.log.head,
      async readAfter(stream, ...rest) {
        const entries = await writer.log.readAfter(stream, ...rest);
        if (stream === 'wall') read.push(...entries.map(({ seq }) => seq));
        return entries;
      },
    };
    const checkpoints = openCheckpoints({ dataDir, build });
    const onFault = () => undefined;
    const options = { log, checkpoints, onFault, onBroken: writer.log.halt, pollMs: 60_000 };
    const live = createRelays({ ...options, ring: { entries: ring, bytes: 100_000 } });
    const keeper = keepCheckpoints({ live, checkpoints, onFault, every: 5 });
    await live.open();
    await keeper.stop();
    opened.push(live);
    return { live, keeper, read, from: read[0], relay: live.relays.wall };
  };
  const file = () => join(dataDir, 'checkpoint-wall.json');

  beforeEach(async () => {
    posted = 0;
    database = await testDatabase(engine);
    writer = await openWriter(database);
    dataDir = mkdtempSync(join(tmpdir(), 'kept-'));
    await post(ENTRIES);
    const first = await start();
    expect(first.from).toBe(1);
    whole = first.relay.snapshot();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((live) => live.stop()));
    await database.close();
    rmSync(dataDir, { recursive: true });
  });

  it('[L6] let a start read only the newest entries, and give the same state, buffer and chain', async () => {
    await post(2);
    const { from, relay } = await start();
    expect(from).toBe(ENTRIES - 3);
    const { board, ...position } = relay.snapshot();
    expect(position).toMatchObject({ seq: ENTRIES + 2, hash: (await writer.log.head('wall')).hash });
    rmSync(file());
    expect((await start()).relay.snapshot()).toEqual({ ...position, board });
    // What left the buffer is not taken for "you missed nothing".
    expect(relay.after(ENTRIES)).toHaveLength(2);
    expect(relay.after(2)).toBeNull();
  });

  it('are written anew after every few entries, and leave no unfinished file', async () => {
    const { relay, keeper } = await start();
    const before = readFileSync(file(), 'utf8');
    await post(4);
    relay.wake();
    await vi.waitFor(() => expect(relay.position().seq).toBe(ENTRIES + 4));
    await keeper.stop();
    expect(readFileSync(file(), 'utf8')).toBe(before);
    await post(1);
    relay.wake();
    await vi.waitFor(() => expect(relay.position().seq).toBe(ENTRIES + 5));
    await keeper.stop();
    expect(openCheckpoints({ dataDir, build: BUILD }).read('wall')).toEqual(relay.snapshot());
    expect(readdirSync(dataDir)).toEqual(['checkpoint-wall.json']);
  });

  it.each([
    ['torn', (text: string) => text.slice(0, -100)],
    ['changed', (text: string) => text.replace('"seq":12', '"seq":11')],
    ['empty', () => ''],
  ])('are ignored when the file is %s', async (_, spoil) => {
    const text = readFileSync(file(), 'utf8');
    expect(spoil(text)).not.toBe(text);
    writeFileSync(file(), spoil(text));
    const { from, relay } = await start();
    expect(from).toBe(1);
    expect(relay.snapshot()).toEqual(whole);
  });

  it('are ignored by another build', async () => {
    expect((await start({ build: 'build-2' })).from).toBe(1);
  });

  it('[L2] are ignored when an older copy was put back, whose epoch is another', async () => {
    await database.db.stream.update({ where: { name: 'wall' }, data: { epoch: 'restored' } });
    const { relay, from } = await start();
    expect(from).toBe(1);
    expect(relay.snapshot()).toEqual({ ...whole, epoch: 'restored' });
  });

  it('[L6] are ignored when the log ends before them, or has another entry in their place', async () => {
    const head = { head: 10, hash: (await writer.log.readAfter('wall', 9))[0]?.hash ?? '' };
    await database.db.entry.deleteMany({ where: { stream: 'wall', seq: { gt: 10 } } });
    await database.db.stream.update({ where: { name: 'wall' }, data: head });
    const shorter = await start();
    expect(shorter.relay.snapshot()).toMatchObject({ seq: 10, board: { seq: 10 } });
    // The same number of entries again, but others: a file of the database that was copied back by hand.
    await database.db.$transaction([database.db.figure.deleteMany(), database.db.revision.deleteMany()]);
    await database.db.update.deleteMany({ where: { number: { gt: 10 } } });
    await database.db.intent.deleteMany();
    posted += 100;
    await post(2);
    await openCheckpoints({ dataDir, build: BUILD }).write(whole);
    const other = await start();
    expect(other.relay.snapshot().seq).toBe(ENTRIES);
    expect(other.relay.snapshot().hash).not.toBe(whole.hash);
    expect(other.relay.snapshot().board).not.toEqual(whole.board);
  });

  it('[L6] show nothing of a log that is damaged after them', async () => {
    await post(2);
    await damage(ENTRIES + 1);
    const { live } = await start();
    expect(live.snapshot('wall')).toBeNull();
    expect(writer.log.halted()).toBe('hash.broken');
  });

  it('[L6] damage before them is found after the start, by the scrubber', async () => {
    await damage(2);
    const { live, from } = await start();
    expect(from).toBe(ENTRIES - 3);
    expect(live.snapshot('wall')).toEqual(whole);
    const faults: unknown[] = [];
    const scrubber = createScrubber({ log: writer.log, onFault: (error) => faults.push(error) });
    scrubber.start();
    await vi.waitFor(() => expect(writer.log.halted()).toBe('hash.broken'), { timeout: 10_000 });
    await scrubber.stop();
    expect(writer.alarms.current()).toEqual(['record.damaged']);
    expect(faults).toEqual([]);
  });

  const damage = (seq: number) =>
    database.db.entry.update({ where: { stream_seq: { stream: 'wall', seq } }, data: { text: '{}' } });
});
