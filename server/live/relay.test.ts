import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Log } from '@/server/log/log';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';
import { createRelay, type LogReader, type Relay } from './relay';

describe.each(ENGINES)('the relay on %s', (engine) => {
  let database: TestDatabase;
  let writer: Writer;
  let relay: Relay<'wall'>;
  let faults: unknown[] = [];
  let told: number[] = [];
  let keys = 0;
  let wakes = false;

  const post = async (count: number) => {
    for (let index = 0; index < count; index += 1) {
      keys += 1;
      const outcome = await writer.verbs.publishUpdate({
        actor: EDITOR,
        key: `relay-post-${keys}`,
        input: reportOf(keys),
      });
      expect(outcome.ok).toBe(true);
      // SQLite answers in the same turn, so other tasks run only when we let them.
      await nextTurn();
    }
  };
  const follow = async (log: LogReader = writer.log) => {
    relay = createRelay({
      stream: 'wall',
      log,
      onFault: (error) => void faults.push(error),
      onBroken: writer.log.halt,
      pollMs: 20,
    });
    relay.listen({
      entries: (entries) => void told.push(...entries.map(({ seq }) => seq)),
      epoch: () => void told.push(0),
    });
    await relay.open();
  };
  const reaches = (seq: number) => vi.waitFor(() => expect(relay.position().seq).toBe(seq), { timeout: 10_000 });

  beforeEach(async () => {
    database = await testDatabase(engine);
    wakes = false;
    writer = await openWriter(database, { onAppend: () => wakes && relay.wake() });
    faults = [];
    told = [];
  });
  afterEach(async () => {
    await relay.stop();
    await database.close();
  });

  it('[W3] tells each committed entry once, in order, though nobody woke it', async () => {
    await post(2);
    await follow();
    expect(relay.position()).toMatchObject({ seq: 2 });
    await post(5);
    await reaches(7);
    expect(told).toEqual([0, 3, 4, 5, 6, 7]);
    expect(relay.position()).toMatchObject(await positionOf(writer.log));
  });

  it('knows whatever was committed before it was asked to catch up', async () => {
    await follow();
    await post(3);
    await relay.caughtUp();
    expect(relay.position().seq).toBe(3);
  });

  it('[S3] gives board, position and hash of one moment, while entries keep coming', async () => {
    await follow();
    wakes = true;
    const writing = post(40);
    const shots = new Map<number, string>();
    let isDone = false;
    void writing.then(() => {
      isDone = true;
    });
    while (!isDone || relay.position().seq < 40) {
      const { seq, hash, board } = relay.snapshot();
      expect(board.seq).toBe(seq);
      expect(board.updates.map(({ number }) => number)).toEqual(
        Array.from({ length: Math.min(40, seq) }, (_, i) => seq - i),
      );
      shots.set(seq, hash);
      await nextTurn();
    }
    await writing;
    const entries = await writer.log.readAfter('wall', 0);
    for (const { seq, hash } of entries) expect(shots.get(seq) ?? hash).toBe(hash);
    expect(shots.size).toBeGreaterThan(5);
  });

  it('[N4] stays where it is while the log does not answer, says so once, and goes on by itself', async () => {
    let isAway = false;
    const shaky: LogReader = {
      head: (stream) => (isAway ? Promise.reject(new Error('away')) : writer.log.head(stream)),
      readAfter: (...args) => writer.log.readAfter(...args),
    };
    await post(1);
    await follow(shaky);
    isAway = true;
    await post(3);
    await vi.waitFor(() => expect(relay.isFollowing()).toBe(false));
    for (let round = 0; round < 5; round += 1) {
      relay.wake();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await relay.caughtUp();
    expect(relay.position().seq).toBe(1);
    expect(faults).toHaveLength(1);
    isAway = false;
    await reaches(4);
    expect(relay.isFollowing()).toBe(true);
    expect(told).toEqual([0, 2, 3, 4]);
  });

  it('[L6] stops at an entry that was changed, goes on from the last good state, and writing stops', async () => {
    await post(2);
    await follow();
    const { text } = await database.db.entry.findFirstOrThrow({ where: { seq: 2 } });
    const entry = { stream: 'wall', epoch: relay.position().epoch, committedAt: new Date() };
    await database.db.entry.create({ data: { ...entry, seq: 3, text, hash: 'e'.repeat(64) } });
    await database.db.stream.update({ where: { name: 'wall' }, data: { head: 3, hash: 'e'.repeat(64) } });
    await vi.waitFor(() => expect(writer.log.halted()).toBe('hash.broken'));
    expect(relay.position().seq).toBe(2);
    expect(relay.snapshot().board.seq).toBe(2);
    expect(relay.isFollowing()).toBe(false);
    expect(faults).toHaveLength(1);
  });

  it('[L6] has nothing to show of a log that is broken at the start, until its epoch is another and it holds', async () => {
    await post(3);
    const where = { stream_seq: { stream: 'wall', seq: 2 } };
    const { text } = await database.db.entry.findUniqueOrThrow({ where });
    await database.db.entry.update({ where, data: { text: '{}' } });
    await follow();
    expect(relay.isWhole()).toBe(false);
    expect(relay.position()).toMatchObject({ seq: 0 });
    expect(writer.log.halted()).toBe('hash.broken');
    await database.db.entry.update({ where, data: { text } });
    await database.db.stream.update({ where: { name: 'wall' }, data: { epoch: 'repaired' } });
    await vi.waitFor(() => expect(relay.isWhole()).toBe(true));
    expect(relay.snapshot()).toMatchObject({ epoch: 'repaired', seq: 3, board: { seq: 3 } });
  });

  it('[L2] makes everything anew when the epoch changed, and says so', async () => {
    await post(3);
    await follow();
    await database.db.stream.update({ where: { name: 'wall' }, data: { epoch: 'restored' } });
    await vi.waitFor(() => expect(relay.position().epoch).toBe('restored'));
    expect(relay.snapshot()).toMatchObject({ epoch: 'restored', seq: 3, board: { seq: 3 } });
    await post(1);
    await reaches(4);
    expect(told).toEqual([0, 0, 4]);
  });
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function positionOf(log: Log): Promise<{ epoch: string; seq: number; hash: string }> {
  const { epoch, seq, hash } = await log.head('wall');
  return { epoch, seq, hash };
}
