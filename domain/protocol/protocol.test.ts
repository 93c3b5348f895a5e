import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { STREAMS } from '@/domain/entries/entry';
import { EMPTY_DESK } from '@/domain/workflow/desk';
import { GENESIS_HASH } from './chain';
import { gapPullDelay, reconnectDelay, returnDelay } from './delays';
import type { Beacon, Snapshot } from './frames';
import {
  readBeacon,
  readBye,
  readDelta,
  readDoubtReport,
  readEntriesFrame,
  readHandshake,
  readSeen,
  readSnapshot,
  readWelcome,
} from './read';

const h = GENESIS_HASH;
const slice = { s: 'wall', p: 1, n: 2, h, d: ['{}'] } as const;
const snapshot: Snapshot = { kind: 'snapshot', s: 'wall', epoch: 'e', seq: 0, hash: h, board: EMPTY_BOARD };
const beacon: Beacon = { s: 'wall', head: 3, h, t: 1, release: 'r', ok: true, alarms: ['clock.jumped'] };

const READERS: Record<string, (raw: unknown) => unknown> = {
  readBeacon,
  readBye,
  readDelta,
  readDoubtReport,
  readEntriesFrame,
  readHandshake,
  readSeen,
  readSnapshot: (raw) => STREAMS.map((stream) => readSnapshot(raw, stream)),
  readWelcome,
};

describe('reading frames', () => {
  it.each(Object.entries(READERS))('[F4] %s throws for no packet of any shape', (_, read) => {
    fc.assert(fc.property(fc.anything(), (raw) => void read(raw)));
    for (const raw of [null, undefined, [], 'x', 3, Object.create(null)]) expect(() => read(raw)).not.toThrow();
  });

  it('gives back each frame as it was sent', () => {
    const delta = { ...slice, kind: 'delta', epoch: 'e' };
    const welcome = { t: 1, release: 'r', streams: { wall: snapshot } };
    const doubt = { s: 'wall', seq: 2, expected: h, got: h };
    expect(readSnapshot(snapshot, 'wall')).toEqual(snapshot);
    expect(readSnapshot(snapshot, 'ops')).toBeNull();
    expect(readDelta(delta)).toEqual(delta);
    expect(readWelcome(welcome)).toEqual(welcome);
    expect(readWelcome({ ...welcome, streams: { wall: delta } })).toEqual({ ...welcome, streams: { wall: delta } });
    expect(readEntriesFrame({ ...slice, t: 5 })).toEqual({ ...slice, t: 5 });
    expect(readBeacon(beacon)).toEqual(beacon);
    expect(readBye({ spreadMs: 0 })).toEqual({ spreadMs: 0 });
    expect(readSeen({ s: 'wall', n: 2, h })).toEqual({ s: 'wall', n: 2, h });
    expect(readDoubtReport(doubt)).toEqual(doubt);
  });

  it('[S1] takes a position, and an absent or broken one as a first visit', () => {
    const at = (wall: unknown) => readHandshake({ streams: { wall } })?.streams.wall;
    expect(at({ epoch: 'e', seq: 7, more: 1 })).toEqual({ epoch: 'e', seq: 7 });
    for (const wrong of [
      null,
      undefined,
      { epoch: 'e', seq: -1 },
      { epoch: 'e', seq: 1.5 },
      { epoch: '', seq: 1 },
      { seq: 1 },
    ])
      expect(at(wrong)).toBeNull();
    expect(readHandshake({})).toEqual({ protocol: 1, streams: { wall: null } });
    expect(readHandshake(null)).toBeNull();
  });

  it('[S1] [L7] reads each stream by its own shape and gives no stream for another', () => {
    const ops = { kind: 'snapshot', s: 'ops', epoch: 'e', seq: 0, hash: h, board: EMPTY_DESK };
    const welcome = { t: 1, release: 'r', streams: { wall: snapshot, ops } };
    expect(readWelcome(welcome)).toEqual(welcome);
    expect(readWelcome({ ...welcome, streams: { staff: ops } })).toBeNull();
    expect(readWelcome({ ...welcome, streams: { ops: { ...ops, board: EMPTY_BOARD } } })).toBeNull();
    // The server's record is damaged, so the beacon names no head (L6).
    expect(readWelcome({ ...welcome, streams: {} })).toMatchObject({ streams: {} });
    expect(readHandshake({ streams: { ops: null, rumours: null } })).toEqual({ protocol: 1, streams: { ops: null } });
  });

  it('[F1] refuses a slice whose texts do not fill its numbers', () => {
    for (const wrong of [
      { n: 3 },
      { p: 3 },
      { d: ['{}', '{}'] },
      { d: [1] },
      { h: 'x' },
      { s: 'rumours' },
      { t: Number.NaN },
    ]) {
      expect(readEntriesFrame({ ...slice, t: 5, ...wrong })).toBeNull();
    }
  });

  it('refuses a snapshot without a whole board', () => {
    expect(readSnapshot({ ...snapshot, board: { seq: 0 } }, 'wall')).toBeNull();
    expect(readSnapshot({ ...snapshot, hash: 'abc' }, 'wall')).toBeNull();
  });
});

describe('delays', () => {
  it('[C5] doubles the span to 15 seconds and spreads over all of it', () => {
    expect([0, 1, 4, 5, 50, 5000].map((attempt) => reconnectDelay(attempt, 1))).toEqual([
      500, 1000, 8000, 15_000, 15_000, 15_000,
    ]);
    expect(reconnectDelay(3, 0)).toBe(0);
    expect(reconnectDelay(3, 0.5)).toBe(2000);
    expect(returnDelay(10_000, 0.25)).toBe(2500);
  });

  it('[C1] waits 100 to 400 ms before pulling a gap', () => {
    expect([0, 0.5, 1].map(gapPullDelay)).toEqual([100, 250, 400]);
  });
});
