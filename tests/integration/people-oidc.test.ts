import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { browserRequest, cookieOf, PASSWORD, PUBLIC_URL, type TestAuth, testAuth } from '../support/auth';
import { ENGINES, type TestDatabase, testDatabase } from '../support/databases';
import { CLIENT, type OidcProvider, startOidcProvider } from '../support/people/oidc-provider';
import { accepted, addPerson, CONSOLE_COMMAND, codeOf, postToAuth, sessionOf } from '../support/people/people';

const KNOWN = { sub: 'u-1', email: 'known@example.org', email_verified: true, name: 'Known' };

describe.each(ENGINES)('signing in by the ministry’s own provider on %s', (engine) => {
  let database: TestDatabase;
  let provider: OidcProvider;
  let auth: TestAuth;
  let id: string;

  beforeAll(async () => {
    database = await testDatabase(engine);
    provider = await startOidcProvider(KNOWN);
    auth = testAuth(database, PUBLIC_URL, { oidc: { ...CLIENT, issuer: provider.issuer } });
    ({ id } = await addPerson(auth, 'known', ['editor']));
  });
  afterAll(async () => {
    await provider.stop();
    await database.close();
  });
  beforeEach(async () => {
    provider.identity = KNOWN;
    await database.db.account.deleteMany({ where: { providerId: 'oidc' } });
  });

  const start = (next = '/updates?kind=event') => postToAuth(auth, { path: 'sign-in/oidc', body: { next } });
  /** What the browser does: to the provider, and back with what it brought. */
  const walk = async (tamper: (address: URL) => void = () => undefined) => {
    const started = await start();
    const { url } = await started.json();
    const back = new URL((await fetch(url, { redirect: 'manual' })).headers.get('location') ?? '');
    tamper(back);
    const headers = { cookie: cookieOf(started) };
    return auth.handler(browserRequest({ method: 'GET', path: back.pathname + back.search, headers }));
  };
  const whoIs = (answer: Response) => auth.actorOf(new Headers({ cookie: cookieOf(answer) }));
  const REFUSED = '/sign-in?problem=oidc';

  it('lets in whom we know by a verified address, back to where they wanted to be', async () => {
    const answer = await walk();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/updates?kind=event']);
    expect(await whoIs(answer)).toMatchObject({ id, roles: ['editor'] });
    const note = await database.db.signIn.findFirst({ where: { way: 'oidc', userId: id } });
    expect(note).toMatchObject({ result: 'ok', email: KNOWN.email });
    // The second time by the provider's own name for the person.
    expect(await whoIs(await walk())).toMatchObject({ id });
  });

  it('keeps none of the provider’s tokens', async () => {
    await walk();
    await walk();
    const accounts = await database.db.account.findMany({ where: { providerId: 'oidc' } });
    expect(accounts).toMatchObject([{ userId: id, accessToken: null, refreshToken: null, idToken: null }]);
  });

  it.each([
    ['a stranger', { email: 'stranger@example.org', sub: 'u-2' }],
    ['an address that the provider has not verified', { email_verified: false }],
  ])('keeps out %s', async (_case, other) => {
    provider.identity = { ...KNOWN, ...other };
    const people = await database.db.user.count();
    const answer = await walk();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, REFUSED]);
    expect(await whoIs(answer)).toEqual(ANYONE);
    expect(await database.db.user.count()).toBe(people);
  });

  it.each([
    ['another state', (back: URL) => back.searchParams.set('state', 'forged')],
    ['another code', (back: URL) => back.searchParams.set('code', 'forged')],
    ['an error of the provider', (back: URL) => (back.search = '?error=access_denied')],
  ])('is refused with %s', async (_case, tamper) => {
    const answer = await walk(tamper);
    expect(answer.headers.get('location')).toBe(REFUSED);
    expect(await whoIs(answer)).toEqual(ANYONE);
  });

  it('lets nobody in who is disabled', async () => {
    accepted(await auth.people.disable({ ...CONSOLE_COMMAND(), id }));
    expect(await whoIs(await walk())).toEqual(ANYONE);
    accepted(await auth.people.enable({ ...CONSOLE_COMMAND(), id }));
    expect(await whoIs(await walk())).toMatchObject({ id });
  });

  it('does not go around a second factor that was set here', async () => {
    const headers = await sessionOf(auth, KNOWN.email);
    const own = { actor: await auth.actorOf(headers), headers };
    const { secret } = accepted(await auth.account.beginSecondFactor({ ...own, input: { password: PASSWORD } }));
    accepted((await auth.account.confirmSecondFactor({ ...own, input: { code: codeOf(secret) } })).outcome);
    expect((await walk()).headers.get('location')).toBe(REFUSED);
    accepted(await auth.people.resetSecondFactor({ ...CONSOLE_COMMAND(), id }));
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', ''])('leads nowhere else (%j)', async (next) =>
    expect((await start(next)).status).toBe(400),
  );

  it('is not offered where no provider is set, and says so where it is away', async () => {
    const without = testAuth(database);
    expect(without.strangers.hasOidc).toBe(false);
    expect((await postToAuth(without, { path: 'sign-in/oidc', body: { next: '/' } })).status).toBe(503);
    const away = testAuth(database, PUBLIC_URL, { oidc: { ...CLIENT, issuer: 'http://127.0.0.1:9' } });
    const answer = await postToAuth(away, { path: 'sign-in/oidc', body: { next: '/' } });
    expect([answer.status, (await answer.json()).error.code]).toEqual([503, 'oidc.away']);
  });
});
