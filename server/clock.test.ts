import { beforeEach, describe, expect, it } from 'vitest';
import { HOUR_MS } from '@/domain/when';
import { type Clock, createClock } from './clock';

const NOON = Date.parse('2026-03-11T12:00+07:00');

describe('the clock of the server', () => {
  let wall = NOON;
  let monotonic = 0;
  let asleep = 0;
  let clock: Clock;

  /** Real time passes: both the machine's clock and the clock that runs on by itself move. */
  const pass = (ms: number, { steps = 1, speed = 1 } = {}) => {
    for (let step = 0; step < steps; step += 1) {
      monotonic += ms;
      wall += ms * speed;
      clock.now();
    }
  };
  beforeEach(() => {
    wall = NOON;
    monotonic = 5_000;
    asleep = 0;
    clock = createClock({ wall: () => wall, monotonic: () => monotonic, uptime: () => monotonic + asleep + 60_000 });
  });

  it.each([
    ['ahead', 6 * HOUR_MS],
    ['back', -6 * HOUR_MS],
  ])('does not follow a leap %s, says so, and is as before when it is over', (_, leap) => {
    pass(1_000);
    wall += leap;
    pass(3_000);
    expect(clock.now()).toBe(NOON + 4_000);
    expect(clock.jump()).toBe(leap);
    wall -= leap;
    expect(clock.jump()).toBeNull();
    expect(clock.now()).toBe(NOON + 4_000);
  });

  it('goes on by itself as long as the leap lasts', () => {
    wall += 6 * HOUR_MS;
    pass(1_000, { steps: 7_200 });
    expect(clock.now()).toBe(NOON + 2 * HOUR_MS);
  });

  it('follows a small drift and a small correction, and never goes back for it', () => {
    pass(1_000, { steps: 3_600, speed: 1.0005 });
    expect(Math.abs(clock.now() - wall)).toBeLessThan(50);
    wall -= 2_000;
    let last = clock.now();
    for (let second = 0; second < 60; second += 1) {
      pass(1_000);
      expect(clock.now()).toBeGreaterThan(last);
      last = clock.now();
    }
    expect(clock.jump()).toBeNull();
    expect(Math.abs(clock.now() - wall)).toBeLessThan(50);
  });

  it('takes the time that somebody confirms, an earlier one too', () => {
    wall -= 2 * HOUR_MS;
    expect(clock.jump()).toBe(-2 * HOUR_MS);
    clock.confirm();
    expect(clock.jump()).toBeNull();
    expect(clock.now()).toBe(NOON - 2 * HOUR_MS);
    pass(500);
    expect(clock.now()).toBe(NOON - 2 * HOUR_MS + 500);
  });

  it('knows by the uptime that the machine slept, and holds nothing for it', () => {
    pass(1_000);
    wall += HOUR_MS;
    asleep += HOUR_MS;
    expect(clock.jump()).toBeNull();
    expect(clock.now()).toBe(NOON + 1_000 + HOUR_MS);
    wall += HOUR_MS;
    expect(clock.jump()).toBe(HOUR_MS);
  });

  it('does not believe a clock that was set while the machine slept', () => {
    wall += 9 * HOUR_MS;
    asleep += HOUR_MS;
    expect(clock.jump()).toBe(8 * HOUR_MS);
    expect(clock.now()).toBe(NOON + HOUR_MS);
  });

  it('is moved ahead for practice, and only ahead', () => {
    clock.moveTo(NOON + 24 * HOUR_MS);
    clock.moveTo(NOON);
    pass(10);
    expect(clock.now()).toBe(NOON + 24 * HOUR_MS + 10);
    expect(clock.jump()).toBeNull();
    wall += HOUR_MS;
    expect(clock.machineTime()).toBe(NOON + 25 * HOUR_MS + 10);
  });
});
