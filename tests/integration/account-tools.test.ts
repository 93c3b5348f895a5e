import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROLES } from '@/domain/policy';
import { runCommand } from '@/scripts/accounts/run-tool';
import { TOKEN_TOOL } from '@/scripts/accounts/token-tool';
import { USER_TOOL } from '@/scripts/accounts/user-tool';
import type { Engine } from '@/server/db/database';
import { browserRequest, EDITOR, PASSWORD, type TestAuth, testAuth } from '../support/auth';
import { ENGINES, emptyDatabase, type TestDatabase, testDatabase } from '../support/databases';

type Ran = { code: number | null; out: string; said: string };
type On = { url: string; input?: string };

const TOOLS = { user: USER_TOOL, token: TOKEN_TOOL };
const AUTH_SECRET = 'a secret of the tests, long enough to be one';

/** Runs a tool as `npm run` does. */
function start(script: keyof typeof TOOLS, args: string[], { url, input = '' }: On): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: url, AUTH_SECRET };
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { env });
  const ran: Ran = { code: null, out: '', said: '' };
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ran.said += chunk.toString()));
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ran, code })));
}

/** The same without a process of its own, which takes seconds to start. */
async function run(script: keyof typeof TOOLS, args: string[], { url }: On): Promise<Ran> {
  const ran: Ran = { code: null, out: '', said: '' };
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('AUTH_SECRET', AUTH_SECRET);
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    ran.out += `${line}\n`;
  });
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    ran.said += `${line}\n`;
  });
  const code = await runCommand(TOOLS[script], args).finally(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });
  return { ...ran, code };
}

let database: TestDatabase;
let auth: TestAuth;

const signIn = async (password: string) => {
  await database.db.allowance.deleteMany();
  return (await auth.handler(browserRequest({ body: { email: EDITOR.email, password } }))).status;
};

async function open(engine: Engine): Promise<void> {
  database = await testDatabase(engine);
  auth = testAuth(database);
}

describe.each(ENGINES)('the tools for accounts beside a running server on %s', (engine) => {
  beforeAll(() => open(engine));
  afterAll(() => database.close());

  it('make a person whose password came by standard input, who can sign in at once', async () => {
    const person = ['--email', EDITOR.email, '--name', EDITOR.name, '--role', 'editor', '--role', 'viewer'];
    const made = await start('user', ['create', ...person, '--password-stdin'], {
      ...database,
      input: `${PASSWORD}\n`,
    });
    expect(made).toEqual({ code: 0, out: '', said: `${EDITOR.email} may sign in.\n` });
    expect(await signIn(PASSWORD)).toBe(200);
    const listed = await run('user', ['list'], database);
    expect(listed).toMatchObject({ code: 0, out: `${EDITOR.email}\t${EDITOR.name}\tviewer, editor\n` });
  });
});

describe('the tools for accounts beside a running server', () => {
  beforeAll(async () => {
    await open('sqlite');
    const person = { email: EDITOR.email, name: EDITOR.name, roles: ['viewer', 'editor'] as const };
    await auth.users.create({ ...person, roles: [...person.roles], password: PASSWORD });
  });
  afterAll(() => database.close());

  it('make, list and revoke a token', async () => {
    const made = await start('token', ['create', '--role', 'editor', '--name', 'Importer'], database);
    expect(made.code).toBe(0);
    const secret = made.out.trim();
    expect((await auth.actorOf(new Headers({ authorization: `Bearer ${secret}` }))).roles).toEqual(['editor']);
    expect((await run('token', ['list'], database)).out).toMatch(
      new RegExp(`^${secret.slice(0, 8)}\tImporter\teditor`),
    );
    expect(await run('token', ['revoke', '--token', secret.slice(0, 8)], database)).toMatchObject({ code: 0 });
    expect((await auth.actorOf(new Headers({ authorization: `Bearer ${secret}` }))).roles).toEqual([]);
  });

  it('generate a new password, and show it once, alone on standard output', async () => {
    const reset = await run('user', ['reset-password', '--email', EDITOR.email, '--generate'], database);
    expect(reset.code).toBe(0);
    expect(reset.out).toMatch(/^(\w{4}-){4}\w{4}\n$/);
    expect(await signIn(PASSWORD)).toBe(401);
    expect(await signIn(reset.out.trim())).toBe(200);
  });

  it('limit a role to provinces, disable and enable, and write all of it down', async () => {
    const { email } = EDITOR;
    const person = await database.db.user.findUniqueOrThrow({ where: { email } });
    const grant = ['grant', '--email', email, '--role', 'approver', '--province', 'KH13', '--province', 'KH22'];
    expect(await run('user', grant, database)).toMatchObject({ code: 0 });
    expect((await auth.people.find(person.id))?.person.grants).toContainEqual({
      role: 'approver',
      provinces: ['KH13', 'KH22'],
    });
    expect(await run('user', ['disable', '--email', email], database)).toMatchObject({ code: 0 });
    expect((await run('user', ['list'], database)).out).toBe(
      `${email}\t${EDITOR.name}\tviewer, editor, approver\tdisabled\n`,
    );
    expect(await run('user', ['enable', '--email', email], database)).toMatchObject({ code: 0 });
    const none = await run('user', ['remove-totp', '--email', email], database);
    expect(none).toMatchObject({ code: 1, said: 'second_factor.none: This person has no second factor.\n' });
    const events = await database.db.auditEvent.findMany({
      where: { subject: `person/${person.id}`, actor: 'console' },
    });
    const kinds = ['people.created', 'people.disabled', 'people.enabled', 'people.granted', 'people.password_set'];
    expect(events.map(({ kind }) => kind).toSorted()).toEqual(kinds);
    expect(await database.db.entry.count({ where: { stream: 'ops' } })).toBeGreaterThan(3);
  });

  it('say in codes and sentences what is wrong, and write nothing', async () => {
    const wrong = ['create', '--email', 'sok', '--name', 'Sok', '--role', 'emperor', '--password-stdin'];
    const refused = await start('user', wrong, { ...database, input: 'short' });
    expect(refused.code).toBe(1);
    expect(refused.said.split('\n').filter(Boolean)).toEqual([
      'email.invalid (--email): This is not an e-mail address.',
      'password.length (--password): A password has 12 to 128 characters.',
      `role.unknown (--role): A role is one of: ${ROLES.join(', ')}.`,
    ]);
    expect(await database.db.user.count()).toBe(1);
  });
});

describe('the tools for accounts', () => {
  it('migrate a database that nobody has touched', async () => {
    const { url, remove } = await emptyDatabase('sqlite');
    expect(await start('user', ['list'], { url })).toMatchObject({ code: 0, out: '' });
    await remove();
  });

  it.each([
    ['user', []],
    ['user', ['create', '--email', 'a@example.org', '--name', 'A', '--role', 'viewer']],
    ['user', ['create', '--password', 'on the command line']],
    ['token', ['create', '--role', 'editor', '--name', 'Two', 'words']],
  ] as const)('explain themselves: %s %j', async (script, args) => {
    const { url, remove } = await emptyDatabase('sqlite');
    const explained = await run(script, [...args], { url });
    expect(explained.code).toBe(2);
    expect(explained.said).toContain(`npm run ${script} -- create`);
    await remove();
  });
});
