import { beforeAll, describe, expect, it } from 'vitest';
import { cookieOf, PASSWORD, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';
import { accepted, addPerson, newAddress, postToAuth } from '../support/people/people';

const FIRST = { email: 'First@example.org', name: 'ម៉ៅ សុភា', password: PASSWORD };

describe.each(ENGINES)('the first run on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);
  let token: string;

  beforeAll(async () => {
    // Whoever is here without being an administrator does not end the set-up.
    await addPerson(auth, 'editor', ['editor']);
    await auth.strangers.setup.announce();
    token = tokenIn(auth.logged.join());
  });

  const begin = (body: object, headers = {}) => postToAuth(auth, { path: 'setup', body, headers });
  const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code];

  it('says in the log where to go and what to type, another token at each start', async () => {
    expect(auth.logged.join()).toContain('Open http://localhost:3000/setup and type: ');
    expect(token).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
    const restarted = testAuth(auth.database);
    await restarted.strangers.setup.announce();
    expect(tokenIn(restarted.logged.join())).not.toBe(token);
  });

  it.each([
    ['another token', { token: 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA' }, 403, 'setup.refused'],
    ['no token', { token: '' }, 403, 'setup.refused'],
    ['a short password', { password: 'short' }, 400, 'input.invalid'],
    ['a common password', { password: 'password1234' }, 400, 'input.invalid'],
    ['one’s own address for a password', { password: FIRST.email }, 400, 'input.invalid'],
    ['roles of one’s own choice', { roles: ['admin'] }, 400, 'input.invalid'],
    ['the address of somebody who is here', { email: 'editor@example.org' }, 409, 'user.exists'],
  ])('is refused with %s', async (...[, wrong, status, code]) => {
    expect(await codeOf(await begin({ ...FIRST, token, ...wrong }))).toEqual([status, code]);
    expect(await auth.strangers.setup.isNeeded()).toBe(true);
  });

  it('bounds the guesses', async () => {
    const headers = { 'x-real-ip': newAddress() };
    const guess = { ...FIRST, token: 'a guess' };
    for (let tries = 0; tries < 20; tries += 1) expect((await begin(guess, headers)).status).toBe(403);
    expect(await codeOf(await begin(guess, headers))).toEqual([429, 'tries.too_many']);
  });

  it('is refused to another site', async () =>
    expect((await begin({ ...FIRST, token }, { origin: 'https://evil.example' })).status).toBe(403));

  it('makes one administrator, who is signed in, also when two begin at once; then never again', async () => {
    const second = { ...FIRST, email: 'second@example.org', token: token.toLowerCase().replaceAll('-', ' ') };
    const answers = await Promise.all([begin({ ...FIRST, token }), begin(second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    const cookie = answers.map(cookieOf).join('');
    expect(await auth.actorOf(new Headers({ cookie }))).toMatchObject({ kind: 'person', roles: ['admin'] });
    expect(await codeOf(await begin({ ...FIRST, email: 'third@example.org', token }))).toEqual([409, 'setup.done']);
    expect(await auth.strangers.setup.isNeeded()).toBe(false);
    const restarted = testAuth(auth.database);
    await restarted.strangers.setup.announce();
    expect(restarted.logged).toEqual([]);
    const events = await auth.database.db.auditEvent.findMany({ where: { kind: 'people.set_up' } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(token);
  });

  it('is over for good: the last administrator cannot be taken away', async () => {
    const { people } = await auth.people.list('admin');
    expect(people).toHaveLength(1);
    expect(await auth.users.withdraw({ email: people[0]?.email ?? '', roles: ['admin'] })).toMatchObject({
      code: 'admin.last',
    });
    expect(await auth.users.disable({ email: people[0]?.email ?? '' })).toMatchObject({ code: 'admin.last' });
    accepted(await auth.users.create({ ...FIRST, email: 'other@example.org', roles: ['admin'] }));
    accepted(await auth.users.disable({ email: people[0]?.email ?? '' }));
  });
});

function tokenIn(log: string): string {
  return /and type: ([A-Z0-9-]+)/.exec(log)?.[1] ?? '';
}
