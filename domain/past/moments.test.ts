import { expect, it } from 'vitest';
import { instantOfStep, type LogMoment, stepAt } from './moments';

const moments: LogMoment[] = [1_000_000, 2_000_000].map((at, n) => ({
  at,
  changes: [{ number: n + 1, change: 'published' }],
}));

it('each moment is a step, and step 0 is before the first one', () => {
  expect([999_999, 1_000_000, 1_999_999, 9_000_000].map((at) => stepAt(moments, at))).toEqual([0, 1, 1, 2]);
  for (const step of [0, 1, 2]) expect(stepAt(moments, instantOfStep(moments, step))).toBe(step);
});
