import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toKnownPath } from '@/server/logging/known-path';

it('every fixed part of an address stands in KNOWN of server/logging/known-path.ts, so that the log can name it', () => {
  const folders = readdirSync('app', { recursive: true, withFileTypes: true }).filter((one) => one.isDirectory());
  const fixed = folders.map(({ name }) => name).filter((name) => !name.startsWith('['));
  expect(fixed.length).toBeGreaterThan(40);
  expect(fixed.filter((name) => toKnownPath(`/${name}`) !== `/${name}`)).toEqual([]);
});
