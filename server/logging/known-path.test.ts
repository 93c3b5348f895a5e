import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toKnownPath } from './known-path';

describe('an address in the log', () => {
  it('keeps every fixed part of the addresses that this release has', () => {
    const folders = readdirSync('app', { recursive: true, withFileTypes: true }).filter((one) => one.isDirectory());
    const fixed = folders.map(({ name }) => name).filter((name) => !name.startsWith('['));
    expect(fixed.length).toBeGreaterThan(40);
    expect(fixed.filter((name) => toKnownPath(`/${name}`) !== `/${name}`)).toEqual([]);
  });

  it.each([
    ['/updates/81', '/updates/81'],
    ['/api/v1/people/sok@example.test', '/api/v1/people/*'],
    ['/invite/q9Tz-secret', '/invite/*'],
    ['/sok-dara/0123456789012', '/*/*'],
    ['/_next/static/chunks/a.js', '/_next/*'],
    ['/', '/'],
  ])('%s is %s', (path, told) => expect(toKnownPath(path)).toBe(told));
});
