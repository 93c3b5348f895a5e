import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainWordsOf } from '@/server/process/plain-words';
import { testDatabase } from '@/tests/support/databases';

type Ended = { code: number; said: string };

/** A tool as a person starts it; tests/promises/start-refused starts the server. */
function run(script: string, env: Record<string, string>, args: string[] = []): Promise<Ended> {
  const all = { ...process.env, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent', HOST: '127.0.0.1', ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, ...args], { env: all }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
    });
  });
}

function expectSentence({ code, said }: Ended, begin: string): void {
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${begin}: .+\\.$`))]);
  expect(code).toBe(1);
}

describe('what cannot start says why in one sentence, and ends with 1:', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const foreignFile = (name: string) => {
    const dataDir = join(folder, name);
    mkdirSync(dataDir);
    writeFileSync(
      join(dataDir, 'board.db'),
      'This is a text, and long enough to be taken for the header of a database. '.repeat(9),
    );
    return { DATA_DIR: dataDir };
  };
  const away = (name: string) => ({ DATA_DIR: join(folder, name), DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/none' });

  it('a file that is no database', async () => {
    const env = foreignFile('foreign');
    expectSentence(await run('scripts/user.ts', env, ['list']), 'database.foreign');
  });

  it('a database server that is away, to the server and to every tool', async () => {
    const env = away('away');
    const tools = [
      run('scripts/user.ts', env, ['list']),
      run('scripts/settings.ts', env, ['show']),
      run('scripts/record/verify.ts', env),
    ];
    for (const ended of await Promise.all(tools)) expectSentence(ended, 'database.away');
  });
});

describe('what a person can put right is said in a sentence:', () => {
  const errorOf = (listening: { port: number; host: string }) =>
    new Promise<Error>((resolve) => {
      const server = createServer().once('error', resolve);
      server.listen(listening.port, listening.host, () => server.close());
    });

  it('a port that is taken, and an address of another machine', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    const inUse = plainWordsOf(await errorOf({ port, host: '127.0.0.1' }));
    expect(inUse).toBe(`port.taken: something else listens on port ${port}. Stop it, or choose another PORT.`);
    taken.close();
    // Set aside for documents: no machine has it.
    expect(plainWordsOf(await errorOf({ port: 0, host: '192.0.2.7' }))).toMatch(/^host\.foreign: .*192\.0\.2\.7/);
  });

  it('a database that takes nothing', async () => {
    const { db, close } = await testDatabase('sqlite');
    await db.$queryRaw`PRAGMA query_only = 1`;
    const error = await db.setting
      .create({ data: { key: 'x', value: '', changedAt: new Date() } })
      .catch((e: unknown) => e);
    expect(plainWordsOf(error)).toMatch(/^database\.read_only: .*may write/);
    await close();
  });

  it('but not a fault of ours', () => {
    expect(plainWordsOf(new TypeError('x is not a function'))).toBeNull();
  });
});
