import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/policy';
import { DAY_MS } from '@/domain/when';
import { cookieOf, PASSWORD, type TestAuth, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';
import { accepted, addPerson, command, postToAuth, sessionOf, tokenOf } from '../support/people/people';

const GRANTS = [
  { role: 'viewer', provinces: null },
  { role: 'editor', provinces: ['KH13', 'KH22'] },
];

describe.each(ENGINES)('invitations on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);
  let admin: Actor;

  beforeAll(async () => {
    const { email } = await addPerson(auth, 'admin', ['admin']);
    admin = await auth.actorOf(await sessionOf(auth, email));
  });

  const invite = async (email: string, key?: string) =>
    accepted(await auth.people.invite(command(admin, { email, name: 'Chan Sophea', grants: GRANTS }, key)));
  const accept = (token: string, password = PASSWORD) =>
    postToAuth(auth, { path: 'invite', body: { token, password } });
  const codeOf = async (answer: Response) => [answer.status, (await answer.json()).error?.code];

  it('let a person in with the roles and provinces that were granted', async () => {
    const { link } = await invite('sophea@example.org');
    expect(link).toMatch(/^http:\/\/localhost:3000\/invite\?token=[\w-]{43}$/);
    const found = accepted(await auth.strangers.findInvite(tokenOf(link), new Headers()));
    expect(found).toEqual({ name: 'Chan Sophea', email: 'sophea@example.org' });
    const answer = await accept(tokenOf(link));
    expect(answer.status).toBe(201);
    const actor = await auth.actorOf(await sessionOf(auth, 'sophea@example.org'));
    expect(actor).toMatchObject({ roles: ['viewer', 'editor'], limits: { editor: ['KH13', 'KH22'] } });
  });

  it('are used once, also when two press at the same moment', async () => {
    const token = tokenOf((await invite('once@example.org')).link);
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await codeOf(await accept(token))).toEqual([409, 'invite.used']);
    expect(await auth.strangers.findInvite(token, new Headers())).toMatchObject({ code: 'invite.used' });
    expect(await auth.database.db.user.count({ where: { email: 'once@example.org' } })).toBe(1);
  });

  it('are over after a week', async () => {
    const token = tokenOf((await invite('late@example.org')).link);
    auth.clock.now += 7 * DAY_MS;
    expect(await codeOf(await accept(token))).toEqual([409, 'invite.expired']);
    expect((await auth.people.list('late@example.org')).invites).toMatchObject([{ state: 'expired' }]);
    auth.clock.now -= 7 * DAY_MS;
    expect((await accept(token)).status).toBe(201);
  });

  it('are taken back, by hand and by a newer one', async () => {
    const first = await invite('twice@example.org');
    const second = await invite('twice@example.org');
    expect(await codeOf(await accept(tokenOf(first.link)))).toEqual([409, 'invite.revoked']);
    accepted(await auth.people.revokeInvite({ ...command(admin), id: second.id }));
    expect(await codeOf(await accept(tokenOf(second.link)))).toEqual([409, 'invite.revoked']);
    expect(await auth.people.revokeInvite({ ...command(admin), id: second.id })).toMatchObject({
      code: 'invite.revoked',
    });
    expect((await auth.people.list('twice@example.org')).invites).toEqual([]);
  });

  it('give a repeated request the same link, although only its hash is kept', async () => {
    const key = randomUUID();
    const first = await invite('repeat@example.org', key);
    expect(await invite('repeat@example.org', key)).toEqual(first);
    const rows = [
      await auth.database.db.invite.findMany(),
      await auth.database.db.intent.findMany(),
      await auth.database.db.entry.findMany(),
    ];
    expect(JSON.stringify(rows)).not.toContain(tokenOf(first.link));
  });

  it('are not for those who are here already', async () => {
    const input = { email: 'ADMIN@example.org', name: 'A', grants: GRANTS };
    expect(await auth.people.invite(command(admin, input))).toMatchObject({ status: 409, code: 'user.exists' });
  });

  it.each([
    ['no address', { email: 'sok' }, 'email', 'email.invalid'],
    ['no name', { name: ' ' }, 'name', 'name.invalid'],
    ['no role', { grants: [] }, 'grants', 'grants.invalid'],
    ['a role that we do not know', { grants: [{ role: 'king', provinces: null }] }, 'grants.0.role', 'role.unknown'],
    ['a role twice', { grants: [GRANTS[0], GRANTS[0]] }, 'grants', 'role.repeated'],
    [
      'a place that is no province',
      { grants: [{ role: 'editor', provinces: ['KH'] }] },
      'grants.0.provinces.0',
      'province.unknown',
    ],
    ['no province', { grants: [{ role: 'editor', provinces: [] }] }, 'grants.0.provinces', 'province.unknown'],
    [
      'an administrator of one province',
      { grants: [{ role: 'admin', provinces: ['KH13'] }] },
      'grants.0.provinces',
      'provinces.not_of_role',
    ],
    ['more than is asked', { role: 'admin' }, '', 'field.unknown'],
  ])('are refused with %s', async (...[, wrong, path, code]) => {
    const before = await auth.database.db.invite.count();
    const input = { email: 'bad@example.org', name: 'B', grants: GRANTS, ...wrong };
    expect(await auth.people.invite(command(admin, input))).toMatchObject({ status: 400, fields: [{ path, code }] });
    expect(await auth.database.db.invite.count()).toBe(before);
  });

  it('are made by administrators only', async () => {
    const { email } = await addPerson(auth, 'plain-editor', ['editor', 'approver']);
    const editor = await auth.actorOf(await sessionOf(auth, email));
    const input = { email: 'friend@example.org', name: 'F', grants: GRANTS };
    expect(await auth.people.invite(command(editor, input))).toMatchObject({ status: 403, code: 'role.missing' });
  });

  it.each([
    ['an unknown token', { token: 'x'.repeat(43), password: PASSWORD }, 404, 'invite.unknown'],
    ['a short password', { token: 'x', password: 'short' }, 400, 'input.invalid'],
    ['roles of one’s own choice', { token: 'x', password: PASSWORD, grants: [] }, 400, 'input.invalid'],
    ['no JSON', '{', 400, 'input.invalid'],
  ])('are not accepted with %s', async (...[, body, status, code]) =>
    expect(await codeOf(await postToAuth(auth, { path: 'invite', body }))).toEqual([status, code]),
  );

  it('are not accepted from another site', async () => {
    const token = tokenOf((await invite('foreign@example.org')).link);
    const answer = await postToAuth(auth, {
      path: 'invite',
      body: { token, password: PASSWORD },
      headers: { origin: 'https://evil.example' },
    });
    expect(await codeOf(answer)).toEqual([403, 'origin.foreign']);
  });

  it('cannot be guessed for long: the tries of an address are counted, over restarts', async () => {
    const guess = (server: TestAuth) =>
      postToAuth(server, {
        path: 'invite',
        body: { token: 'guess', password: PASSWORD },
        headers: { 'x-real-ip': '10.0.9.9' },
      });
    for (let tries = 0; tries < 20; tries += 1) expect((await guess(auth)).status).toBe(404);
    const restarted = testAuth(auth.database);
    restarted.clock.now = auth.clock.now;
    const refused = await guess(restarted);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const headers = new Headers({ 'x-real-ip': '10.0.9.9' });
    expect(await auth.strangers.findInvite('guess', headers)).toMatchObject({ code: 'tries.too_many' });
  });

  it('leave a trace of who invited whom, without a secret', async () => {
    const { id, link } = await invite('traced@example.org');
    const answer = await accept(tokenOf(link), 'a password to be looked for');
    expect(cookieOf(answer)).not.toBe('');
    const events = await auth.database.db.auditEvent.findMany({
      where: { subject: `invite/${id}` },
      orderBy: { at: 'asc' },
    });
    const person = await auth.database.db.user.findUniqueOrThrow({ where: { email: 'traced@example.org' } });
    expect(events.map(({ kind, actor }) => [kind, actor]).sort()).toEqual([
      ['people.invite_used', person.id],
      ['people.invited', admin.id],
    ]);
    for (const secret of [tokenOf(link), 'looked for'])
      expect(JSON.stringify(events) + auth.logged.join()).not.toContain(secret);
  });
});
