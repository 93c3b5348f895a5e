import { beforeAll, describe, expect, it } from 'vitest';
import { answer, toJson } from '@/app/api/http';
import { ORIGIN, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase, type TestDatabase } from '@/tests/support/databases';
import { BY_ROLE, deskOf, freshKey } from '@/tests/support/desk';
import { DRAFT_STATES, UPDATE_STATES } from './items';
import { type Route, routesOfApp } from './routes';
import { CALLERS, type Caller, DOORS, OPEN, ROWS } from './rows';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const ROUTES = routesOfApp();

async function handlerOf({ file, method }: Route): Promise<Handler> {
  const module = (await import(/* @vite-ignore */ file)) as Record<string, Handler>;
  const handler = module[method];
  if (!handler) throw new Error(`${file} has no ${method}`);
  return handler;
}

function requestOf({ method, path }: Route, caller: Caller, params: Record<string, string>): Request {
  const address = path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => params[name] ?? 'x');
  const headers = {
    ...(caller === 'anyone' ? {} : { authorization: `Bearer ${caller}` }),
    ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': freshKey() }),
  };
  return new Request(ORIGIN + address, { method, headers, ...(method === 'GET' ? {} : { body: '{}' }) });
}

/** Who is in is told what is wrong with the request at most; who is not, only that. */
async function expectDoor(route: Route, caller: Caller, params: Record<string, string>): Promise<void> {
  const handler = await handlerOf(route);
  const all = { ...params, ...route.params };
  const { status } = await handler(requestOf(route, caller, params), { params: Promise.resolve(all) });
  const isIn = ROWS[route.name]?.may.includes(caller) ?? false;
  const told = `${route.name} by ${caller}: ${status}`;
  if (isIn) expect([401, 403], told).not.toContain(status);
  else if (ROWS[route.name]?.may.length === 0) expect([401, 403], told).toContain(status);
  else expect(status, told).toBe(caller === 'anyone' ? 401 : 403);
}

/** Roles are asked for again inside a write, from the database. */
async function grantAll({ db }: TestDatabase): Promise<void> {
  const at = new Date(0);
  const dates = { createdAt: at, updatedAt: at };
  for (const { id, roles } of Object.values(BY_ROLE)) {
    await db.user.create({ data: { id, name: id, email: `${id}@example.test`, emailVerified: true, ...dates } });
    await db.grant.createMany({ data: roles.map((role) => ({ userId: id, role, grantedAt: at })) });
  }
}

describe('the rows', () => {
  it('are one for every route, and none without one', () => {
    const named = ROUTES.map(({ name }) => name).filter((name) => !OPEN[name] && !DOORS.test(name));
    expect(Object.keys(ROWS).sort()).toEqual(named.sort());
    expect(Object.keys(OPEN).filter((name) => !ROUTES.some((route) => route.name === name))).toEqual([]);
  });
});

describe.each(ENGINES)('every route by every caller on %s', (engine) => {
  const api = onDatabase(engine, serveApi);
  const shared: { drafts?: string[]; updates?: string[] } = {};
  const locked = ROUTES.filter(({ name }) => ROWS[name]);
  const cells = (subject: string) =>
    locked
      .filter(({ name }) => ROWS[name]?.subject === subject)
      .flatMap((route) => CALLERS.map((caller) => [route.name, caller, route] as const));

  beforeAll(async () => {
    await grantAll(api.database);
  });

  it.each(cells('nothing'))('%s by %s', async (...[, caller, route]) => {
    for (const stream of route.path.includes('[stream]') ? ['wall', 'staff'] : ['wall'])
      await expectDoor(route, caller, { stream, id: 'nobody' });
  });

  // Whoever is refused changes nothing, so all of them may be shown the same; who gets in has fresh ones.
  const isIn = ({ name }: Route, caller: Caller) => ROWS[name]?.may.includes(caller) ?? false;
  const drafts = async () => {
    const ids: string[] = [];
    for (const make of Object.values(DRAFT_STATES)) ids.push((await make(deskOf(api))).id);
    return ids;
  };
  const updates = async () => {
    const numbers: string[] = [];
    for (const make of Object.values(UPDATE_STATES)) numbers.push(String(await make(api)));
    return numbers;
  };

  it.each(cells('draft'))('%s by %s, in every state of a draft', async (...[, caller, route]) => {
    shared.drafts ??= await drafts();
    for (const id of isIn(route, caller) ? await drafts() : shared.drafts) await expectDoor(route, caller, { id });
    await expectDoor(route, caller, { id: 'no-such-draft' });
  });

  it.each(cells('update'))('%s by %s, in every state of an update', async (...[, caller, route]) => {
    shared.updates ??= await updates();
    const numbers = isIn(route, caller) ? await updates() : shared.updates;
    for (const number of numbers) await expectDoor(route, caller, { number });
    await expectDoor(route, caller, { number: '99999' });
  });

  it.each(CALLERS)('the stream of drafts by %s', async (caller) => {
    const route = ROUTES.find(({ path }) => path.endsWith('[stream]'));
    if (!route) throw new Error('There is no route for streams');
    const handler = await handlerOf(route);
    const params = { stream: 'ops' };
    const { status } = await handler(requestOf(route, caller, params), { params: Promise.resolve(params) });
    const isDesk = caller === 'editor' || caller === 'approver';
    expect([200, 400].includes(status), `${caller}: ${status}`).toBe(isDesk);
  });

  it.each(ROUTES.filter(({ params }) => params.act))(
    '$name: another act is answered as any unknown path',
    async (route) => {
      const handler = await handlerOf(route);
      for (const act of ['no-such-act', 'constructor']) {
        const params = Promise.resolve({ id: 'x', act });
        expect((await handler(requestOf(route, 'anyone', {}), { params })).status).toBe(404);
      }
    },
  );

  it('finds a door without a lock: the control', async () => {
    const unlocked: Handler = async (request) => answer(request, 'board.read', async () => toJson({}, 200));
    const route = ROUTES.find(({ name }) => name === 'GET /api/v1/audit');
    if (!route) throw new Error('There is no audit');
    const { status } = await unlocked(requestOf(route, 'viewer', {}), { params: Promise.resolve({}) });
    expect(ROWS[route.name]?.may).not.toContain('viewer');
    expect(status === 403).toBe(false);
  });
});
