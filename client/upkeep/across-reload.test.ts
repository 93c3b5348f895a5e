import { expect, it } from 'vitest';
import { createWebStorage } from '@/tests/support/web-storage';
import { createAcrossReload } from './across-reload';

const MINUTE = 60_000;

function setUp() {
  const time = { now: Date.parse('2026-01-14T12:00+07:00') };
  const storage = createWebStorage();
  return { time, storage, across: createAcrossReload(storage, () => time.now) };
}

it('brings the next page to the scene of the one before, once', () => {
  const { across } = setUp();
  across.leaveStand({ scene: 'services', turn: 3, paused: true });
  expect(across.takeStand()).toEqual({ scene: 'services', turn: 3, paused: true });
  expect(across.takeStand()).toBeNull();
});

it('begins anew after a while, and with anything that is no stand', () => {
  const { across, storage, time } = setUp();
  across.leaveStand({ scene: 'services', turn: 0, paused: false });
  time.now += 3 * MINUTE;
  expect(across.takeStand()).toBeNull();
  for (const odd of ['{', '[]', 'null', '{"scene":"sofa","turn":0}', `{"scene":"events","at":${time.now}}`]) {
    storage.setItem('wall.stand', odd);
    expect(across.takeStand()).toBeNull();
  }
});

it('leaves a build alone that was loaded and did not come, longer each time, and no other build', () => {
  const { across, time } = setUp();
  expect(across.waitFor('b2')).toBe(0);
  across.noteTry('b2');
  expect(across.waitFor('b2')).toBe(10 * MINUTE);
  expect(across.waitFor('b3')).toBe(0);
  time.now += 10 * MINUTE;
  expect(across.waitFor('b2')).toBe(0);
  across.noteTry('b2');
  expect(across.waitFor('b2')).toBe(20 * MINUTE);
  time.now -= 24 * 60 * MINUTE;
  expect(across.waitFor('b2')).toBe(0);
});
