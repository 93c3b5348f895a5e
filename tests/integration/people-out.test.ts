import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { loadConfig } from '@/server/config';
import { createLogger } from '@/server/logger';
import { type RunningServer, startServer } from '@/server/start';
import { browserRequest, cookieOf, PASSWORD, PUBLIC_URL } from '../support/auth';
import { ENGINES, type TestDatabase, testDatabase } from '../support/databases';
import { openRaw, type RawClient } from '../support/live/raw-client';
import { accepted, CONSOLE_COMMAND, newAddress } from '../support/people/people';

const PATIENCE = { timeout: 20_000, interval: 10 };
const DESK = { streams: { ops: null } };
const ABOARD = { watch: true };

/** SQLite has one node, PostgreSQL two: the act is done on the first, the screens are on the last. */
describe.each(ENGINES)('out means out on %s', (engine) => {
  let database: TestDatabase;
  let nodes: RunningServer[] = [];
  const clients: RawClient[] = [];
  const first = () => nodes[0] as RunningServer;
  const last = () => nodes.at(-1) as RunningServer;

  beforeAll(async () => {
    database = await testDatabase(engine);
    const secret = 'the same secret on every node of it';
    for (let node = 0; node < (engine === 'postgresql' ? 2 : 1); node += 1) {
      const env = { DATABASE_URL: database.url, PORT: '0', PUBLIC_URL, AUTH_SECRET: secret, HOST: '127.0.0.1' };
      const config = loadConfig({}, { ...env, DATA_DIR: mkdtempSync(join(tmpdir(), 'out-')) });
      nodes = [...nodes, await startServer({ config, logger: createLogger('silent'), pages: false })];
    }
  });
  afterAll(async () => {
    for (const client of clients) client.close();
    for (const node of nodes) await node.stop();
    await database.close();
  });

  const open = async (headers: Record<string, string>, auth: unknown): Promise<RawClient> => {
    const client = openRaw(last().url.replace('localhost', '127.0.0.1'), { auth, headers });
    clients.push(client);
    await vi.waitFor(() => expect(client.of('welcome')).toHaveLength(1), PATIENCE);
    return client;
  };
  const signIn = async (email: string) => {
    const headers = { 'x-real-ip': newAddress() };
    const answer = await first().auth.handler(browserRequest({ body: { email, password: PASSWORD }, headers }));
    return { cookie: cookieOf(answer) };
  };
  /** A person with two sessions, one screen at each of them and a page without a stream at the first. */
  const watch = async (name: string) => {
    const email = `${name}@example.org`;
    const { id } = accepted(await first().auth.users.create({ email, name, password: PASSWORD, roles: ['editor'] }));
    const [own, other] = [await signIn(email), await signIn(email)];
    const newest = { where: { userId: id }, orderBy: { createdAt: 'asc' as const } };
    const [session] = await database.db.session.findMany(newest);
    return {
      ...{ id, own, session: session?.id ?? '' },
      screens: [await open(own, DESK), await open(own, ABOARD)],
      elsewhere: await open(other, DESK),
    };
  };
  const audit = async (kind: string, subject: string) => database.db.auditEvent.findMany({ where: { kind, subject } });
  const closed = (screens: RawClient[]) =>
    vi.waitFor(() => expect(screens.map((screen) => screen.isOpen())).toEqual([false, false]), PATIENCE);

  const ACTS = {
    'signs out': async ({ own }: { own: { cookie: string } }) => {
      const answer = await first().auth.handler(browserRequest({ path: '/api/auth/sign-out', headers: own }));
      expect(answer.status).toBe(303);
    },
    'ends the session on the own page': async ({ own, session }: { own: { cookie: string }; session: string }) => {
      const headers = new Headers(own);
      const command = { actor: await first().auth.actorOf(headers), headers, input: {} };
      accepted(await first().auth.account.endSession(session, command));
    },
    'loses the session by an administrator': async ({ id, session }: { id: string; session: string }) => {
      accepted(await first().auth.people.endSession({ ...CONSOLE_COMMAND(), id, session }));
    },
  };

  it.each(Object.entries(ACTS))('[C6] [N3] whoever %s: all pages of that session, no others', async (name, act) => {
    const person = await watch(name.replaceAll(' ', '-'));
    await act(person);
    await closed(person.screens);
    for (const screen of person.screens) expect(screen.of('revoked')).toEqual([{ reason: 'access.changed' }]);
    expect(await last().auth.actorOf(new Headers(person.own))).toEqual(ANYONE);
    expect(person.elsewhere.isOpen()).toBe(true);
    const noted = await audit('people.signed_out', `person/${person.id}`);
    expect(noted.map(({ detail }) => JSON.parse(detail))).toEqual([{ session: person.session }]);
  });

  it('[C6] a session that comes to its end: its pages, and a line in the audit', async () => {
    const { id, own, session } = await watch('over');
    const endsAt = new Date(Date.now() + 1_500);
    await database.db.session.update({ where: { id: session }, data: { expiresAt: endsAt } });
    const screens = [await open(own, DESK), await open(own, ABOARD)];
    await closed(screens);
    expect(Date.now()).toBeGreaterThanOrEqual(endsAt.getTime() - 5);
    for (const screen of screens) expect(screen.of('revoked')).toEqual([{ reason: 'session.over' }]);
    // Asked once more, as a page does: the library must not take the row away unseen.
    expect(await last().auth.actorOf(new Headers(own))).toEqual(ANYONE);
    for (const node of nodes) await node.auth.endWhatIsOver();
    const noted = await audit('people.session_over', `person/${id}`);
    expect(noted.map(({ detail }) => JSON.parse(detail))).toEqual([{ session, expiredAt: endsAt.toISOString() }]);
    expect(await database.db.session.count({ where: { id: session } })).toBe(0);
  });

  it('[C6] a token that comes to its end, or is revoked', async () => {
    const made = async (name: string, expiresAt: Date | null = null) =>
      accepted(await first().auth.tokens.create({ name, role: 'editor', expiresAt }));
    const [ending, revoked] = [await made('ending', new Date(Date.now() + 1_500)), await made('revoked')];
    const of = ({ secret }: { secret: string }) => open({ authorization: `Bearer ${secret}` }, DESK);
    const screens = [await of(ending), await of(revoked)];
    accepted(await first().auth.tokens.revoke(revoked.id));
    await closed(screens);
    expect(screens.map((screen) => screen.of('revoked'))).toEqual([
      [{ reason: 'session.over' }],
      [{ reason: 'access.changed' }],
    ]);
    for (const node of [...nodes, ...nodes]) await node.auth.endWhatIsOver();
    expect(await audit('people.token_over', `token/${ending.id}`)).toHaveLength(1);
    expect(await audit('people.token_revoked', `token/${revoked.id}`)).toHaveLength(1);
    expect(await audit('people.token_over', `token/${revoked.id}`)).toHaveLength(0);
  });

  // The last one: the record of its database stays broken.
  it('[C6] [L6] whoever signs out while the log takes nothing: the pages on this node all the same', async () => {
    const email = 'halted@example.org';
    accepted(await last().auth.users.create({ email, name: 'halted', password: PASSWORD, roles: ['editor'] }));
    const [own, other] = [await signIn(email), await signIn(email)];
    const [screens, elsewhere] = [[await open(own, DESK), await open(own, ABOARD)], await open(other, DESK)];
    await database.db.stream.update({ where: { name: 'ops' }, data: { hash: 'f'.repeat(64) } });
    const answer = await last().auth.handler(browserRequest({ path: '/api/auth/sign-out', headers: own }));
    expect(answer.status).toBe(303);
    await closed(screens);
    for (const screen of screens) expect(screen.of('revoked')).toEqual([{ reason: 'access.changed' }]);
    expect(await last().auth.actorOf(new Headers(own))).toEqual(ANYONE);
    expect(elsewhere.isOpen()).toBe(true);
  });
});
