import { describe, expect, it } from 'vitest';
import { routeClassOf, toKnownPath } from './known-path';

describe('an address in the log', () => {
  it.each([
    ['/updates/81', '/updates/81'],
    ['/api/v1/people/sok@example.test', '/api/v1/people/*'],
    ['/invite/q9Tz-secret', '/invite/*'],
    ['/sok-dara/0123456789012', '/*/*'],
    ['/_next/static/chunks/a.js', '/_next/*'],
    ['/', '/'],
  ])('%s is %s', (path, told) => expect(toKnownPath(path)).toBe(told));

  it.each([
    ['/updates/81', 'page'],
    ['/wall/people', 'wall'],
    ['/wallet', 'page'],
    ['/api/v1/streams/wall', 'stream'],
    ['/api/auth/sign-in/email', 'auth'],
    ['/api/v1/figures.csv', 'api'],
    ['/_next/static/chunks/a.js', 'file'],
    ['/readyz', 'health'],
  ])('%s is of the class %s', (path, routeClass) => expect(routeClassOf(path)).toBe(routeClass));
});
