import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { testDatabase } from '@/tests/support/databases';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number; said: string };

/** Starts what was built, as a person does; each of these ends by itself. */
function start(env: Record<string, string>): Promise<Ended> {
  const own = {
    AUTH_SECRET: 'x'.repeat(32),
    HOST: '127.0.0.1',
    PORT: '0',
    PUBLIC_URL: 'https://board.example',
    LOG_LEVEL: 'error',
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['scripts/start.js'],
      { env: { ...process.env, ...own, ...env } },
      (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr });
      },
    );
  });
}

const newFolder = (name: string) => {
  mkdirSync(join(folder, name));
  return join(folder, name);
};

function expectSentence({ code, said }: Ended, begin: string): void {
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^${begin}: .+\\.$`))]);
  expect(code).toBe(1);
}

describe.concurrent('a server that cannot start says why in one sentence, what to do, and ends with 1:', () => {
  it('a port that is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as { port: number };
    const ended = await start({ DATA_DIR: newFolder('port'), PORT: String(port) });
    taken.close();
    expectSentence(ended, 'port.taken');
  });

  it('a folder that nobody can make, and one that is a file', async () => {
    const file = join(newFolder('file'), 'board.db');
    writeFileSync(file, 'a text');
    expectSentence(await start({ DATA_DIR: '/sys/board' }), 'folder.unusable');
    expectSentence(
      await start({ DATA_DIR: newFolder('own'), DATABASE_URL: 'file:/sys/board/board.db' }),
      'folder.unusable',
    );
    expectSentence(await start({ DATA_DIR: file }), 'folder.unusable');
  });

  it('a file that is no database', async () => {
    const DATA_DIR = newFolder('foreign');
    writeFileSync(
      join(DATA_DIR, 'board.db'),
      'This is a text, and long enough to be taken for the header of one. '.repeat(9),
    );
    expectSentence(await start({ DATA_DIR }), 'database.foreign');
  });

  it('a database of a newer release', async () => {
    const DATA_DIR = newFolder('newer');
    const url = `file:${join(DATA_DIR, 'board.db')}`;
    await migrate(url);
    const { db, close } = await openDatabase(url);
    await db.$executeRaw`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
      VALUES ('x', 'x', '20990101000000_later', 4070908800000, 4070908800000, 1)`;
    await close();
    const ended = await start({ DATA_DIR });
    expectSentence(ended, 'schema.newer');
    expect(ended.said).toContain('20990101000000_later');
  });

  it('a database server that is away, one with another password, and one without the database', async () => {
    const { url, close } = await testDatabase('postgresql');
    const other = (part: Partial<URL>) => Object.assign(new URL(url), part).href;
    const DATA_DIR = newFolder('postgres');
    const of = (DATABASE_URL: string) => start({ DATA_DIR, DATABASE_URL });
    const [away, wrong, none] = await Promise.all([
      of('postgresql://a:b@127.0.0.1:1/none'),
      of(other({ password: 'wrong' })),
      of(other({ pathname: '/no_such_database' })),
    ]);
    await close();
    expectSentence(away, 'database.away');
    expectSentence(wrong, 'database.refused');
    expectSentence(none, 'database.missing');
    expect(wrong.said + none.said).not.toContain(new URL(url).password);
  });
});
