import { describe, expect, it } from 'vitest';
import { toOwnPath } from './own-path';

describe('where to go after signing in', () => {
  it.each(['/', '/updates', '/updates?kind=event&lang=en', '/updates/12#figures'])('stays on this site: %s', (path) => {
    expect(toOwnPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'updates',
    '',
    undefined,
    ['/updates'],
  ])('leads to the board instead of %j', (next) => {
    expect(toOwnPath(next)).toBe('/');
  });
});
