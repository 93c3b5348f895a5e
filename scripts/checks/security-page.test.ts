import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGE = readFileSync('SECURITY.md', 'utf8');
const TEST_FILE = /`([\w./-]+\.(?:test|spec)\.tsx?)`/g;
const ROWS = PAGE.split('\n').filter((line) => /^\| (?!asset|---)/.test(line));

it('names a test for each attack, and each of them exists', () => {
  expect(ROWS.length).toBeGreaterThan(20);
  expect(ROWS.filter((row) => !row.match(TEST_FILE))).toEqual([]);
  const named = [...PAGE.matchAll(TEST_FILE)].map(([, file = '']) => file);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
