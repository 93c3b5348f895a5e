import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, type MockInstance, vi } from 'vitest';
import { DEFAULT_PRIVATE_SETTINGS, DEFAULT_SETTINGS } from '@/domain/settings';
import { runSettings } from '@/scripts/accounts/settings-tool';
import { readPublicSettings, readSetting, writeSetting } from '@/server/db/settings';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';

const run = promisify(execFile);
const envOf = ({ url }: TestDatabase) => ({ DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(32), BOARDS: 'open' });

describe.each(ENGINES)('npm run settings on %s', (engine) => {
  let database: TestDatabase;
  let said: MockInstance;
  let refused: MockInstance;
  const settings = async (...words: string[]) => {
    expect(await runSettings(words)).toBe(0);
    return JSON.parse(said.mock.lastCall?.[0]);
  };

  beforeAll(async () => {
    database = await testDatabase(engine);
    said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    refused = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const [name, value] of Object.entries(envOf(database))) vi.stubEnv(name, value);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    return database.close();
  });

  it('changes one rule, keeps the others, and is told in the audit', async () => {
    const env = { ...process.env, ...envOf(database) };
    const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/settings.ts', 'approval', 'off'], {
      env,
    });
    expect(JSON.parse(stdout)).toEqual({ ...DEFAULT_PRIVATE_SETTINGS, boards: 'open', approval: false });
    expect(await settings('publish-first', 'editors')).toMatchObject({ approval: false, publishFirst: 'editors' });
    expect(await settings('show')).toMatchObject({ approval: false, publishFirst: 'editors' });
    const told = await database.db.auditEvent.findMany({ orderBy: { at: 'asc' } });
    expect(told.map(({ actor, kind, detail }) => [actor, kind, JSON.parse(detail).private])).toEqual([
      ['console', 'settings.changed', { approval: false }],
      ['console', 'settings.changed', { publishFirst: 'editors' }],
    ]);
    expect(told.map(({ detail }) => JSON.parse(detail).was)).toEqual([{}, { approval: false }]);
  });

  it('that an older release stored have the defaults for what it did not know', async () => {
    const { digits: _digits, ...known } = { ...DEFAULT_SETTINGS, provinceView: 'map_a' };
    const value = JSON.stringify({ version: 3, settings: known });
    await writeSetting(database.db, 'public', { value, at: new Date() });
    const settings = { ...known, digits: DEFAULT_SETTINGS.digits };
    expect(await readPublicSettings(database.db)).toEqual({ version: 3, settings });
  });

  it('confirms the clock, which the audit tells', async () => {
    await settings('clock', 'confirm');
    const told = await database.db.auditEvent.findMany({ where: { kind: 'clock.confirmed' } });
    const { time } = JSON.parse((await readSetting(database.db, 'clock')) ?? '');
    expect(told.map(({ actor, subject, detail }) => [actor, subject, JSON.parse(detail)])).toEqual([
      ['console', 'clock', { time }],
    ]);
  });

  it('changes nothing when it is not understood, and says how it is written', async () => {
    for (const words of [['approval', 'maybe'], ['boards'], []]) {
      expect(await runSettings(words)).toBe(2);
      expect(refused.mock.lastCall?.[0]).toContain('npm run settings');
    }
  });
});
