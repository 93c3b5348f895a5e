import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as passwordRoute from '@/app/api/v1/account/password/route';
import * as accountRoute from '@/app/api/v1/account/route';
import * as backupCodesRoute from '@/app/api/v1/account/second-factor/backup-codes/route';
import * as confirmRoute from '@/app/api/v1/account/second-factor/confirm/route';
import * as endFactorRoute from '@/app/api/v1/account/second-factor/end/route';
import * as factorRoute from '@/app/api/v1/account/second-factor/route';
import * as endSessionRoute from '@/app/api/v1/account/sessions/[id]/end/route';
import * as endSessionsRoute from '@/app/api/v1/account/sessions/end/route';
import * as actRoute from '@/app/api/v1/people/[id]/[act]/route';
import * as grantsRoute from '@/app/api/v1/people/[id]/grants/route';
import * as personRoute from '@/app/api/v1/people/[id]/route';
import * as revokeRoute from '@/app/api/v1/people/invites/[id]/revoke/route';
import * as invitesRoute from '@/app/api/v1/people/invites/route';
import * as peopleRoute from '@/app/api/v1/people/route';
import { registerServer, server } from '@/server/context';
import { ORIGIN, serveApi } from '../support/api';
import { cookieOf, PASSWORD, type TestAuth, testAuth } from '../support/auth';
import { ENGINES, type TestDatabase, testDatabase } from '../support/databases';
import { addPerson, codeOf, newAddress, sessionOf, tokenOf } from '../support/people/people';

type Handler = (request: Request, place: { params: Promise<{ id: string }> }) => Promise<Response>;
type Sent = { cookie?: string; method?: string; body?: unknown; headers?: Record<string, string>; id?: string };

/** One act of the table. */
const actOf =
  (act: string): Handler =>
  (request, { params }) =>
    actRoute.POST(request, { params: params.then((given) => ({ ...given, act })) });

const READS: Record<string, Handler> = { people: peopleRoute.GET, person: personRoute.GET };
const WRITES: Record<string, Handler> = {
  invites: invitesRoute.POST,
  revoke: revokeRoute.POST,
  grants: grantsRoute.PUT,
  disable: actOf('disable'),
  enable: actOf('enable'),
  link: actOf('password-link'),
  reset: actOf('second-factor-reset'),
  signOut: actOf('sign-out'),
};
const OWN: Record<string, Handler> = {
  account: accountRoute.GET,
  password: passwordRoute.POST,
  factor: factorRoute.POST,
  confirm: confirmRoute.POST,
  backupCodes: backupCodesRoute.POST,
  endFactor: endFactorRoute.POST,
  endSession: endSessionRoute.POST,
  endSessions: endSessionsRoute.POST,
};

