import { beforeAll, describe, expect, it } from 'vitest';
import { type Actor, ANYONE, type Role } from '@/domain/policy';
import { cookieOf, PASSWORD, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';
import { accepted, addPerson, command, postToAuth, sessionOf, signIn, tokenOf } from '../support/people/people';

describe.each(ENGINES)('the standing of people on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);
  let admin: Actor & { id: string };
  let adminHeaders: Headers;

  beforeAll(async () => {
    const { email } = await addPerson(auth, 'admin', ['admin']);
    adminHeaders = await sessionOf(auth, email);
    admin = await auth.actorOf(adminHeaders);
  });

  const person = async (name: string, roles: Role[] = ['viewer', 'editor']) => {
    const { id, email } = await addPerson(auth, name, roles);
    const headers = await sessionOf(auth, email);
    expect((await auth.actorOf(headers)).kind).toBe('person');
    return { id, email, headers };
  };
  const on = (id: string, input: unknown = {}) => ({ ...command(admin, input), id });
  const cuts = async (id: string) => {
    const entries = await auth.database.db.entry.findMany({ where: { stream: 'ops' }, orderBy: { seq: 'asc' } });
    return entries.map(({ text }) => JSON.parse(text)).filter((body) => body.person === id);
  };
  const kinds = async (id: string) =>
    (await auth.database.db.auditEvent.findMany({ where: { subject: `person/${id}` }, orderBy: { at: 'asc' } })).map(
      ({ kind, actor }) => [kind, actor],
    );

  it('changes with the roles: out at once, told to every node, back with the new ones', async () => {
    const { id, email, headers } = await person('dara');
    const grants = [{ role: 'approver', provinces: ['KH22'] }];
    accepted(await auth.people.changeGrants(on(id, { grants })));
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    expect(await cuts(id)).toMatchObject([{ type: 'access.changed', subject: `person/${id}`, actor: admin.id }]);
    const again = await auth.actorOf(await sessionOf(auth, email));
    expect(again).toMatchObject({ roles: ['approver'], limits: { approver: ['KH22'] } });
    const event = await auth.database.db.auditEvent.findFirstOrThrow({
      where: { kind: 'people.granted', subject: `person/${id}` },
    });
    const was = [
      { role: 'editor', provinces: null },
      { role: 'viewer', provinces: null },
    ];
    const detail = JSON.parse(event.detail);
    expect(detail.was.toSorted((a: { role: string }, b: { role: string }) => a.role.localeCompare(b.role))).toEqual(
      was,
    );
    expect(detail.now).toEqual(grants);
  });

  it('counts the versions of a person’s access', async () => {
    const { id } = await person('versions');
    for (const role of ['viewer', 'editor'] as const)
      accepted(await auth.people.changeGrants(on(id, { grants: [{ role, provinces: null }] })));
    const versions = (await cuts(id)).map(({ version }) => version);
    expect(versions[1]).toBe(versions[0] + 1);
  });

  it('is lost while disabled, in every way in, and comes back', async () => {
    const { id, email, headers } = await person('vanna');
    const link = await auth.makeEntryLink(email);
    accepted(await auth.people.disable(on(id)));
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    expect((await signIn(auth, email)).status).toBe(401);
    const entered = await auth.enterWithLink(tokenOf(link), new Headers({ origin: 'http://localhost:3000' }));
    expect(entered.headers.getSetCookie().join()).not.toContain('session_token=');
    expect(await auth.people.disable(on(id))).toMatchObject({ status: 409, code: 'user.disabled' });
    expect(await auth.people.makePasswordLink(on(id))).toMatchObject({ status: 409, code: 'user.disabled' });
    accepted(await auth.people.enable(on(id)));
    expect((await signIn(auth, email)).status).toBe(200);
    expect(await auth.people.enable(on(id))).toMatchObject({ status: 409, code: 'user.enabled' });
    expect((await kinds(id)).slice(1)).toEqual([
      ['people.disabled', admin.id],
      ['people.enabled', admin.id],
    ]);
  });

  it('a session that was opened while somebody was disabled is none', async () => {
    const { id, headers } = await person('race');
    await auth.database.db.user.update({ where: { id }, data: { disabledAt: new Date() } });
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
  });

  it('keeps the last administrator', async () => {
    expect(await auth.people.disable(on(admin.id))).toMatchObject({ status: 409, code: 'admin.last' });
    const grants = [{ role: 'viewer', provinces: null }];
    expect(await auth.people.changeGrants(on(admin.id, { grants }))).toMatchObject({ code: 'admin.last' });
    expect((await auth.actorOf(adminHeaders)).roles).toEqual(['admin']);
    const second = await person('second-admin', ['admin']);
    accepted(await auth.people.disable(on(second.id)));
    expect(await auth.people.disable(on(admin.id))).toMatchObject({ code: 'admin.last' });
  });

  it('an administrator who was disabled meanwhile changes nothing more', async () => {
    const other = await person('fallen-admin', ['admin']);
    const fallen = await auth.actorOf(other.headers);
    const victim = await person('victim');
    accepted(await auth.people.disable(on(other.id)));
    const late = await auth.people.disable({ ...command(fallen), id: victim.id });
    expect(late).toMatchObject({ status: 403, code: 'role.missing' });
    expect((await auth.actorOf(victim.headers)).kind).toBe('person');
  });

  it('ends everywhere when an administrator says so', async () => {
    const { id, email, headers } = await person('everywhere');
    const other = await sessionOf(auth, email);
    const found = await auth.people.find(id);
    expect(found?.sessions).toHaveLength(2);
    expect(found?.sessions[0]).toMatchObject({
      device: 'Firefox of the tests',
      address: expect.stringMatching(/^10\.1\./),
    });
    expect(JSON.stringify(found)).not.toContain(cookieOf(await signIn(auth, email)).slice(30, 60));
    accepted(await auth.people.signOut(on(id)));
    for (const each of [headers, other]) expect(await auth.actorOf(each)).toEqual(ANYONE);
    expect((await auth.people.find(id))?.sessions).toEqual([]);
  });

  it('one session ends alone, is told to every node and written down, and is nobody else’s to end', async () => {
    const { id, email, headers } = await person('telephone');
    const kept = await sessionOf(auth, email);
    const other = await person('bystander');
    const [lost] = await auth.database.db.session.findMany({ where: { userId: id }, orderBy: { createdAt: 'asc' } });
    const end = (whose: string) => auth.people.endSession({ ...on(whose), session: lost!.id });
    expect(await end(other.id)).toMatchObject({ status: 404, code: 'session.unknown' });
    accepted(await end(id));
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    for (const each of [kept, other.headers]) expect((await auth.actorOf(each)).kind).toBe('person');
    expect(await cuts(id)).toHaveLength(1);
    const where = { kind: 'people.signed_out', subject: `person/${id}` };
    const event = await auth.database.db.auditEvent.findFirstOrThrow({ where });
    expect([event.actor, JSON.parse(event.detail)]).toEqual([admin.id, { session: lost!.id }]);
    expect(await end(id)).toMatchObject({ status: 404 });
  });

  it('a link for a new password works once, ends the sessions, and leaves the old password until then', async () => {
    const { id, email, headers } = await person('forgot');
    const { link } = accepted(await auth.people.makePasswordLink(on(id)));
    expect((await signIn(auth, email)).status).toBe(200);
    const token = tokenOf(link);
    expect(accepted(await auth.strangers.findPasswordPerson(token, new Headers()))).toMatchObject({ email });
    const choose = (password: string) => postToAuth(auth, { path: 'new-password', body: { token, password } });
    expect((await choose('short')).status).toBe(400);
    const answer = await choose('a new password, long');
    expect(answer.status).toBe(200);
    expect((await auth.actorOf(new Headers({ cookie: cookieOf(answer) }))).kind).toBe('person');
    expect(await auth.actorOf(headers)).toEqual(ANYONE);
    expect((await signIn(auth, email)).status).toBe(401);
    expect((await (await choose('yet another password')).json()).error.code).toBe('password_link.over');
    expect((await kinds(id)).slice(1)).toEqual([
      ['people.password_link_made', admin.id],
      ['people.password_set', id],
    ]);
  });

  it('a link for a new password is over after a day, and when a newer one was made', async () => {
    const { id } = await person('links');
    const first = accepted(await auth.people.makePasswordLink(on(id)));
    const second = accepted(await auth.people.makePasswordLink(on(id)));
    const find = (link: string) => auth.strangers.findPasswordPerson(tokenOf(link), new Headers());
    expect(await find(first.link)).toMatchObject({ code: 'password_link.over' });
    expect(await find(second.link)).toMatchObject({ ok: true });
    auth.clock.now += 86_400_000;
    expect(await find(second.link)).toMatchObject({ code: 'password_link.over' });
    auth.clock.now -= 86_400_000;
  });

  it('refuses what makes no sense', async () => {
    const { id } = await person('sense');
    expect(await auth.people.disable(on('nobody'))).toMatchObject({ status: 404, code: 'user.unknown' });
    expect(await auth.people.disable(on(id, { why: 1 }))).toMatchObject({ status: 400, code: 'input.invalid' });
    expect(await auth.people.disable({ ...on(id), key: null })).toMatchObject({ status: 400, code: 'intent.missing' });
    expect(await auth.people.disable({ ...on(id), key: 'short' })).toMatchObject({
      status: 400,
      code: 'intent.invalid',
    });
    expect(await auth.people.resetSecondFactor(on(id))).toMatchObject({ status: 409, code: 'second_factor.none' });
    expect(await auth.people.find('nobody')).toBeNull();
  });

  it('is found by name, address and role, in both scripts', async () => {
    await auth.users.create({ email: 'km@example.org', name: 'សុខ ស្តី', password: PASSWORD, roles: ['spokesperson'] });
    const names = async (query: string) => (await auth.people.list(query)).people.map(({ email }) => email);
    for (const query of ['ស្ដី', 'KM@example', 'SPOKES']) expect(await names(query)).toEqual(['km@example.org']);
    expect(await names('nobody at all')).toEqual([]);
    expect((await names('')).length).toBeGreaterThan(3);
  });
});
