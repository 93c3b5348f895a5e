import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWebStorage } from '@/tests/support/web-storage';
import { createAcrossReload } from './across-reload';
import { startUpkeep, type WallFacts } from './upkeep';

const START = Date.parse('2026-01-14T12:00+07:00');

describe('the upkeep of a wall', () => {
  let time: number;
  let reloads: number;
  let isServing: boolean;
  let showing: WallFacts;
  let stop: () => void;
  const storage = createWebStorage();
  const calendar = () => START + time;

  const open = (release: string) => {
    const across = createAcrossReload(storage, calendar);
    stop = startUpkeep(release, () => showing, {
      monotonic: () => time,
      calendar,
      random: () => 0.5,
      isKept: false,
      vitals: { heapBytes: [], framesPerSecond: [] },
      across,
      isAnswered: async () => isServing,
      reload() {
        reloads += 1;
      },
    });
    return across;
  };
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      time += 1_000;
      await vi.advanceTimersByTimeAsync(1_000);
    }
  };

  beforeEach(() => {
    vi.useFakeTimers();
    storage.clear();
    [time, reloads, isServing] = [0, 0, true];
    const stand = { scene: 'services', turn: 2, paused: false } as const;
    showing = { named: 'b1', isConnected: true, board: {}, stand, isAtStart: true };
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('stays on the page of the release that the server names', async () => {
    open('b1');
    await pass(3_600);
    expect(reloads).toBe(0);
  });

  it('[C9] goes to a new release in its turn and in a quiet second, and leaves word where it stood', async () => {
    const across = open('b1');
    await pass(300);
    showing = { ...showing, named: 'b2' };
    await pass(30);
    expect(reloads).toBe(0);
    await pass(2);
    expect(reloads).toBe(1);
    expect(across.takeStand()).toEqual(showing.stand);
  });

  it('waits while a report is new, and while the wall is in the middle of its round, but not for ever', async () => {
    open('b1');
    showing = { ...showing, named: 'b2', isAtStart: false };
    await pass(600);
    showing = { ...showing, isAtStart: true, board: {} };
    await pass(119);
    expect(reloads).toBe(0);
    await pass(3);
    expect(reloads).toBe(1);
  });

  it('[C9] never leaves a page while no server could draw the next one', async () => {
    open('b1');
    showing = { ...showing, named: 'b2' };
    isServing = false;
    await pass(3_600);
    expect(reloads).toBe(0);
    isServing = true;
    showing = { ...showing, isConnected: false };
    await pass(3_600);
    expect(reloads).toBe(0);
    showing = { ...showing, isConnected: true };
    await pass(11);
    expect(reloads).toBe(1);
  });

  it('[C9] does not turn in a circle where the next page is again one of the release before', async () => {
    open('b1');
    showing = { ...showing, named: 'b2' };
    await pass(60);
    expect(reloads).toBeGreaterThan(0);
    stop();
    reloads = 0;
    open('b1');
    await pass(500);
    expect(reloads).toBe(0);
    showing = { ...showing, named: 'b3' };
    await pass(60);
    expect(reloads).toBe(1);
  });
});