describe.each(ENGINES)('people over the API on %s', (engine) => {
  let database: TestDatabase;
  let auth: TestAuth;
  let adminCookie: string;
  let editorCookie: string;

  beforeAll(async () => {
    database = await testDatabase(engine);
    await serveApi(database);
    auth = testAuth(database, ORIGIN);
    registerServer({ ...server(), actorOf: auth.actorOf, auth });
    await addPerson(auth, 'admin', ['admin']);
    await addPerson(auth, 'editor', ['editor', 'approver', 'spokesperson', 'viewer']);
    adminCookie = await cookieFor('admin@example.org');
    editorCookie = await cookieFor('editor@example.org');
  });
  afterAll(() => database.close());

  const cookieFor = async (email: string) => (await sessionOf(auth, email)).get('cookie') ?? '';
  const call = (
    handler: Handler,
    { cookie = adminCookie, method = 'POST', body = {}, headers = {}, id = 'x' }: Sent,
  ) => {
    const usual = { origin: ORIGIN, 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    const all = { ...usual, 'x-real-ip': newAddress(), ...(cookie && { cookie }), ...headers };
    const sent = method === 'GET' ? {} : { body: JSON.stringify(body) };
    return handler(new Request(`${ORIGIN}/api/v1/x`, { method, headers: all, ...sent }), {
      params: Promise.resolve({ id }),
    });
  };
  const told = async (answer: Response) => [answer.status, (await answer.json()).error?.code];

  it.each(Object.entries({ ...READS, ...WRITES }))('%s is for administrators alone', async (name, handler) => {
    const method = name in READS ? 'GET' : 'POST';
    expect(await told(await call(handler, { method, cookie: '' }))).toEqual([401, 'session.missing']);
    expect(await told(await call(handler, { method, cookie: editorCookie }))).toEqual([403, 'role.missing']);
    expect([401, 403]).not.toContain((await call(handler, { method })).status);
  });

  it.each(Object.entries(WRITES))('%s is refused from another site', async (_name, handler) => {
    const headers = { origin: 'https://evil.example' };
    expect(await told(await call(handler, { headers }))).toEqual([403, 'origin.foreign']);
  });

  it('lets the password of a proxy in front change nothing: neither whose account it is, nor who may write', async () => {
    const authorization = 'Basic cHJveHk6cGFzcw==';
    expect((await call(accountRoute.GET, { method: 'GET', headers: { authorization } })).status).toBe(200);
    const foreign = { authorization, origin: 'https://evil.example' };
    for (const handler of [...Object.values(WRITES), endSessionsRoute.POST])
      expect(await told(await call(handler, { headers: foreign }))).toEqual([403, 'origin.foreign']);
  });

  it.each(Object.entries(OWN))('%s is nothing for strangers and machines', async (name, handler) => {
    const method = name === 'account' ? 'GET' : 'POST';
    const made = await auth.tokens.create({ name, role: 'admin' });
    const authorization = `Bearer ${made.ok ? made.value.secret : ''}`;
    expect(await told(await call(handler, { method, cookie: '' }))).toEqual([401, 'session.missing']);
    expect(await told(await call(handler, { method, cookie: '', headers: { authorization } }))).toEqual([
      401,
      'session.missing',
    ]);
    if (method === 'POST') {
      const headers = { origin: 'https://evil.example' };
      expect(await told(await call(handler, { headers }))).toEqual([403, 'origin.foreign']);
    }
  });

  it('walks an invitation from its making to its taking back', async () => {
    const body = { email: 'new@example.org', name: 'N', grants: [{ role: 'viewer', provinces: null }] };
    const made = await (await call(invitesRoute.POST, { body })).json();
    expect(tokenOf(made.link)).toHaveLength(43);
    const list = await (await call(peopleRoute.GET, { method: 'GET' })).json();
    expect(list.invites).toMatchObject([{ id: made.id, email: body.email, state: 'open' }]);
    expect(JSON.stringify(list)).not.toContain(tokenOf(made.link));
    expect((await call(revokeRoute.POST, { id: made.id })).status).toBe(200);
    expect(await told(await call(revokeRoute.POST, { id: made.id }))).toEqual([409, 'invite.revoked']);
  });

  it('names what is wrong, and asks for a key', async () => {
    const refused = await call(grantsRoute.PUT, { body: { grants: [{ role: 'king', provinces: null }] } });
    expect((await refused.json()).error.fields).toEqual([{ path: 'grants.0.role', code: 'role.unknown' }]);
    expect(await told(await call(actOf('disable'), { id: 'nobody' }))).toEqual([404, 'user.unknown']);
    const headers = { 'idempotency-key': '' };
    expect((await call(actOf('disable'), { headers })).status).toBe(400);
  });

  it('changes the roles, and says so of the person', async () => {
    const { id } = await addPerson(auth, 'changed', ['viewer']);
    const grants = [{ role: 'editor', provinces: ['KH13'] }];
    expect((await call(grantsRoute.PUT, { id, body: { grants } })).status).toBe(200);
    const { person, sessions } = await (await call(personRoute.GET, { method: 'GET', id })).json();
    expect([person.grants, sessions]).toEqual([grants, []]);
  });

  it('sets a second factor, whose session goes on under a new name', async () => {
    const { email } = await addPerson(auth, 'factor', ['viewer']);
    const cookie = await cookieFor(email);
    const begun = await (await call(factorRoute.POST, { cookie, body: { password: PASSWORD } })).json();
    const confirmed = await call(confirmRoute.POST, { cookie, body: { code: codeOf(begun.secret) } });
    expect(confirmed.status).toBe(200);
    const view = await (await call(accountRoute.GET, { cookie: cookieOf(confirmed), method: 'GET' })).json();
    expect(view).toMatchObject({ email, secondFactor: true, sessions: [{ own: true }] });
    expect((await call(accountRoute.GET, { cookie, method: 'GET' })).status).toBe(401);
  });
});
