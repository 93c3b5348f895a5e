import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cookieOf, EDITOR, PUBLIC_URL, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';

const OURS = new Headers({ origin: PUBLIC_URL, host: 'localhost:3000', 'x-real-ip': '10.0.0.1' });

describe.each(ENGINES)('the entry link on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);

  beforeAll(async () => {
    await auth.users.create({ email: EDITOR.email, name: EDITOR.name, roles: ['editor'] });
  });
  beforeEach(() => auth.database.db.allowance.deleteMany());

  const newToken = async () => new URL(await auth.makeEntryLink(EDITOR.email)).searchParams.get('token') ?? '';
  const enter = (token: string, headers = OURS) => auth.enterWithLink(token, headers);

  it('signs in once, to the board', async () => {
    const token = await newToken();
    const first = await enter(token);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/home']);
    const actor = await auth.actorOf(new Headers({ cookie: cookieOf(first) }));
    expect(actor).toMatchObject({ kind: 'person', name: EDITOR.name, roles: ['editor'] });
    const second = await enter(token);
    expect([second.status, second.headers.get('location')]).toEqual([303, '/enter?problem=used']);
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  it('lets one in of ten who follow it at once', async () => {
    const token = await newToken();
    const answers = await Promise.all(Array.from({ length: 10 }, () => enter(token)));
    expect(answers.filter((answer) => answer.headers.get('location') === '/home')).toHaveLength(1);
  });

  it('is made by id as well as by address, each with its own token, at our public address', async () => {
    const [{ id } = { id: '' }] = await auth.users.list();
    const links = await Promise.all([auth.makeEntryLink(id), auth.makeEntryLink(EDITOR.email)]);
    for (const link of links) expect(link).toMatch(/^http:\/\/localhost:3000\/enter\?token=[A-Za-z]{32}$/);
    expect(new Set(links).size).toBe(2);
    await expect(auth.makeEntryLink('nobody@example.org')).rejects.toThrow();
  });

  it('is kept as a hash, and ends after twelve hours', async () => {
    await auth.database.db.verification.deleteMany();
    const token = await newToken();
    const [kept] = await auth.database.db.verification.findMany();
    expect(JSON.stringify(kept)).not.toContain(token);
    const hours = ((kept?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(11.9);
    expect(hours).toBeLessThanOrEqual(12);
    await auth.database.db.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await enter(token)).headers.get('location')).toBe('/enter?problem=used');
  });

  it.each(['', 'x', 'a'.repeat(5000), '../../etc', 'a&callbackURL=https://evil.example'])(
    'leads back with a word for the token %j',
    async (token) => expect((await enter(token)).headers.get('location')).toBe('/enter?problem=used'),
  );

  it('keeps its token when another site posts it, so that nobody is signed in as somebody else unasked', async () => {
    const token = await newToken();
    const foreign = await enter(token, new Headers({ origin: 'https://evil.example', host: 'localhost:3000' }));
    expect(foreign.headers.get('location')).toBe(`/enter?problem=origin&token=${token}`);
    expect(foreign.headers.getSetCookie()).toEqual([]);
    expect((await enter(token)).headers.get('location')).toBe('/home');
  });

  it('opens for the right token whatever the neighbours guess; a wrong one is told to wait', async () => {
    const token = await newToken();
    const guesses = await Promise.all(Array.from({ length: 40 }, () => enter('guess')));
    expect(guesses.some((answer) => answer.headers.get('location') === '/enter?problem=busy&token=guess')).toBe(true);
    expect((await enter(token)).headers.get('location')).toBe('/home');
  });

  it('is noted like every way in', async () => {
    await auth.database.db.signIn.deleteMany();
    await enter(await newToken());
    auth.clock.now += 1000;
    await enter('used');
    const notes = await auth.database.db.signIn.findMany({ orderBy: { at: 'asc' }, omit: { id: true, at: true } });
    const [{ id } = { id: '' }] = await auth.users.list();
    expect(notes).toEqual([
      { userId: id, email: EDITOR.email, way: 'link', result: 'ok', address: '10.0.0.1' },
      { userId: null, email: '', way: 'link', result: 'refused', address: '10.0.0.1' },
    ]);
  });

  it('gives no password: its person cannot sign in by one', async () => {
    expect(await auth.database.db.account.count()).toBe(0);
  });
});
