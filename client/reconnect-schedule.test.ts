import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReconnectSchedule } from './reconnect-schedule';

function setUp(random: () => number) {
  const attempts: number[] = [];
  let givenUp = 0;
  const schedule = createReconnectSchedule(random, 15_000, {
    attempt: () => void attempts.push(Date.now()),
    giveUp: () => {
      givenUp += 1;
      schedule.retryLater();
    },
  });
  /** Fails at once, again and again; the waits between the attempts. */
  const waits = (count: number) =>
    Array.from({ length: count }, () => {
      const from = Date.now();
      schedule.retryLater();
      vi.advanceTimersToNextTimer();
      return Date.now() - from;
    });
  return { schedule, attempts, waits, givenUp: () => givenUp };
}

describe('when to come back', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('[C5] waits random(0, min(15 s, 0.5 s·2ⁿ)) and never gives up', () => {
    const { schedule, waits } = setUp(() => 1);
    schedule.start();
    expect(waits(8)).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    expect(waits(200).at(-1)).toBe(15_000);
  });

  it('[C5] draws from the whole span, so that screens do not come back in lockstep', () => {
    const { schedule, waits } = setUp(() => 0.25);
    schedule.start();
    expect(waits(3)).toEqual([125, 250, 500]);
  });

  it('[C5] counts from nothing again once it was up', () => {
    const { schedule, waits } = setUp(() => 1);
    schedule.start();
    waits(5);
    schedule.connected();
    expect(waits(1)).toEqual([500]);
  });

  it('[F3] [C5] after bye draws from the span that the server named, once', () => {
    const { schedule, waits } = setUp(() => 0.5);
    schedule.start();
    schedule.connected();
    schedule.spreadReturn(60_000);
    expect(waits(2)).toEqual([30_000, 250]);
  });

  it('takes one failure as one, however often it is told', () => {
    const { schedule, attempts } = setUp(() => 1);
    schedule.start();
    expect([schedule.retryLater(), schedule.retryLater()]).toEqual([true, false]);
    vi.advanceTimersByTime(500);
    expect(attempts).toHaveLength(2);
  });

  it('gives an attempt that hears nothing 15 s', () => {
    const { schedule, attempts, givenUp } = setUp(() => 1);
    schedule.start();
    vi.advanceTimersByTime(15_000);
    expect(givenUp()).toBe(1);
    vi.advanceTimersByTime(500);
    expect(attempts).toHaveLength(2);
    schedule.connected();
    vi.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(2);
  });

  it('[C4] does not wait out a long pause when the page wakes up', () => {
    const { schedule, attempts, waits } = setUp(() => 1);
    schedule.start();
    waits(6);
    schedule.retryLater();
    const before = attempts.length;
    schedule.retrySoon();
    vi.advanceTimersByTime(500);
    expect(attempts).toHaveLength(before + 1);
  });

  it('[C6] is silent once it was stopped', () => {
    const { schedule, attempts } = setUp(() => 1);
    schedule.start();
    schedule.stop();
    expect(schedule.retryLater()).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(attempts).toHaveLength(1);
  });
});
