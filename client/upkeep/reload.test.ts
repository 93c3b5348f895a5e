import { describe, expect, it } from 'vitest';
import { isQuietSecond, reloadReason, restOf, type WallHealth, type WallMoment } from './reload';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MB = 1024 * 1024;

const WELL: WallHealth = {
  ageMs: 30 * 24 * HOUR,
  isKept: false,
  newReleaseMs: null,
  waitMs: 0,
  share: 0.5,
  heapBytes: [12, 14, 13, 190, 13].map((bytes) => bytes * MB),
  framesPerSecond: [60, 60, 8, 60, 60, 60, 60],
  clockMovedMs: 40,
};
const of = (changes: Partial<WallHealth>) => reloadReason({ ...WELL, ...changes });

describe('a reason to load the page anew', () => {
  it('is none in a page that is well, however old it is', () => expect(of({})).toBeNull());

  it('[C9] is a new release, once the turn of this screen has come', () => {
    expect(of({ newReleaseMs: 0 })).toBeNull();
    expect(of({ newReleaseMs: 29_000 })).toBeNull();
    expect(of({ newReleaseMs: 30_000 })).toBe('release');
    expect(of({ newReleaseMs: 0, share: 0, ageMs: 5_000 })).toBe('release');
  });

  it('[C9] spreads a fleet over a minute', () => {
    const shares = Array.from({ length: 60 }, (_, index) => index / 60);
    const gone = (ms: number) => shares.filter((share) => of({ newReleaseMs: ms, share }) === 'release').length;
    expect([0, 15_000, 30_000, 45_000, 60_000].map(gone)).toEqual([1, 16, 31, 46, 60]);
  });

  it('is no release that did not paint a short time ago', () => {
    expect(of({ newReleaseMs: HOUR, waitMs: 1 })).toBeNull();
    expect([1, 2, 3, 9].map((times) => restOf(times) / MINUTE)).toEqual([10, 20, 40, 360]);
  });

  it('is a kept page, once its own server is there again for a while', () => {
    expect(of({ isKept: true, ageMs: 9 * MINUTE })).toBeNull();
    expect(of({ isKept: true, ageMs: 10 * MINUTE })).toBe('kept');
    expect(of({ isKept: true, newReleaseMs: 0, waitMs: 1 })).toBeNull();
  });

  it('is memory that stays above 200 MB, not one peak', () => {
    expect(of({ heapBytes: [12, 201, 199, 220].map((bytes) => bytes * MB) })).toBeNull();
    expect(of({ heapBytes: [12, 201, 205, 220].map((bytes) => bytes * MB) })).toBe('memory');
    expect(of({ heapBytes: [] })).toBeNull();
  });

  it('is a frame rate that fell and stays low, not that of a machine that was always slow', () => {
    expect(of({ framesPerSecond: [60, 5, 5, 5, 5, 5] })).toBe('frames');
    expect(of({ framesPerSecond: [60, 5, 5, 20, 5, 5] })).toBeNull();
    expect(of({ framesPerSecond: [6, 5, 5, 5, 5, 5] })).toBeNull();
  });

  it('is a machine that slept, or whose clock was set, by more than an hour, either way', () => {
    expect(of({ clockMovedMs: 59 * MINUTE })).toBeNull();
    expect(of({ clockMovedMs: 61 * MINUTE })).toBe('clock');
    expect(of({ clockMovedMs: -24 * HOUR })).toBe('clock');
  });

  it('is none of its own for the first hour, so that a fault that stays makes no circle', () => {
    const ill = { heapBytes: Array(5).fill(300 * MB), framesPerSecond: [60, 1, 1, 1, 1, 1], clockMovedMs: 2 * HOUR };
    expect(of({ ...ill, ageMs: HOUR - 1 })).toBeNull();
    expect(of({ ...ill, ageMs: HOUR })).toBe('memory');
  });
});

describe('a quiet second', () => {
  const CALM: WallMoment = { isConnected: true, quietMs: 3 * MINUTE, isAtStart: true, dueMs: 0 };

  it.each<[string, Partial<WallMoment>, boolean]>([
    ['connected, nothing new, at the start', {}, true],
    ['without a server', { isConnected: false, dueMs: HOUR }, false],
    ['a minute after a report', { quietMs: MINUTE }, false],
    ['in the middle of a round', { isAtStart: false }, false],
    ['never quiet for a quarter of an hour', { quietMs: 0, isAtStart: false, dueMs: 15 * MINUTE }, true],
  ])('%s', (_, changes, quiet) => expect(isQuietSecond({ ...CALM, ...changes })).toBe(quiet));
});
