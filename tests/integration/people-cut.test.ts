import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { loadConfig } from '@/server/config';
import { createLogger } from '@/server/logger';
import { type RunningServer, startServer } from '@/server/start';
import { browserRequest, cookieOf, PASSWORD, PUBLIC_URL, testAuth } from '../support/auth';
import { ENGINES, type TestDatabase, testDatabase } from '../support/databases';
import { FIRST_VISIT, openRaw, type RawClient } from '../support/live/raw-client';
import { accepted, CONSOLE_COMMAND, newAddress } from '../support/people/people';

const PATIENCE = { timeout: 20_000, interval: 10 };

describe.each(ENGINES)('whoever loses the right on %s', (engine) => {
  let database: TestDatabase;
  let running: RunningServer;
  const clients: RawClient[] = [];

  beforeAll(async () => {
    database = await testDatabase(engine);
    const env = { DATA_DIR: mkdtempSync(join(tmpdir(), 'cut-')), DATABASE_URL: database.url, PORT: '0', PUBLIC_URL };
    running = await startServer({ config: loadConfig({}, env), logger: createLogger('silent'), pages: false });
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    await running.stop();
    await database.close();
  });

  /** A person with an open board. */
  const watch = async (email: string) => {
    const { id } = accepted(
      await running.auth.users.create({ email, name: 'W', password: PASSWORD, roles: ['editor'] }),
    );
    const body = { email, password: PASSWORD };
    const cookie = cookieOf(
      await running.auth.handler(browserRequest({ body, headers: { 'x-real-ip': newAddress() } })),
    );
    const client = openRaw(running.url, { auth: FIRST_VISIT, headers: { cookie } });
    clients.push(client);
    await vi.waitFor(() => expect(client.of('welcome')).toHaveLength(1), PATIENCE);
    return { id, client, headers: new Headers({ cookie }) };
  };

  const ACTS = {
    'is disabled': (id: string) => running.auth.people.disable({ ...CONSOLE_COMMAND(), id }),
    'has other roles': (id: string) =>
      running.auth.people.changeGrants({ ...CONSOLE_COMMAND(), id, input: { grants: [] } }),
    'is signed out everywhere': (id: string) => running.auth.people.signOut({ ...CONSOLE_COMMAND(), id }),
    // Another process on the same database, as the command line is.
    'loses a role on the command line': async (id: string) => {
      const { email } = await database.db.user.findUniqueOrThrow({ where: { id } });
      return testAuth(database).users.withdraw({ email, roles: ['editor'] });
    },
    'gets a new password on the command line': async (id: string) => {
      const { email } = await database.db.user.findUniqueOrThrow({ where: { id } });
      return testAuth(database).users.resetPassword({ email, password: 'another long password' });
    },
  };

  it.each(Object.entries(ACTS))('and %s is out: session and open sockets', async (name, act) => {
    const { id, client, headers } = await watch(`${name.replaceAll(' ', '-')}@example.org`);
    const bystander = await watch(`beside-${name.replaceAll(' ', '-')}@example.org`);
    accepted(await act(id));
    await vi.waitFor(() => expect(client.isOpen()).toBe(false), PATIENCE);
    expect(client.of('revoked')).toEqual([{ reason: 'access.changed' }]);
    expect(await running.auth.actorOf(headers)).toEqual(ANYONE);
    expect(bystander.client.isOpen()).toBe(true);
  });
});
