import { readFileSync } from 'node:fs';
import { getAuthTables } from 'better-auth/db';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import type { Role } from '@/domain/policy';
import { openBetterAuth } from '@/server/auth/better-auth';
import { EDITOR, PASSWORD, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';

describe.each(ENGINES)('people on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);

  it('are made with their roles, once for an address', async () => {
    expect(await auth.users.create({ ...EDITOR, roles: ['editor', 'viewer'] })).toMatchObject({
      ok: true,
      status: 201,
    });
    const again = await auth.users.create({ ...EDITOR, email: ` ${EDITOR.email.toUpperCase()}` });
    expect(again).toEqual({ ok: false, status: 409, code: 'user.exists' });
    expect(await auth.users.list()).toMatchObject([
      { email: EDITOR.email, name: EDITOR.name, roles: ['viewer', 'editor'] },
    ]);
  });

  it('are verified from the start and their password is kept as a hash', async () => {
    const user = await auth.database.db.user.findUniqueOrThrow({
      where: { email: EDITOR.email },
      include: { accounts: true },
    });
    expect(user.emailVerified).toBe(true);
    expect(user.accounts).toHaveLength(1);
    expect(JSON.stringify(user)).not.toContain(PASSWORD);
  });

  it('gain and lose roles one by one', async () => {
    const { email } = EDITOR;
    const roles = async () => (await auth.users.list()).find((user) => user.email === email)?.roles;
    await auth.users.withdraw({ email, roles: ['viewer', 'editor'] });
    expect(await roles()).toEqual([]);
    await auth.users.grant({ email, roles: ['viewer'] });
    await auth.users.grant({ email, roles: ['viewer', 'editor'] });
    expect(await roles()).toEqual(['viewer', 'editor']);
    expect(await auth.users.grant({ email: 'nobody@example.org', roles: ['viewer'] })).toMatchObject({
      code: 'user.unknown',
    });
  });

  it('are refused field by field, and nothing is written', async () => {
    const before = await auth.database.db.user.count();
    const wrong = { email: 'sok dara', name: '', password: 'short', roles: ['emperor' as Role] };
    const refused = await auth.users.create(wrong);
    expect(refused).toMatchObject({ ok: false, status: 400, code: 'input.invalid' });
    const codes = refused.ok ? [] : refused.fields?.map(({ code }) => code).sort();
    expect(codes).toEqual(['email.invalid', 'name.invalid', 'password.length', 'role.unknown']);
    expect(await auth.users.create({ ...EDITOR, email: 'x@example.org', roles: [] })).toMatchObject({ ok: false });
    expect(await auth.database.db.user.count()).toBe(before);
  });

  it('leave no sessions, links and counters behind that are over', async () => {
    const { id } = await auth.database.db.user.findUniqueOrThrow({ where: { email: EDITOR.email } });
    const at = { createdAt: new Date(), updatedAt: new Date() };
    const over = new Date(auth.clock.now - 1);
    const good = new Date(auth.clock.now + 60_000);
    for (const [name, expiresAt] of [['over', over] as const, ['good', good] as const]) {
      await auth.database.db.session.create({ data: { id: name, token: name, userId: id, expiresAt, ...at } });
      await auth.database.db.verification.create({ data: { id: name, identifier: name, value: '', expiresAt, ...at } });
    }
    await auth.database.db.allowance.create({ data: { key: 'old', count: 1, resetAt: over } });
    await auth.sweep();
    expect((await auth.database.db.session.findMany()).map((row) => row.id)).toEqual(['good']);
    expect((await auth.database.db.verification.findMany()).map((row) => row.id)).toEqual(['good']);
    expect(await auth.database.db.allowance.count({ where: { key: 'old' } })).toBe(0);
  });

  it('are stored in the tables that the library expects, no column more or less', () => {
    const config = { publicUrl: 'http://localhost', authSecret: 'x'.repeat(32) };
    const parts = { db: auth.database.db, provider: engine, config, logger: pino({ level: 'silent' }), now: Date.now };
    const tables = getAuthTables(openBetterAuth(parts, () => undefined).options);
    expect(Object.keys(tables).sort()).toEqual([
      'account',
      'rateLimit',
      'session',
      'twoFactor',
      'user',
      'verification',
    ]);
    for (const [model, { fields }] of Object.entries(tables)) {
      const expected = Object.entries(fields).map(([name, { required }]) => `${name}${required === false ? '?' : ''}`);
      expect([model, columnsOf(model)]).toEqual([model, ['id', ...expected].sort()]);
    }
  });
});

/** The columns of a model in the schema, a question mark at those that may be empty; relations aside. */
function columnsOf(model: string): string[] {
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const [, body = ''] = new RegExp(`^model ${model} \\{(.*?)^\\}`, 'ims').exec(schema) ?? [];
  const columns = body.matchAll(/^ {2}(\w+) +(?:String|DateTime|Boolean|Int|BigInt)(\??)/gm);
  return [...columns].map(([, name, optional]) => `${name}${optional}`).sort();
}
