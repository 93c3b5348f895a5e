import { describe, expect, it } from 'vitest';
import { pointAfter } from './use-point-keys';

describe('pointAfter', () => {
  it('enters at the newest point', () => {
    expect(pointAfter('ArrowLeft', null, 5)).toBe(4);
    expect(pointAfter('ArrowRight', null, 5)).toBe(4);
  });

  it('steps and stops at both ends', () => {
    expect(pointAfter('ArrowLeft', 3, 5)).toBe(2);
    expect(pointAfter('ArrowLeft', 0, 5)).toBe(0);
    expect(pointAfter('ArrowRight', 4, 5)).toBe(4);
    expect(pointAfter('Home', 3, 5)).toBe(0);
    expect(pointAfter('End', 0, 5)).toBe(4);
  });

  it('leaves other keys, and an empty chart, alone', () => {
    expect(pointAfter('Tab', 3, 5)).toBeUndefined();
    expect(pointAfter('ArrowLeft', null, 0)).toBeUndefined();
  });
});
