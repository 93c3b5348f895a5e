import { describe, expect, it } from 'vitest';
import { createLinkSteadiness } from './link-steadiness';

describe('the steadiness of a link', () => {
  it('[C3] is shaky for ten minutes after a link that was cut soon after its welcome, and steady after a long one', () => {
    let now = 0;
    const steadiness = createLinkSteadiness(() => now);
    const last = (ms: number) => {
      steadiness.cameUp();
      now += ms;
      steadiness.wentDown();
    };
    last(61_000);
    expect(steadiness.isShaky()).toBe(false);
    last(10_000);
    expect(steadiness.isShaky()).toBe(true);
    now += 599_000;
    expect(steadiness.isShaky()).toBe(true);
    now += 1_000;
    expect(steadiness.isShaky()).toBe(false);
  });

  it('says nothing of an attempt that never came up', () => {
    const steadiness = createLinkSteadiness(() => 0);
    steadiness.wentDown();
    expect(steadiness.isShaky()).toBe(false);
  });
});
