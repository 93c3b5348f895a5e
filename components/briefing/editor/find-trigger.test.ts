import { describe, expect, it } from 'vitest';
import { findTrigger } from './find-trigger';

const FIGURE = '\uFFFC';

describe('findTrigger', () => {
  it.each([
    ['Today @', { at: 6, query: '' }],
    ['Today @schools closed', { at: 6, query: 'schools closed' }],
    ['ថ្ងៃនេះ@សាលា', { at: 7, query: 'សាលា' }],
    ['ថ្ងៃនេះ @១៥០', { at: 8, query: '១៥០' }],
    [`${FIGURE} people @re`, { at: 9, query: 're' }],
  ])('searches after the sign: %s', (before, trigger) => {
    expect(findTrigger(before, FIGURE)).toEqual(trigger);
  });

  it.each([
    'no sign',
    'write to press@interior',
    'a sign @ alone',
    `@remaining ${FIGURE}`,
    '@schools. And then',
    `@${'x'.repeat(41)}`,
  ])('is not meant by: %s', (before) => {
    expect(findTrigger(before, FIGURE)).toBeNull();
  });
});
