import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GET as getReady } from '@/app/readyz/route';
import { type Database, openDatabase } from '@/server/db/database';
import { type Api, ORIGIN, serveApi } from '@/tests/support/api';
import { browserRequest, PASSWORD, type TestAuth, testAuth } from '@/tests/support/auth';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { freshKey } from '@/tests/support/desk';
import { TROUBLES } from '@/tests/support/engines/troubles';
import { EDITOR, reportOf } from '@/tests/support/reports';
import { type Route, routesOfApp } from './security/routes';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const ROUTES = routesOfApp().filter(({ path }) => path.startsWith('/api/v1/'));
const PARAMS = { number: '1', id: 'none', session: 'none', stream: 'wall', path: 'none' };
const WHO = { email: 'sok@example.org', name: 'Sok Dara', password: PASSWORD, roles: ['editor' as const] };
const CODES = ['write.unknown', 'database.away', 'database.locked', 'database.full', 'database.read_only'];
/** Long enough for a lock that lasts a moment. */
const WAIT_MS = 200;

async function ask({ file, method, path, params }: Route, more: Partial<typeof PARAMS> = {}): Promise<Response> {
  const handler = ((await import(/* @vite-ignore */ file)) as Record<string, Handler>)[method];
  if (!handler) throw new Error(`${file} has no ${method}`);
  const headers = {
    authorization: 'Bearer admin',
    ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': freshKey() }),
  };
  const request = new Request(ORIGIN + path, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
  return handler(request, { params: Promise.resolve({ ...PARAMS, ...params, ...more }) });
}

const routeOf = (name: string): Route => {
  const route = ROUTES.find((each) => each.name === name);
  if (!route) throw new Error(`There is no ${name}`);
  return route;
};

describe.each(ENGINES)('while the database takes nothing, on %s,', (engine) => {
  let made: TestDatabase;
  let opened: Database;
  let api: Api;
  let auth: TestAuth;

  beforeEach(async () => {
    made = await testDatabase(engine);
    opened = await openDatabase(made.url, WAIT_MS);
    const database = { ...made, ...opened };
    api = await serveApi(database);
    auth = testAuth(database, ORIGIN);
    await auth.users.create(WHO);
  });
  afterEach(async () => {
    await api.writing.stop();
    await opened.close();
    await made.close();
  });

  const post = (value: number) =>
    api.verbs.publishUpdate({ actor: EDITOR, key: `report-${value}`, input: reportOf(value) });
  /** What is full still has room in pages that are half empty. */
  const postUntilRefused = async (first: number) => {
    for (let value = first; ; value += 1) {
      const outcome = await post(value);
      if (!outcome.ok || value > 500) return { outcome, value };
    }
  };
  /** A connection that was cut under the post leaves its fate unknown: asked again with its key, it is settled (W2). */
  const postUntilSettled = async (first: number, code: string) => {
    const { outcome, value } = await postUntilRefused(first);
    const isCut = !outcome.ok && outcome.code === 'write.unknown' && code !== 'write.unknown';
    return { outcome: isCut ? await post(value) : outcome, value };
  };
  const signIn = () =>
    auth.handler(
      browserRequest({ body: { email: WHO.email, password: PASSWORD }, headers: { 'x-real-ip': '192.0.2.1' } }),
    );
  const readyNow = async () => {
    const answer = await getReady();
    const { checks } = (await answer.json()) as { checks: { name: string; ok: boolean; detail?: string }[] };
    return { status: answer.status, wrong: checks.filter(({ ok, name }) => !ok && name !== 'disk') };
  };

  it.each(TROUBLES[engine])(
    '[N4] says $trouble with 503 and Retry-After, shows the board, and goes on unaided',
    async ({ trouble, begin }) => {
      expect(await post(1)).toMatchObject({ status: 201, value: { seq: 1 } });
      await api.refresh();
      const end = await begin({ ...made, ...opened });

      const code = trouble === 'database.away' ? 'write.unknown' : trouble;
      const { outcome, value } = await postUntilSettled(2, code);
      expect(outcome).toEqual({ ok: false, status: 503, code });
      await expect.poll(() => api.alarms.current()).toEqual(['writes.failing']);
      expect(await readyNow()).toEqual({
        status: 503,
        wrong: [
          { name: 'database', ok: false, detail: trouble },
          { name: 'alarms', ok: false, detail: 'writes.failing' },
        ],
      });
      for (const route of ROUTES) await expectNoFault(route, api.faults);
      expect((await ask(routeOf('GET /api/v1/board'))).status).toBe(200);
      expect((await ask(routeOf('GET /api/v1/streams/[stream]'))).status).toBe(200);
      const entrance = await signIn();
      // There may be room for a little, and a row of the log is none of sign-in's.
      if (entrance.status !== 200) await expectAway(entrance, 'sign-in', [trouble]);
      else expect([`sqlite database.full`, 'postgresql database.locked']).toContain(`${engine} ${trouble}`);
      expect(api.faults).toEqual([]);

      await end();
      await expect.poll(() => api.alarms.current(), { timeout: 10_000 }).toEqual([]);
      expect(await post(value)).toMatchObject({ status: 201, value: { seq: value } });
      expect((await signIn()).status).toBe(200);
      await expect.poll(readyNow, { timeout: 10_000 }).toEqual({ status: 200, wrong: [] });
      expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: value } });
    },
  );
});

async function expectNoFault(route: Route, faults: unknown[]): Promise<void> {
  const answer = await ask(route);
  expect([answer.status, faults], route.name).not.toEqual([500, expect.anything()]);
  if (answer.status === 503) await expectAway(answer, route.name, CODES);
}

async function expectAway(answer: Response, name: string, codes: string[]): Promise<void> {
  expect(answer.status, name).toBe(503);
  const { error } = (await answer.json()) as { error: { code: string } };
  expect(codes, name).toContain(error.code);
  expect(answer.headers.get('retry-after'), name).toMatch(/^[1-9]\d*$/);
}
