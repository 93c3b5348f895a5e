import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/domain/policy';
import { DAY_MS, MINUTE_MS } from '@/domain/when';
import { testAuth } from '@/tests/support/auth';
import { ENGINES, onDatabase, type TestDatabase } from '@/tests/support/databases';
import { accepted, addPerson, command, sessionOf } from '@/tests/support/people/people';
import { openScreen, pairScreen, SET_UP } from '@/tests/support/screens';

describe.each(ENGINES)('pairing screens on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);
  let admin: Actor;

  beforeAll(async () => {
    const { email } = await addPerson(auth, 'admin', ['admin']);
    admin = await auth.actorOf(await sessionOf(auth, email));
  });

  const pair = (input: object, who = admin) => auth.displays.pair(command(who, { ...SET_UP, ...input }));

  it('gives the screen with the code its access, and no other one', async () => {
    const [lobby, other] = [openScreen(auth), openScreen(auth)];
    const [{ code }, waiting] = [await lobby.wait(), await other.wait()];
    expect(code).toMatch(/^[A-Z3479]{6}$/);
    expect(await lobby.wait(), 'a page that is loaded again keeps its code').toMatchObject({ code });
    const { id } = accepted(await pair({ code, name: 'Lobby', role: 'operations' }));
    expect(await auth.actorOf(lobby.headers())).toEqual({
      kind: 'display',
      id,
      name: 'Lobby',
      roles: [],
      display: 'operations',
    });
    expect(await lobby.wait()).toMatchObject({ state: 'paired' });
    expect(await other.wait()).toMatchObject({ state: 'waiting', code: waiting.code });
    expect((await auth.actorOf(other.headers())).kind).toBe('anyone');
  });

  it('refuses a code that nobody shows, that is over, and that was used for another screen', async () => {
    const screen = openScreen(auth);
    const { code } = await screen.wait();
    accepted(await pair({ code }));
    expect(await pair({ code }), 'of another screen').toMatchObject({ status: 409, code: 'pairing.taken' });
    const late = openScreen(auth);
    const { code: over } = await late.wait();
    auth.clock.now += 10 * MINUTE_MS;
    expect(await pair({ code: over }), 'over').toMatchObject({ status: 409, code: 'pairing.expired' });
    expect((await late.wait()).code, 'it shows another one').not.toBe(over);
    expect(await pair({ code: 'ACDEFH' }), 'of nobody').toMatchObject({ status: 404, code: 'pairing.unknown' });
    expect(await pair({ code: 'O0O0O0' }), 'no code').toMatchObject({
      fields: [{ path: 'code', code: 'code.invalid' }],
    });
  });

  it('makes whoever guesses codes wait, and refuses them before it looks', async () => {
    const { email } = await addPerson(auth, 'guesser', ['admin']);
    const guesser = await auth.actorOf(await sessionOf(auth, email));
    for (const code of ['AAAAAA', 'AAAAAC', 'AAAAAD', 'AAAAAE', 'AAAAAF'])
      expect(await pair({ code }, guesser)).toMatchObject({ status: 404 });
    const screen = openScreen(auth);
    const { code } = await screen.wait();
    expect(await pair({ code }, guesser)).toMatchObject({ status: 429, code: 'tries.too_many' });
    auth.clock.now += MINUTE_MS;
    accepted(await pair({ code }, guesser));
  });

  it('gives a network so many codes and no more', async () => {
    const address = '198.51.100.9';
    const resetAt = new Date(auth.clock.now + 10 * MINUTE_MS);
    await auth.database.db.allowance.create({ data: { key: `pairing-codes:${address}`, count: 299, resetAt } });
    expect((await openScreen(auth, address).wait()).status).toBe(200);
    expect(await openScreen(auth, address).wait()).toMatchObject({ status: 429, error: { code: 'tries.too_many' } });
    expect((await openScreen(auth, '198.51.100.10').wait()).status).toBe(200);
  });

  it('is for administrators, and no screen pairs another', async () => {
    const { email } = await addPerson(auth, 'editor', ['editor', 'approver']);
    const editor = await auth.actorOf(await sessionOf(auth, email));
    const { screen } = await pairScreen(auth, admin);
    const { code } = await openScreen(auth).wait();
    for (const who of [editor, await auth.actorOf(screen.headers())])
      expect(await pair({ code }, who)).toMatchObject({ status: 403, code: 'role.missing' });
  });

  it('stores no secret, in the tables, the log or the audit', async () => {
    const { screen, id } = await pairScreen(auth, admin);
    accepted(await auth.displays.command({ ...command(admin, { command: 'reload' }), id }));
    const secret = /ds_[\w-]{43}/.exec(screen.headers().get('cookie') ?? '')?.[0] ?? '';
    expect(secret).not.toBe('');
    const { db } = auth.database;
    const tables = [db.display, db.displayToken, db.pairing, db.entry, db.auditEvent, db.intent];
    const rows = await Promise.all(tables.map((table) => (table as { findMany(): Promise<unknown[]> }).findMany()));
    expect(rows.every((found) => found.length > 0)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(3));
  });

  it('goes on for years: the token is renewed each day, and the one before ends once the new one was used', async () => {
    const { screen, id } = await pairScreen(auth, admin);
    const first = screen.headers().get('cookie') ?? '';
    expect(await screen.renew(), 'at once after the pairing').toBe(true);
    expect(await screen.renew()).toBe(false);
    auth.clock.now += 2 * MINUTE_MS;
    expect(await screen.renew()).toBe(false);
    const old = openScreen(auth);
    old.take(first);
    expect((await auth.actorOf(old.headers())).kind, 'the token of the pairing').toBe('anyone');
    auth.clock.now += 600 * DAY_MS;
    expect(await auth.actorOf(screen.headers())).toMatchObject({ id });
    const before = screen.headers().get('cookie') ?? '';
    expect(await screen.renew()).toBe(true);
    old.take(before);
    expect(await auth.actorOf(old.headers()), 'the answer may have been lost').toMatchObject({ id });
    expect(await old.renew(), 'then it asks again').toBe(true);
    expect(await auth.identityOf(old.headers())).toMatchObject({ endsInMs: null });
  });

  it('ends at once when it is taken away, and the screen gets another code', async () => {
    const { screen, id } = await pairScreen(auth, admin);
    accepted(await auth.displays.revoke({ ...command(admin), id }));
    expect((await auth.actorOf(screen.headers())).kind).toBe('anyone');
    expect(await screen.renew()).toBe(401);
    expect(await screen.wait()).toMatchObject({ state: 'waiting' });
    expect((await auth.displays.list()).displays.map((display) => display.id)).not.toContain(id);
    expect(await auth.displays.revoke({ ...command(admin), id })).toMatchObject({ code: 'display.revoked' });
    expect(await auth.displays.revoke({ ...command(admin), id: 'nobody' })).toMatchObject({ code: 'display.unknown' });
    expect(await factsOf(auth)).toContainEqual({ type: 'access.changed', person: id });
  });

  it('tells the screen of a change, and cuts it where its role is another one', async () => {
    const { id } = await pairScreen(auth, admin, { name: 'Hall' });
    const change = (version: number, input: object) =>
      auth.displays.change({ ...command(admin, { ...SET_UP, name: 'Hall', version, ...input }), id });
    const settings = { ...SET_UP.settings, language: 'en', overscan: 3 };
    accepted(await change(1, { settings }));
    expect(await factsOf(auth)).toContainEqual({ type: 'display.commanded', display: id, command: 'reload' });
    expect(await change(1, { settings })).toMatchObject({ status: 409, code: 'display.stale' });
    expect(await change(2, { settings: { ...settings, overscan: 9 } })).toMatchObject({
      fields: [{ path: 'settings.overscan', code: 'field.invalid' }],
    });
    accepted(await change(2, { settings, role: 'operations' }));
    expect(await factsOf(auth)).toContainEqual({ type: 'access.changed', person: id });
    const row = (await auth.displays.list()).displays.find((display) => display.id === id);
    expect(row).toMatchObject({ version: 3, role: 'operations', settings: { language: 'en', overscan: 3 } });
    const told = await auth.database.db.auditEvent.findMany({ where: { subject: `display/${id}` } });
    expect(told.map(({ kind }) => kind).sort()).toEqual(['display.changed', 'display.changed', 'display.paired']);
  });
});

/** What the desk's stream tells the nodes of screens. */
async function factsOf({ database: { db } }: { database: Pick<TestDatabase, 'db'> }) {
  const entries = await db.entry.findMany({ where: { stream: 'ops' } });
  return entries.map(({ text }) => {
    const { type, person, display, command: told } = JSON.parse(text);
    return type === 'access.changed' ? { type, person } : { type, display, command: told };
  });
}
