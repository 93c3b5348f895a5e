import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import type { Position, Start } from '@/domain/protocol/frames';
import type { StoredEntry } from '@/server/log/log';
import { createRing, type RingLimits } from './ring';
import { startFrom } from './welcome';

const EPOCH = 'epoch-1';
const HUGE: RingLimits = { entries: 10_000, bytes: 100_000_000 };

/** A log of that many entries of one size, and a ring that reaches back as far as its limits let it. */
function logOf(count: number, { bytes = 10, limits = HUGE }: { bytes?: number; limits?: RingLimits } = {}) {
  const entries: StoredEntry[] = Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    epoch: EPOCH,
    text: String(index + 1).padStart(bytes, '.'),
    hash: `hash-${index + 1}`,
    committedAt: new Date(0),
  }));
  const ring = createRing(limits);
  for (const entry of entries) ring.push(entry);
  const head = { epoch: EPOCH, seq: count, hash: `hash-${count}` };
  const reads: number[] = [];
  return {
    reads,
    relay: {
      stream: 'wall' as const,
      position: () => head,
      snapshot: () => ({ kind: 'snapshot', s: 'wall', ...head, board: EMPTY_BOARD }) as const,
      after: ring.after,
      caughtUp: () => Promise.resolve(),
      isFollowing: () => true,
    },
    log: {
      async readAfter(_stream: string, seq: number) {
        reads.push(seq);
        return entries.slice(seq, seq + 3);
      },
    },
  };
}

async function startOf(known: ReturnType<typeof logOf>, position: Position | null): Promise<Start> {
  const starts: Start[] = [];
  await startFrom(known.log, [{ relay: known.relay, position }], (found) => void starts.push(...found));
  expect(starts).toHaveLength(1);
  return starts[0] as Start;
}

const at = (seq: number, epoch = EPOCH): Position => ({ epoch, seq });

describe('what a screen gets on arrival', () => {
  it.each<[string, number, Position | null, Start['kind']]>([
    ['a first visit', 5, null, 'snapshot'],
    ['a position of another epoch', 5, at(3, 'epoch-0'), 'snapshot'],
    ['a position beyond the head', 5, at(6), 'snapshot'],
    ['a position at the head', 5, at(5), 'delta'],
    ['a position before the head', 5, at(2), 'delta'],
    ['a position at nothing', 5, at(0), 'delta'],
    ['an empty log at nothing', 0, at(0), 'delta'],
    ['a gap of 1,000 entries', 1_200, at(200), 'delta'],
    ['a gap of 1,001 entries', 1_200, at(199), 'snapshot'],
  ])('[S1] %s', async (...[, count, position, kind]) => {
    expect((await startOf(logOf(count), position)).kind).toBe(kind);
  });

  it('[S1] a gap of 256 kB is a delta, one byte more a snapshot', async () => {
    const known = logOf(5, { bytes: 128 * 1024 });
    expect((await startOf(known, at(3))).kind).toBe('delta');
    expect((await startOf(known, at(2))).kind).toBe('snapshot');
  });

  it('[S1] brings the whole gap, with the hash at its end', async () => {
    const delta = await startOf(logOf(5), at(3));
    expect(delta).toEqual({
      ...{ kind: 'delta', s: 'wall', epoch: EPOCH, p: 3, n: 5, h: 'hash-5' },
      d: ['.........4', '.........5'],
    });
  });

  it('[S2] pages from the database first when the gap reaches below the ring', async () => {
    const known = logOf(12, { limits: { entries: 4, bytes: 1_000 } });
    expect(known.relay.after(7)).toBeNull();
    const delta = await startOf(known, at(2));
    expect(delta).toMatchObject({ kind: 'delta', p: 2, n: 12 });
    expect('d' in delta && delta.d.map((text) => Number(text.replaceAll('.', '')))).toEqual([
      3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(known.reads).toEqual([2, 5]);
  });

  it('[S2] asks the database for nothing that the ring has', async () => {
    const known = logOf(12);
    await startOf(known, at(0));
    expect(known.reads).toEqual([]);
  });

  it('[S1] stops paging as soon as the snapshot is the shorter way', async () => {
    const known = logOf(12, { bytes: 100 * 1024, limits: { entries: 2, bytes: 1_000_000 } });
    expect((await startOf(known, at(0))).kind).toBe('snapshot');
    expect(known.reads).toEqual([0]);
  });

  it('[N4] gives the snapshot when the database does not answer', async () => {
    const known = logOf(12, { limits: { entries: 4, bytes: 1_000 } });
    const away = { ...known, log: { readAfter: () => Promise.reject(new Error('away')) } };
    expect((await startOf(away, at(2))).kind).toBe('snapshot');
  });

  it('is never older than what it has: the node reads the log first, or says nothing while it cannot', async () => {
    const known = logOf(5);
    let isRead = false;
    const behind = { ...known.relay, position: () => ({ epoch: EPOCH, seq: isRead ? 5 : 3, hash: 'hash-3' }) };
    const caughtUp = async () => {
      isRead = true;
    };
    const reading = { ...behind, caughtUp };
    expect(await startOf({ ...known, relay: reading }, at(4))).toMatchObject({ kind: 'delta', p: 4, n: 5 });
    isRead = false;
    const starts: Start[] = [];
    const away = { ...behind, isFollowing: () => false };
    await startFrom(known.log, [{ relay: away, position: at(4) }], (found) => void starts.push(...found));
    expect(starts).toEqual([]);
  });
});
