import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';

const run = promisify(execFile);

describe.each(ENGINES)('npm run settings on %s', (engine) => {
  let database: TestDatabase;
  const settings = (...words: string[]) => {
    const env = { ...process.env, DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(32), BOARDS: 'open' };
    return run(process.execPath, ['--import', 'tsx', 'scripts/settings.ts', ...words], { env });
  };

  beforeAll(async () => {
    database = await testDatabase(engine);
  });
  afterAll(() => database.close());

  it('changes one rule, keeps the others, and is told in the audit', async () => {
    const { stdout } = await settings('approval', 'off');
    expect(JSON.parse(stdout)).toEqual({ approval: false, publishFirst: 'approvers', boards: 'open' });
    await settings('publish-first', 'editors');
    expect(JSON.parse((await settings('show')).stdout)).toMatchObject({ approval: false, publishFirst: 'editors' });
    const told = await database.db.auditEvent.findMany({ orderBy: { at: 'asc' } });
    expect(told.map(({ actor, kind, detail }) => [actor, kind, JSON.parse(detail).private])).toEqual([
      ['console', 'settings.changed', { approval: false }],
      ['console', 'settings.changed', { publishFirst: 'editors' }],
    ]);
  });

  // Nothing of it reaches the database.
  it.runIf(engine === 'sqlite')('changes nothing when it is not understood, and says how it is written', async () => {
    for (const words of [['approval', 'maybe'], ['boards'], []]) {
      await expect(settings(...words)).rejects.toMatchObject({
        code: 2,
        stderr: expect.stringContaining('npm run settings'),
      });
    }
  });
});
