import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testDatabase } from '@/tests/support/databases';
import { holdLock } from '@/tests/support/engines/lock-holder';
import { freePort } from '@/tests/support/free-port';
import { openWriter } from '@/tests/support/log';
import { signInAt } from '@/tests/support/people/signed-in';
import { startProcess } from '@/tests/support/process';

const PAGES = ['/', '/wall', '/updates', '/sign-in', '/enter', '/desk', '/account', '/about'];
const LANGUAGES = ['km', 'en'];

it('[N4] draws every page in both languages while another process has the lock of the SQLite file', async () => {
  const database = await testDatabase('sqlite');
  await openWriter(database);
  const env = { DATABASE_URL: database.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'locked-')) };
  const server = await startProcess(await freePort(), env);
  const cookie = await signInAt(server.url, database, ['editor']);
  const holder = await holdLock('sqlite', database.url);
  try {
    for (const path of PAGES) {
      for (const language of LANGUAGES) {
        const answer = await fetch(`${server.url}${path}?lang=${language}`, {
          headers: { cookie },
          redirect: 'manual',
        });
        expect([path, answer.status]).toEqual([path, 200]);
        expect(await answer.text()).toContain(`<html lang="${language}"`);
      }
    }
    expect(server.printed()).not.toMatch(/"stack"|"reference"/);
  } finally {
    await holder.release();
    await server.kill();
    await database.close();
  }
});
