import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The oldest versions without a known vulnerability that concerns us. */
const FLOORS: Record<string, string> = {
  next: '16.4.1',
  'engine.io': '6.6.10',
  'socket.io-parser': '4.2.7',
  'better-auth': '1.7.16',
  ws: '8.21.0',
};

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version?: string }>;
};

/** Negative when a is older than b. */
function compare(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const first = [0, 1, 2].find((index) => left?.[index] !== right?.[index]);
  return first === undefined ? 0 : (left?.[first] ?? 0) - (right?.[first] ?? 0);
}

it.each(Object.entries(FLOORS))('locks no %s older than %s', (name, floor) => {
  const versions = Object.entries(lock.packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, entry]) => entry.version ?? '0.0.0');
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.filter((version) => compare(version, floor) < 0)).toEqual([]);
});

it('holds no address of a registry, so that any mirror serves', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/);
});
