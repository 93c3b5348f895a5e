import { beforeEach, describe, expect, it } from 'vitest';
import { ANYONE } from '@/domain/policy';
import { cookieOf, PASSWORD, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';
import {
  accepted,
  addPerson,
  CONSOLE_COMMAND,
  codeOf,
  newAddress,
  nextCodeOf,
  postToAuth,
  sessionOf,
  signIn,
} from '../support/people/people';

describe.each(ENGINES)('one’s own account on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);
  beforeEach(() => auth.database.db.allowance.deleteMany());

  const own = async (headers: Headers, input: unknown = {}) => ({ actor: await auth.actorOf(headers), headers, input });
  const enter = async (name: string) => {
    const { id, email } = await addPerson(auth, name, ['editor']);
    return { id, email, headers: await sessionOf(auth, email) };
  };
  /** With a second factor set; `headers` are of the session that set it. */
  const enrolled = async (name: string) => {
    const { id, email, headers } = await enter(name);
    const begun = accepted(await auth.account.beginSecondFactor(await own(headers, { password: PASSWORD })));
    const code = codeOf(begun.secret);
    const { outcome, cookies } = await auth.account.confirmSecondFactor(await own(headers, { code }));
    accepted(outcome);
    return { ...begun, id, email, before: headers, headers: new Headers({ cookie: cookieOf(toResponse(cookies)) }) };
  };
  const kinds = async (id: string) =>
    (await auth.database.db.auditEvent.findMany({ where: { subject: `person/${id}`, actor: id } })).map(
      ({ kind }) => kind,
    );
  const answerCode = (cookie: string, way: string, code: string) =>
    postToAuth(auth, { path: 'sign-in/code', body: { way, code }, headers: { cookie } });

  it('changes the password, keeps this session and ends all others', async () => {
    const { id, email, headers } = await enter('changer');
    const other = await sessionOf(auth, email);
    const wrong = await own(headers, { current: 'not the right one', password: 'a longer new password' });
    expect(await auth.account.changePassword(wrong)).toMatchObject({ status: 403, code: 'password.wrong' });
    const short = await own(headers, { current: PASSWORD, password: 'short' });
    expect(await auth.account.changePassword(short)).toMatchObject({ fields: [{ code: 'password.length' }] });
    accepted(
      await auth.account.changePassword(await own(headers, { current: PASSWORD, password: 'a longer new password' })),
    );
    expect((await auth.actorOf(headers)).id).toBe(id);
    expect(await auth.actorOf(other)).toEqual(ANYONE);
    expect((await signIn(auth, email)).status).toBe(401);
    expect((await signIn(auth, email, 'a longer new password')).status).toBe(200);
    expect(await kinds(id)).toEqual(['people.password_set']);
  });

  it('lets nobody guess the password on a borrowed screen', async () => {
    const { headers } = await enter('borrowed');
    const guess = await own(headers, { current: 'a guess', password: 'a longer new password' });
    for (let tries = 0; tries < 10; tries += 1)
      expect(await auth.account.changePassword(guess)).toMatchObject({ code: 'password.wrong' });
    const right = await own(headers, { current: PASSWORD, password: 'a longer new password' });
    expect(await auth.account.changePassword(right)).toMatchObject({ status: 429, code: 'tries.too_many' });
  });

  it('lists the own sessions, ends one, and ends all', async () => {
    const { email, headers } = await enter('sessions');
    const other = await sessionOf(auth, email);
    const stranger = await enter('stranger');
    const view = await auth.account.view(headers);
    expect(view?.sessions.map(({ own: isOwn }) => isOwn)).toEqual([false, true]);
    const [{ id: otherId = '' } = {}] = view?.sessions ?? [];
    expect(await auth.account.endSession(otherId, await own(stranger.headers))).toMatchObject({
      code: 'session.unknown',
    });
    accepted(await auth.account.endSession(otherId, await own(headers)));
    expect(await auth.actorOf(other)).toEqual(ANYONE);
    expect((await auth.actorOf(headers)).kind).toBe('person');
    expect(accepted(await auth.account.endAllSessions(await own(headers)))).toEqual({ ended: 1 });
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    expect(await auth.account.view(headers)).toBeNull();
  });

  it('is nothing that a token has', async () => {
    const { secret } = accepted(await auth.tokens.create({ name: 'machine', role: 'admin' }));
    const headers = new Headers({ authorization: `Bearer ${secret}` });
    expect(await auth.account.view(headers)).toBeNull();
    expect(await auth.account.endAllSessions(await own(headers))).toMatchObject({
      status: 401,
      code: 'session.missing',
    });
  });

  it('sets a second factor only after a code has proved it, and ends the other sessions', async () => {
    const { id, email, headers } = await enter('setter');
    const other = await sessionOf(auth, email);
    const wrong = await own(headers, { password: 'not the right one' });
    expect(await auth.account.beginSecondFactor(wrong)).toMatchObject({ code: 'password.wrong' });
    const begun = accepted(await auth.account.beginSecondFactor(await own(headers, { password: PASSWORD })));
    expect(begun.uri).toMatch(/^otpauth:\/\/totp\/Border%20Briefing/);
    expect(begun.qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
    expect(begun.backupCodes).toHaveLength(10);
    expect((await (await signIn(auth, email)).json()).signedIn).toBe(true);
    const refused = await auth.account.confirmSecondFactor(await own(headers, { code: '000000' }));
    expect(refused).toMatchObject({ outcome: { status: 403, code: 'code.refused' }, cookies: [] });
    const { outcome, cookies } = await auth.account.confirmSecondFactor(
      await own(headers, { code: codeOf(begun.secret) }),
    );
    accepted(outcome);
    expect((await auth.actorOf(new Headers({ cookie: cookieOf(toResponse(cookies)) }))).id).toBe(id);
    for (const ended of [headers, other]) expect(await auth.actorOf(ended)).toEqual(ANYONE);
    expect(await kinds(id)).toEqual(['people.second_factor_set']);
    const again = await own(new Headers({ cookie: cookieOf(toResponse(cookies)) }), { password: PASSWORD });
    expect(await auth.account.beginSecondFactor(again)).toMatchObject({ status: 409, code: 'second_factor.set' });
  });

  it('asks for the code after the password, and gives no session before', async () => {
    const { email, secret, id } = await enrolled('two-steps');
    const first = await signIn(auth, email);
    expect(await first.json()).toEqual({ secondFactor: true });
    const cookie = cookieOf(first);
    expect(await auth.actorOf(new Headers({ cookie }))).toEqual(ANYONE);
    const wrong = await answerCode(cookie, 'totp', '000000');
    expect([wrong.status, await wrong.json()]).toEqual([401, { error: { code: 'code.refused' } }]);
    const second = await answerCode(cookie, 'totp', nextCodeOf(secret));
    expect(await second.json()).toEqual({ signedIn: true });
    expect((await auth.actorOf(new Headers({ cookie: cookieOf(second) }))).id).toBe(id);
    const notes = await auth.database.db.signIn.findMany({
      where: { OR: [{ email }, { userId: id }] },
      orderBy: { at: 'asc' },
    });
    const told = notes.map(({ way, result }) => `${way} ${result}`);
    expect(told.toSorted()).toEqual(['password half_way', 'password ok', 'totp ok', 'totp refused'].toSorted());
  });

  it('takes each code on paper once', async () => {
    const { email, backupCodes } = await enrolled('on-paper');
    const [code = ''] = backupCodes;
    const use = async () => answerCode(cookieOf(await signIn(auth, email)), 'backup_code', code);
    expect((await use()).status).toBe(200);
    const again = await use();
    expect([again.status, await again.json()]).toEqual([401, { error: { code: 'code.refused' } }]);
  });

  it('ends the guessing of codes: by step, by address, by person', async () => {
    const { email, secret } = await enrolled('guessed');
    const cookie = cookieOf(await signIn(auth, email));
    for (let tries = 0; tries < 5; tries += 1) expect((await answerCode(cookie, 'totp', '000000')).status).toBe(401);
    const over = await answerCode(cookie, 'totp', nextCodeOf(secret));
    expect([over.status, await over.json()]).toEqual([401, { error: { code: 'code.over' } }]);
    const next = cookieOf(await signIn(auth, email));
    for (let tries = 0; tries < 5; tries += 1) await answerCode(next, 'totp', '000000');
    const locked = await answerCode(cookieOf(await signIn(auth, email)), 'totp', nextCodeOf(secret));
    expect([locked.status, Number(locked.headers.get('retry-after')) > 10]).toEqual([429, true]);
    const restarted = testAuth(auth.database);
    restarted.clock.now = auth.clock.now;
    const address = newAddress();
    const fromOne = () => {
      const headers = { cookie, 'x-real-ip': address };
      return postToAuth(restarted, { path: 'sign-in/code', body: { way: 'totp', code: '000000' }, headers });
    };
    for (let tries = 0; tries < 5; tries += 1) expect((await fromOne()).status).toBe(401);
    expect((await fromOne()).status).toBe(429);
  });

  it('is refused, without a fault, to whoever was disabled between the password and the code', async () => {
    const { id, email, secret } = await enrolled('between');
    const cookie = cookieOf(await signIn(auth, email));
    accepted(await auth.people.disable({ ...CONSOLE_COMMAND(), id }));
    const answer = await answerCode(cookie, 'totp', nextCodeOf(secret));
    expect([answer.status, await answer.json()]).toEqual([401, { error: { code: 'code.over' } }]);
  });

  it('is not gone around by a link', async () => {
    const { email } = await enrolled('around');
    const token = new URL(await auth.makeEntryLink(email)).searchParams.get('token') ?? '';
    const entered = await auth.enterWithLink(token, new Headers({ origin: 'http://localhost:3000' }));
    expect(entered.headers.getSetCookie().join()).not.toContain('session_token=');
  });

  it('renews the codes on paper, and takes the second factor away with the password', async () => {
    const { id, email, headers, backupCodes } = await enrolled('renewer');
    const renewed = accepted(await auth.account.renewBackupCodes(await own(headers, { password: PASSWORD })));
    expect(renewed.backupCodes).toHaveLength(10);
    expect(renewed.backupCodes).not.toContain(backupCodes[0]);
    const old = await answerCode(cookieOf(await signIn(auth, email)), 'backup_code', backupCodes[0] ?? '');
    expect(old.status).toBe(401);
    const wrong = await own(headers, { password: 'not the right one' });
    expect(await auth.account.endSecondFactor(wrong)).toMatchObject({ code: 'password.wrong' });
    accepted(await auth.account.endSecondFactor(await own(headers, { password: PASSWORD })));
    expect(await (await signIn(auth, email)).json()).toEqual({ signedIn: true });
    expect((await kinds(id)).toSorted()).toEqual(
      ['people.backup_codes_renewed', 'people.second_factor_removed', 'people.second_factor_set'].toSorted(),
    );
  });

  it('is freed of a lost telephone by an administrator, and out until the next sign-in', async () => {
    const { id, email, headers } = await enrolled('lost-phone');
    accepted(await auth.people.resetSecondFactor({ ...CONSOLE_COMMAND(), id }));
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    expect(await (await signIn(auth, email)).json()).toEqual({ signedIn: true });
  });

  it('keeps secrets and codes out of the log, the audit and every answer that is kept', async () => {
    const { secret, backupCodes } = await enrolled('secretive');
    const kept = [
      await auth.database.db.auditEvent.findMany(),
      await auth.database.db.entry.findMany(),
      await auth.database.db.intent.findMany(),
      await auth.database.db.twoFactor.findMany(),
    ];
    const text = JSON.stringify(kept) + auth.logged.join('');
    for (const hidden of [secret, backupCodes[0] ?? '', PASSWORD]) expect(text).not.toContain(hidden);
  });
});

function toResponse(cookies: string[]): Response {
  const response = new Response();
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie);
  return response;
}
