import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePrivateFolder } from './private-folder';

it('is for its owner only, and may be there already', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'private-')), 'data');
  makePrivateFolder(folder);
  makePrivateFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
