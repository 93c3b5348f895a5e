import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { browserRequest, cookieOf, EDITOR, PASSWORD, PUBLIC_URL, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';

describe.each(ENGINES)('signing in on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);

  beforeAll(async () => {
    await auth.users.create(EDITOR);
  });
  beforeEach(() => auth.database.db.allowance.deleteMany());

  const signIn = (body: unknown, headers: Record<string, string> = {}) =>
    auth.handler(browserRequest({ body, headers: { 'x-real-ip': '10.0.0.1', ...headers } }));
  const newSession = async () => cookieOf(await signIn({ email: EDITOR.email, password: PASSWORD }));
  const lastNote = () => auth.database.db.signIn.findFirst({ orderBy: { at: 'desc' }, omit: { id: true, at: true } });

  it('gives a session to the right password, with the roles that were granted', async () => {
    auth.clock.now += 1000;
    const answer = await signIn({ email: ` ${EDITOR.email.toUpperCase()} `, password: PASSWORD });
    expect(answer.status).toBe(200);
    const actor = await auth.actorOf(new Headers({ cookie: cookieOf(answer) }));
    expect(actor).toMatchObject({ kind: 'person', name: EDITOR.name, roles: ['editor'] });
    expect(await lastNote()).toMatchObject({ email: EDITOR.email, way: 'password', result: 'ok', userId: actor.id });
  });

  it('keeps the token of the session out of what scripts can read', async () => {
    const answer = await signIn({ email: EDITOR.email, password: PASSWORD });
    expect(await answer.json()).toEqual({ signedIn: true });
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^briefing\.session_token=.*HttpOnly/),
      expect.stringMatching(/^briefing\.device\.[0-9a-f]{8}=.*Path=\/api\/auth; HttpOnly/),
    ]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a wrong password', EDITOR.email],
    ['an unknown person', 'nobody@example.org'],
  ])('says the same to %s, and keeps note', async (_case, email) => {
    auth.clock.now += 1000;
    const answer = await signIn({ email, password: 'not the right one' });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ error: { code: 'sign_in.refused' } });
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await lastNote()).toEqual({
      ...{ email, way: 'password', result: 'refused', userId: null, address: '10.0.0.1' },
    });
  });

  it('keeps from where it was, for the audit', async () => {
    const from = '2001:db8::7';
    await signIn({ email: EDITOR.email, password: PASSWORD }, { 'x-real-ip': from });
    expect(await auth.database.db.signIn.count({ where: { address: from, result: 'ok' } })).toBe(1);
    const session = await auth.database.db.session.findFirst({ orderBy: { createdAt: 'desc' } });
    expect(session?.ipAddress).toBe('2001:0db8:0000:0000:0000:0000:0000:0007');
  });

  it('makes a guesser wait, and says how long', async () => {
    const guess = (address: string) =>
      signIn({ email: EDITOR.email, password: 'a guess, and not good' }, { 'x-real-ip': address });
    for (let tries = 0; tries < 3; tries += 1) expect((await guess('10.0.0.2')).status).toBe(401);
    const fourth = await guess('10.0.0.2');
    expect(fourth.status).toBe(429);
    const retryAfterS = Number(fourth.headers.get('retry-after'));
    expect(retryAfterS).toBeGreaterThan(0);
    expect(await fourth.json()).toEqual({ error: { code: 'sign_in.too_many', details: { retryAfterS } } });
    expect((await guess('10.0.0.3')).status).toBe(401);
  });

  it('counts in the database: a restarted server forgives nothing', async () => {
    const body = { email: EDITOR.email, password: 'a guess, and not good' };
    for (let tries = 0; tries < 3; tries += 1) await signIn(body, { 'x-real-ip': '10.0.0.4' });
    const restarted = testAuth(auth.database);
    restarted.clock.now = auth.clock.now;
    const answer = await restarted.handler(browserRequest({ body, headers: { 'x-real-ip': '10.0.0.4' } }));
    expect(answer.status).toBe(429);
  });

  it.each([
    ['no JSON', '{"email":', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['no password', { email: EDITOR.email }, 400],
    ['a number for a password', { email: EDITOR.email, password: 1 }, 400],
    ['no address', { email: 'sok dara', password: PASSWORD }, 400],
    ['more than anybody types', { email: EDITOR.email, password: 'x'.repeat(5000) }, 413],
  ])('refuses %s', async (_case, body, status) => {
    const answer = await signIn(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: { code: status === 413 ? 'body.too_large' : 'input.invalid' } });
  });

  it.each([{ role: 'editor' }, { roles: ['editor'] }, { data: { role: 'editor' } }])(
    'raises nobody by a body with %j',
    async (more) => {
      const viewer = { email: `viewer-${Object.keys(more)[0]}@example.org`, name: 'V', password: PASSWORD };
      await auth.users.create({ ...viewer, roles: ['viewer'] });
      expect((await signIn({ email: viewer.email, password: PASSWORD, ...more })).status).toBe(400);
      const cookie = cookieOf(await signIn({ email: viewer.email, password: PASSWORD }));
      const paths = ['update-user', 'sign-up/email', 'update-session', 'admin/set-role'];
      for (const path of paths) {
        const body = { name: 'V', email: 'new@example.org', password: PASSWORD, ...more };
        const answer = await auth.handler(browserRequest({ path: `/api/auth/${path}`, body, headers: { cookie } }));
        expect(answer.status).toBe(404);
      }
      expect(await auth.actorOf(new Headers({ cookie }))).toMatchObject({ name: 'V', roles: ['viewer'] });
      expect(await auth.database.db.user.count({ where: { email: 'new@example.org' } })).toBe(0);
    },
  );

  it.each([
    'GET /api/auth/get-session',
    'GET /api/auth/ok',
    'POST /api/auth/sign-in/magic-link',
    'GET /api/auth/error',
  ])('does not offer %s', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const headers = { cookie: await newSession() };
    expect((await auth.handler(browserRequest({ method, path, headers }))).status).toBe(404);
  });

  it.each(['https://evil.example', 'null'])('refuses a form of another site (Origin %s)', async (origin) => {
    const answer = await signIn({ email: EDITOR.email, password: PASSWORD }, { origin });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({ error: { code: 'origin.foreign' } });
  });

  it.each(['192.168.1.20:3000', 'wall-pc:3000', '[fe80::1]:3000'])(
    'works over plain HTTP by any address of the machine, as %s',
    async (host) => {
      const headers = { host, origin: `http://${host}` };
      const answer = await signIn({ email: EDITOR.email, password: PASSWORD }, headers);
      expect(answer.status).toBe(200);
      const cookie = cookieOf(answer);
      expect(answer.headers.getSetCookie().join()).not.toContain('Secure');
      // With a cookie the library looks at the origin by itself.
      expect((await signIn({ email: EDITOR.email, password: PASSWORD }, { ...headers, cookie })).status).toBe(200);
    },
  );

  it.each(['evil.example', '..', 'a b', '<script>', ''])('answers whatever the Host says (%j)', async (host) => {
    expect((await signIn({ email: EDITOR.email, password: PASSWORD }, { host })).status).toBe(200);
    expect((await signIn({ email: EDITOR.email, password: PASSWORD }, { host, origin: 'http://x' })).status).toBe(403);
  });

  it('asks for a secure cookie behind TLS', async () => {
    const secure = testAuth(auth.database, 'https://board.example');
    const headers = { host: 'board.example', origin: 'https://board.example', 'x-real-ip': '10.0.0.5' };
    const body = { email: EDITOR.email, password: PASSWORD };
    const answer = await secure.handler(browserRequest({ body, headers }));
    const secureOnly = expect.stringMatching(/^__Secure-.*; Secure/);
    expect(answer.headers.getSetCookie()).toEqual([secureOnly, secureOnly]);
    expect((await secure.actorOf(new Headers({ cookie: cookieOf(answer) }))).kind).toBe('person');
  });

  it('ends a session at the next request after it was revoked', async () => {
    const headers = new Headers({ cookie: await newSession() });
    expect((await auth.actorOf(headers)).kind).toBe('person');
    await auth.database.db.session.deleteMany();
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
  });

  it('ends all sessions with a new password, and the old password with them', async () => {
    const person = { email: 'reset@example.org', name: 'R', password: PASSWORD, roles: ['viewer' as const] };
    await auth.users.create(person);
    const headers = new Headers({ cookie: cookieOf(await signIn({ email: person.email, password: PASSWORD })) });
    await auth.users.resetPassword({ email: person.email, password: 'another long password' });
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    expect((await signIn({ email: person.email, password: PASSWORD })).status).toBe(401);
    expect((await signIn({ email: person.email, password: 'another long password' })).status).toBe(200);
  });

  it('signs out: the session is over, not only forgotten by the browser', async () => {
    const cookie = await newSession();
    const foreign = { cookie, origin: 'https://evil.example' };
    const path = '/api/auth/sign-out';
    expect((await auth.handler(browserRequest({ path, headers: foreign }))).status).toBe(403);
    expect((await auth.actorOf(new Headers({ cookie }))).kind).toBe('person');
    const answer = await auth.handler(browserRequest({ path, headers: { cookie } }));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    expect(await auth.actorOf(new Headers({ cookie }))).toEqual(ANYONE);
  });

  it('takes a role away at once, and the session with it', async () => {
    const person = { email: 'both@example.org', name: 'B', password: PASSWORD };
    await auth.users.create({ ...person, roles: ['viewer', 'editor'] });
    const headers = new Headers({ cookie: cookieOf(await signIn({ email: person.email, password: PASSWORD })) });
    expect((await auth.actorOf(headers)).roles).toEqual(['viewer', 'editor']);
    await auth.users.withdraw({ email: person.email, roles: ['editor'] });
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    const again = new Headers({ cookie: cookieOf(await signIn({ email: person.email, password: PASSWORD })) });
    expect((await auth.actorOf(again)).roles).toEqual(['viewer']);
  });

  it.each([
    '',
    'briefing.session_token=',
    'briefing.session_token=abc.def',
    'x=%E0%A4%A; ;;=',
    'briefing.session_token=%',
  ])('knows nobody by the cookie %j', async (cookie) =>
    expect(await auth.actorOf(new Headers({ cookie }))).toEqual(ANYONE),
  );

  it('logs no password and no token', async () => {
    const cookie = await newSession();
    await signIn({ email: EDITOR.email, password: 'a wrong one, in the log?' });
    await signIn({ email: EDITOR.email, password: PASSWORD }, { origin: 'https://evil.example' });
    const link = await auth.makeEntryLink(EDITOR.email);
    const token = new URL(link).searchParams.get('token') ?? '';
    await auth.enterWithLink(token, new Headers({ origin: PUBLIC_URL }));
    const text = auth.logged.join('');
    expect(text).toContain('Invalid password');
    const session = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '';
    for (const secret of [PASSWORD, 'in the log?', token, session]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(text).not.toContain(secret);
    }
  });
});
