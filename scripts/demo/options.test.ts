import { expect, it } from 'vitest';
import { readDemoOptions } from './options';

it('starts at noon of 13 January and replays every 20 seconds', () => {
  expect(readDemoOptions([])).toEqual({
    at: Date.parse('2026-01-13T05:00Z'),
    every: 20,
    replay: true,
    keep: false,
    built: false,
  });
});

it('takes a bare date as noon of that day, like everywhere', () => {
  expect(readDemoOptions(['--help', '--at', 'nonsense'])).toBeNull();
  expect(readDemoOptions(['--at', '2026-02-02', '--no-replay', '--keep', '--built'])).toEqual({
    at: Date.parse('2026-02-02T05:00Z'),
    every: 20,
    replay: false,
    keep: true,
    built: true,
  });
});

it.each([
  ['--at', 'yesterday'],
  ['--at', '2026-02-30'],
  ['--every', 'often'],
  ['--every', '0'],
  ['--evry', '5'],
])('refuses %s %s', (...args) => {
  expect(() => readDemoOptions(args)).toThrow();
});
