import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadConfig } from '@/server/config';
import { emptyDemoFolder } from './prepare';

it('empties the folder but keeps the secret, so that the next start with --keep signs nobody out', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-folder-'));
  const config = loadConfig({ DATA_DIR: dataDir });
  const secret = readFileSync(join(dataDir, 'auth-secret'), 'utf8');
  writeFileSync(join(dataDir, 'notes.txt'), 'Alpha');
  mkdirSync(join(dataDir, 'originals'));
  await emptyDemoFolder(config);
  expect(readdirSync(dataDir)).toEqual(['auth-secret']);
  expect(loadConfig({ DATA_DIR: dataDir }).authSecret).toBe(secret);
});
