import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openWriter } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

const run = promisify(execFile);

describe.each(ENGINES)('npm run verify on %s', (engine) => {
  let database: TestDatabase;
  const verify = () => {
    const env = { ...process.env, DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(32) };
    return run(process.execPath, ['--import', 'tsx', 'scripts/record/verify.ts'], { env });
  };

  beforeAll(async () => {
    database = await testDatabase(engine);
    const { verbs } = await openWriter(database);
    for (const value of [1, 2, 3]) {
      await verbs.publishUpdate({ actor: EDITOR, key: `report-${value}`, input: reportOf(value) });
    }
  });
  afterAll(() => database.close());

  it('[L3] says that the chain holds, and fails with the place where it does not', async () => {
    const { stdout } = await verify();
    expect(stdout).toContain('wall: the chain holds: 3 entries');
    expect(stdout).toContain('editions: the chain holds: 0 editions');
    await database.db.entry.update({ where: { stream_seq: { stream: 'wall', seq: 2 } }, data: { text: '{}' } });
    await expect(verify()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('wall: the chain is broken at entry 2'),
    });
  });
});
