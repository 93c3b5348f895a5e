import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildLite, LITE_MOST_KB } from './build-lite';

/** What came after 2017: the build translates syntax, and cannot add what a browser does not have. */
const NEWER =
  /\.(?:at|flatMap|flat|toSorted|replaceAll|findLast|matchAll|fromEntries|replaceChildren|allSettled|finally)\(|\bAbort(?:Controller|Signal)\b|\bResizeObserver\b|\bstructuredClone\b|\bglobalThis\b/;

describe('the script of the lite wall', () => {
  it('is small, and needs nothing that a browser of 2017 does not have', async () => {
    const kB = await buildLite('test-results/lite');
    expect(kB).toBeGreaterThan(1);
    expect(kB).toBeLessThanOrEqual(LITE_MOST_KB);
    const script = readFileSync('test-results/lite/lite.js', 'utf8');
    expect(NEWER.exec(script)?.[0]).toBeUndefined();
    const style = readFileSync('test-results/lite/lite.css', 'utf8');
    expect(/\b(?:min|max|clamp)\(|@container|cqw|:has\(|:is\(|inset:/.exec(style)?.[0]).toBeUndefined();
  });
});
