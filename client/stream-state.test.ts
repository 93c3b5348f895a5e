import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';
import type { Slice, Snapshot } from '@/domain/protocol/frames';
import { reportOf } from '@/tests/support/reports';
import { entryOf, foldAll } from '@/tests/support/seed-board';
import { needOf, reduce, type StreamEvent, type StreamState, stateOf } from './stream-state';
import { sha256 } from './stream-store';

const EPOCH = 'epoch-1';
const ENTRIES = Array.from({ length: 12 }, (_, index) => entryOf(reportOf(index), index + 1, Date.parse('2026-03-01')));
const TEXTS = ENTRIES.map(({ body }) => JSON.stringify(body));
const HASHES = [GENESIS_HASH];
for (const [index, text] of TEXTS.entries()) {
  const previous = HASHES[index] ?? '';
  HASHES.push(linkHash(sha256, { previous, stream: 'wall', epoch: EPOCH, seq: index + 1, text }));
}

const hashAt = (seq: number) => HASHES[seq] ?? '';
const boardAt = (seq: number) => foldAll(ENTRIES.slice(0, seq), EMPTY_BOARD);
const slice = (p: number, n: number): Slice => ({ s: 'wall', p, n, h: hashAt(n), d: TEXTS.slice(p, n) });
const snapshot = (seq: number, epoch = EPOCH): Snapshot => ({
  ...{ kind: 'snapshot', s: 'wall', epoch, seq },
  hash: hashAt(seq),
  board: boardAt(seq),
});
const entries = (p: number, n: number): StreamEvent => ({ type: 'entries', slice: slice(p, n) });
const beacon = (seq: number, hash = hashAt(seq)): StreamEvent => ({ type: 'head', head: seq, hash });
const start = (from: Snapshot, mayTurnBack = false): StreamEvent => ({ type: 'start', start: from, mayTurnBack });
const reached = (seq: number, ...frames: StreamEvent[]): StreamState =>
  frames.reduce((state, frame) => reduce(state, frame, sha256), stateOf(snapshot(seq)));

describe('the state of a screen', () => {
  it('[C1] folds the next entries and stands at the hash of their end', () => {
    const state = reached(3, entries(3, 6));
    expect(state).toMatchObject({ seq: 6, hash: hashAt(6), needsSnapshot: false, early: [] });
    expect(state.board).toEqual(boardAt(6));
    expect(needOf(state)).toBe('nothing');
  });

  it('[C1] drops what it has: a repeated frame changes nothing, an overlapping one only brings the rest', () => {
    const state = reached(6);
    expect(reached(6, entries(2, 5))).toEqual(state);
    expect(reached(6, entries(3, 6))).toEqual(state);
    expect(reached(6, entries(4, 9))).toEqual(reached(6, entries(6, 9)));
  });

  it('[C1] holds what is beyond a gap, asks for the gap, and goes on as soon as it is closed', () => {
    const waiting = reached(2, entries(5, 6), entries(6, 8));
    expect(waiting.board).toEqual(boardAt(2));
    expect(needOf(waiting)).toBe('entries');
    const state = reduce(waiting, entries(2, 5), sha256);
    expect(state).toMatchObject({ seq: 8, hash: hashAt(8), early: [] });
    expect(needOf(state)).toBe('nothing');
    expect(state.board).toEqual(boardAt(8));
  });

  it('[F2] [C1] learns from a beacon that it missed something', () => {
    expect(needOf(reached(4, beacon(7)))).toBe('entries');
    expect(needOf(reached(4, beacon(7), entries(4, 7)))).toBe('nothing');
    expect(needOf(reached(7, beacon(4)))).toBe('nothing');
  });

  it.each<[string, StreamEvent]>([
    ['a wrong hash at the end', { type: 'entries', slice: { ...slice(4, 6), h: 'f'.repeat(64) } }],
    ['a changed text', { type: 'entries', slice: { ...slice(4, 6), d: ['{}', TEXTS[5] ?? ''] } }],
    [
      'entries that changed places',
      { type: 'entries', slice: { ...slice(4, 6), d: [TEXTS[5] ?? '', TEXTS[4] ?? ''] } },
    ],
    ['a beacon with another hash', beacon(4, 'f'.repeat(64))],
    [
      'a delta of another log',
      { type: 'start', start: { kind: 'delta', epoch: 'epoch-2', ...slice(4, 6) }, mayTurnBack: true },
    ],
  ])('[C2] after %s it keeps its board, folds nothing more and needs a snapshot', (_case, frame) => {
    const state = reached(4, frame);
    expect(state.board).toEqual(boardAt(4));
    expect(needOf(state)).toBe('snapshot');
    const cured = [entries(4, 8), start(snapshot(6))].reduce((now, next) => reduce(now, next, sha256), state);
    expect(cured).toMatchObject({ seq: 8, hash: hashAt(8), needsSnapshot: false, doubt: null });
  });

  it('[C2] says what it expected and what it got', () => {
    const { doubt } = reached(4, beacon(4, 'f'.repeat(64)));
    expect(doubt).toEqual({ s: 'wall', seq: 4, expected: 'f'.repeat(64), got: hashAt(4) });
  });

  it('asks for a snapshot when a newer release writes what this one cannot read', () => {
    const text = JSON.stringify({ ...ENTRIES[4]?.body, type: 'update.praised' });
    const h = linkHash(sha256, { previous: hashAt(4), stream: 'wall', epoch: EPOCH, seq: 5, text });
    const state = reached(4, { type: 'entries', slice: { s: 'wall', p: 4, n: 5, h, d: [text] } });
    expect(needOf(state)).toBe('snapshot');
    expect(state.doubt).toBeNull();
  });

  it('[S3] is not turned back by a late snapshot, but by the word of a server that stands before it [S1]', () => {
    expect(reached(8, start(snapshot(5)))).toEqual(reached(8));
    expect(reached(8, start(snapshot(5), true))).toMatchObject({ seq: 5, hash: hashAt(5) });
    expect(reached(8, start(snapshot(5, 'epoch-2')))).toMatchObject({ seq: 5, epoch: 'epoch-2' });
    expect(reached(3, entries(9, 10), start(snapshot(9)))).toMatchObject({ seq: 10, early: [] });
  });

  it('[C1] comes to the same board in whatever order and however often frames arrive', () => {
    const cut = fc.tuple(fc.nat(12), fc.nat(12)).map(([a, b]) => entries(Math.min(a, b), Math.max(a, b)));
    const noise = fc.oneof(
      cut,
      fc.nat(12).map((seq) => beacon(seq)),
      fc.nat(12).map((seq) => start(snapshot(seq))),
    );
    fc.assert(
      fc.property(fc.nat(12), fc.array(noise, { maxLength: 30 }), (from, frames) => {
        const state = reached(from, ...frames);
        expect(state).toMatchObject({ needsSnapshot: false, doubt: null, hash: hashAt(state.seq) });
        expect(state.board).toEqual(boardAt(state.seq));
        expect(reduce(state, entries(0, 12), sha256)).toMatchObject({
          seq: 12,
          knownSeq: 12,
          early: [],
          hash: hashAt(12),
        });
      }),
    );
  });
});
