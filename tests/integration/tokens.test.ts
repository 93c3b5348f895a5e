import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ANYONE, type Role } from '@/domain/policy';
import { browserRequest, cookieOf, EDITOR, PASSWORD, testAuth } from '../support/auth';
import { ENGINES, onDatabase } from '../support/databases';

describe.each(ENGINES)('tokens on %s', (engine) => {
  const auth = onDatabase(engine, testAuth);

  beforeAll(async () => {
    await auth.users.create(EDITOR);
  });

  const bearer = (secret: string) => auth.actorOf(new Headers({ authorization: `Bearer ${secret}` }));

  async function newToken(expiresAt: Date | null = null) {
    const made = await auth.tokens.create({ name: 'Importer', role: 'editor', expiresAt });
    if (!made.ok) throw new Error(made.code);
    return made.value;
  }

  it('are somebody with one role', async () => {
    const { id, secret } = await newToken();
    expect(secret).toMatch(/^mr_[A-Za-z0-9_-]{43}$/);
    expect(await bearer(secret)).toEqual({ kind: 'token', id, name: 'Importer', roles: ['editor'] });
  });

  it('are kept as a hash with their first characters', async () => {
    const { id, secret } = await newToken();
    const kept = await auth.database.db.apiToken.findUniqueOrThrow({ where: { id } });
    expect(kept.hash).toBe(createHash('sha256').update(secret).digest('hex'));
    expect(kept.prefix).toBe(secret.slice(0, 8));
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify(await auth.tokens.list())).not.toContain(kept.hash);
    expect(auth.logged.join('')).not.toContain(secret);
  });

  it('end when they are revoked, and keep the first moment of it', async () => {
    const { id, secret } = await newToken();
    expect(await auth.tokens.revoke(id)).toMatchObject({ ok: true });
    expect(await bearer(secret)).toEqual(ANYONE);
    const before = await auth.database.db.apiToken.findUniqueOrThrow({ where: { id } });
    auth.clock.now += 1000;
    await auth.tokens.revoke(secret.slice(0, 8));
    expect((await auth.database.db.apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).toEqual(before.revokedAt);
  });

  it('end at their time', async () => {
    const { secret } = await newToken(new Date(auth.clock.now + 1000));
    auth.clock.now += 999;
    expect((await bearer(secret)).kind).toBe('token');
    auth.clock.now += 1;
    expect(await bearer(secret)).toEqual(ANYONE);
  });

  it('note their use at most once a minute', async () => {
    const { id, secret } = await newToken();
    const lastUsed = async () =>
      (await auth.database.db.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt?.getTime();
    const first = auth.clock.now;
    await bearer(secret);
    // Written behind the request.
    await expect.poll(lastUsed).toBe(first);
    auth.clock.now += 59_999;
    await bearer(secret);
    auth.clock.now += 1;
    await bearer(secret);
    await expect.poll(lastUsed).toBe(first + 60_000);
  });

  it.each(['', 'x', 'mr_', `mr_${'A'.repeat(43)}`, `mr_${'A'.repeat(100_000)}`, "mr_' OR 1=1 --"])(
    'do not exist as %j',
    async (secret) => expect(await bearer(secret)).toEqual(ANYONE),
  );

  it('do not fall back on a cookie; a password for a proxy in front does no harm', async () => {
    const body = { email: EDITOR.email, password: PASSWORD };
    const cookie = cookieOf(await auth.handler(browserRequest({ body })));
    const asking = (authorization: string) => auth.actorOf(new Headers({ cookie, authorization }));
    expect(await asking('Bearer mr_wrong')).toEqual(ANYONE);
    expect((await asking('Basic cHJveHk6cGFzcw==')).kind).toBe('person');
  });

  it('grant nothing by a role that this release does not know', async () => {
    const { id, secret } = await newToken();
    await auth.database.db.apiToken.update({ where: { id }, data: { role: 'emperor' } });
    expect((await bearer(secret)).roles).toEqual([]);
  });

  it('refuse a wrong wish, field by field', async () => {
    expect(await auth.tokens.create({ name: ' ', role: 'emperor' as Role })).toEqual({
      ok: false,
      status: 400,
      code: 'input.invalid',
      fields: [
        { path: 'name', code: 'name.invalid' },
        { path: 'role', code: 'role.unknown' },
      ],
    });
    expect(await auth.tokens.revoke('mr_none')).toMatchObject({ ok: false, code: 'token.unknown' });
  });
});
