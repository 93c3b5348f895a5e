import { describe, expect, it } from 'vitest';
import { createTokenBuckets } from './token-buckets';

describe('a share counted in memory', () => {
  it('lets a minute’s worth through at once, names the wait to the rest, and comes back evenly', () => {
    let now = 0;
    const { take } = createTokenBuckets(() => now);
    const answers = Array.from({ length: 32 }, () => take('a', 30));
    expect(answers.filter((answer) => answer === null)).toHaveLength(30);
    expect(answers.slice(30)).toEqual([2, 2]);
    now += 2_000;
    expect([take('a', 30), take('a', 30)]).toEqual([null, 2]);
    expect(take('b', 30)).toBeNull();
  });

  it('never grows above its minute', () => {
    let now = 0;
    const { take } = createTokenBuckets(() => now);
    take('a', 2);
    now += 3_600_000;
    expect([take('a', 2), take('a', 2), take('a', 2)]).toEqual([null, null, 30]);
  });
});
