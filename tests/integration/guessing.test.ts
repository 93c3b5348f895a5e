import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserRequest, cookieOf, PASSWORD, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';
import {
  accepted,
  addPerson,
  CONSOLE_COMMAND,
  codeOf,
  nextCodeOf,
  postToAuth,
  sessionOf,
  tokenOf,
} from '../support/people/people';

const MINISTRY = '203.0.113.7';
const WRONG = 'a guess, and not good';

describe.each(ENGINES)('guessing on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);
  beforeEach(() => auth.database.db.allowance.deleteMany());

  const person = async () => (await addPerson(auth, `p-${randomUUID().slice(0, 8)}`, ['viewer'])).email;
  const people = (count: number) => Promise.all(Array.from({ length: count }, person));
  const enter = (email: string, from: string, { password = PASSWORD, cookie = '' } = {}) =>
    auth.handler(browserRequest({ body: { email, password }, headers: { 'x-real-ip': from, cookie } }));
  const guess = async (email: string, from: string, cookie = '') =>
    (await enter(email, from, { password: WRONG, cookie })).status;
  const waitOf = (answer: Response) => Number(answer.headers.get('retry-after'));

  it('lets a whole shift in from one address at once, and each as often as they like', async () => {
    const shift = await people(8);
    const answers = await Promise.all([...shift, ...shift].map((email) => enter(email, MINISTRY)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    for (let again = 0; again < 10; again += 1) expect((await enter(shift[0] ?? '', MINISTRY)).status).toBe(200);
    expect(await auth.database.db.allowance.count({ where: { count: { gt: 0 } } })).toBe(0);
  });

  it('keeps nobody out beside a neighbour who tries one password a second', async () => {
    const [victim = '', ...others] = await people(9);
    const entered: number[] = [];
    const neighbour = async (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        auth.clock.now += 1000;
        await guess(second % 2 ? victim : `nobody-${second}@example.org`, MINISTRY);
      }
    };
    for (const email of others) {
      await neighbour(5);
      entered.push((await enter(email, MINISTRY)).status);
    }
    expect(entered).toEqual(others.map(() => 200));
  });

  it('makes one who guesses wait longer each time, a minute at most, and not for what was not looked at', async () => {
    const email = await person();
    for (let free = 0; free < 3; free += 1) expect(await guess(email, MINISTRY)).toBe(401);
    const waits: number[] = [];
    for (let round = 0; round < 7; round += 1) {
      const refused = await enter(email, MINISTRY);
      expect([refused.status, waitOf(await enter(email, MINISTRY))]).toEqual([429, waitOf(refused)]);
      waits.push(waitOf(refused));
      auth.clock.now += waitOf(refused) * 1000;
      expect(await guess(email, MINISTRY)).toBe(401);
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60]);
    auth.clock.now += 60_000;
    expect((await enter(email, MINISTRY)).status).toBe(200);
    expect(await guess(email, MINISTRY)).toBe(401);
  });

  it('looks at few of very many guesses at one person from everywhere, and lets that person in', async () => {
    const email = await person();
    const own = cookieOf(await enter(email, MINISTRY));
    const statuses: number[] = [];
    for (let stranger = 0; stranger < 90; stranger += 1) {
      auth.clock.now += 100;
      statuses.push(await guess(email, `198.51.100.${stranger % 60}`));
    }
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(25);
    // By the browser that they have used before: at once. By any other: after some seconds.
    expect((await enter(email, MINISTRY, { cookie: own })).status).toBe(200);
    expect(waitOf(await enter(email, MINISTRY))).toBeLessThanOrEqual(5);
    auth.clock.now += 5_000;
    expect((await enter(email, MINISTRY)).status).toBe(200);
  });

  it('looks at no more of those that come at the same moment', async () => {
    const email = await person();
    const statuses = await Promise.all(Array.from({ length: 20 }, () => guess(email, MINISTRY)));
    expect(statuses.filter((status) => status === 401)).toHaveLength(3);
  });

  it('counts an IPv6 network as one caller', async () => {
    const email = await person();
    const from = (host: number) => guess(email, `2001:db8:1:2::${host.toString(16)}`);
    const statuses = [await from(1), await from(2), await from(3), await from(4)];
    expect(statuses).toEqual([401, 401, 401, 429]);
    expect(await guess(email, '2001:db8:1:3::1')).toBe(401);
  });

  it('slows a network down that guesses in masses, but not a browser that was used before', async () => {
    const email = await person();
    const cookie = cookieOf(await enter(email, MINISTRY));
    for (let tries = 0; tries < 100; tries += 1) await guess(`nobody-${tries}@example.org`, MINISTRY);
    const masses = await enter('somebody@example.org', MINISTRY, { password: WRONG });
    expect([masses.status, waitOf(masses)]).toEqual([429, 1]);
    expect((await enter(email, MINISTRY, { cookie })).status).toBe(200);
    auth.clock.now += 500;
    expect((await enter(email, MINISTRY)).status).toBe(200);
  });

  it('believes no browser that was used by somebody else, or that says so itself', async () => {
    const [email = '', other = ''] = await people(2);
    const device = /briefing\.device\.\w+=([^;]+)/;
    const [, foreign = ''] = device.exec(cookieOf(await enter(other, MINISTRY))) ?? [];
    const name = /briefing\.device\.\w+/.exec(cookieOf(await enter(email, MINISTRY)))?.[0] ?? '';
    for (let tries = 0; tries < 3; tries += 1) await guess(email, MINISTRY);
    for (const value of [foreign, 'mine.mine', '.', ''])
      expect(await guess(email, MINISTRY, `${name}=${value}`)).toBe(429);
  });

  it('counts a known browser for itself', async () => {
    const email = await person();
    const cookie = cookieOf(await enter(email, MINISTRY));
    for (let tries = 0; tries < 5; tries += 1) expect(await guess(email, MINISTRY, cookie)).toBe(401);
    expect(await guess(email, MINISTRY, cookie)).toBe(429);
    expect((await enter(email, MINISTRY)).status).toBe(200);
  });

  it('opens to the right link whatever the neighbours guess', async () => {
    const input = { email: `${randomUUID()}@example.org`, name: 'N', grants: [{ role: 'viewer', provinces: null }] };
    const { link } = accepted(await auth.people.invite({ ...CONSOLE_COMMAND(), input }));
    const headers = { 'x-real-ip': MINISTRY };
    const find = (token: string) => auth.strangers.findInvite(token, new Headers(headers));
    for (let tries = 0; tries < 25; tries += 1) await find(`guess ${tries}`);
    expect(await find('guess')).toMatchObject({ code: 'tries.too_many' });
    expect(await find(tokenOf(link))).toMatchObject({ ok: true });
    const body = { token: tokenOf(link), password: PASSWORD };
    for (let tries = 0; tries < 4; tries += 1) await guess(input.email, MINISTRY);
    const answer = await postToAuth(auth, { path: 'invite', body, headers });
    expect([answer.status, await answer.json()]).toEqual([201, { signedIn: true }]);
  });

  it('takes each code of an authenticator once, also of two at the same moment', async () => {
    const email = await person();
    const headers = await sessionOf(auth, email);
    const own = async (input: unknown) => ({ actor: await auth.actorOf(headers), headers, input });
    const { secret } = accepted(await auth.account.beginSecondFactor(await own({ password: PASSWORD })));
    const first = codeOf(secret);
    accepted((await auth.account.confirmSecondFactor(await own({ code: first }))).outcome);
    const half = async () => cookieOf(await enter(email, MINISTRY));
    const finish = async (cookie: string, code: string) =>
      (await postToAuth(auth, { path: 'sign-in/code', body: { way: 'totp', code }, headers: { cookie } })).status;
    expect(await finish(await half(), first)).toBe(401);
    const [one, two, three] = [await half(), await half(), await half()];
    const code = nextCodeOf(secret);
    expect((await Promise.all([finish(one, code), finish(two, code)])).toSorted()).toEqual([200, 401]);
    expect(await finish(three, code)).toBe(401);
  });
});
