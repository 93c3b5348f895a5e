import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '@/domain/policy';
import { CANARY, DRAFT_STATES, MARKED, UPDATE_STATES } from '@/tests/integration/security/items';
import { testAuth } from '@/tests/support/auth';
import { ENGINES, testDatabase } from '@/tests/support/databases';
import { approved, deskOf, done, type TestDesk } from '@/tests/support/desk';
import { freePort } from '@/tests/support/free-port';
import { openWriter } from '@/tests/support/log';
import { type ServerProcess, startProcess } from '@/tests/support/process';

/** The drafts' number as a page might write it, and their words; a page may say again what it was asked for. */
const NUMBER = /987[,.]?613|៩៨៧[.,]?៦១៣/;
const MARKS = new RegExp(`${CANARY}|${NUMBER.source}`);
const ASKED = `?q=${encodeURIComponent(CANARY)}`;
/** Drafts are for these; nobody else may see one byte of them. */
const DESK = ['editor', 'approver'];
const CALLERS = ['anyone', ...ROLES];
/** As a document, and as what a page fetches when one goes on by a link. */
const FORMS: Record<string, string>[] = [{}, { rsc: '1' }];

const PAGES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);

/** On one engine: a page gets its data from the views, which have their test on both. */
const [ENGINE = 'sqlite'] = ENGINES;

/** This server has the real clock, which releases what is due. */
const inADay = () => new Date(Date.now() + 24 * 3_600_000).toISOString();

describe('drafts in rendered pages', () => {
  let server: ServerProcess;
  const keys: Record<string, string> = {};
  let ids: string[] = [];
  let numbers: string[] = [];

  beforeAll(async () => {
    const database = await testDatabase(ENGINE);
    const writer = await openWriter(database);
    const states = { ...DRAFT_STATES, scheduled: (desk: TestDesk) => approved(desk, MARKED, inADay()) };
    for (const make of Object.values(states)) ids = [...ids, (await make(deskOf(writer))).id];
    for (const make of Object.values(UPDATE_STATES)) numbers = [...numbers, String(await make(writer))];
    const { tokens } = testAuth(database);
    for (const role of ROLES) keys[role] = done(await tokens.create({ name: role, role, expiresAt: null })).secret;
    const env = { DATABASE_URL: database.url, DATA_DIR: mkdtempSync(join(tmpdir(), 'pages-')), BOARDS: 'open' };
    server = await startProcess(await freePort(), env);
  });
  afterAll(() => server.kill());

  const addresses = () =>
    PAGES.flatMap((path) => {
      if (path.includes('[id]')) return ids.map((id) => path.replace('[id]', id));
      if (path.includes('[number]')) return numbers.map((number) => path.replace('[number]', number));
      return [path, path + ASKED];
    });

  /** The pages that tell a caller something of a draft, each with the place, but for what was asked for. */
  async function leaksTo(caller: string): Promise<string[]> {
    const asked = addresses().flatMap((address) => FORMS.map((form) => ({ address, form })));
    const told = await Promise.all(asked.map(({ address, form }) => leakOf(address, headersOf(caller, form))));
    return told.flatMap((leak) => leak ?? []);
  }

  const headersOf = (caller: string, form: Record<string, string>) =>
    caller === 'anyone' ? form : { ...form, authorization: `Bearer ${keys[caller]}` };

  async function leakOf(address: string, headers: Record<string, string>): Promise<string | null> {
    const answer = await fetch(server.url + address, { headers });
    const text = await answer.text();
    expect(answer.status, address).toBeLessThan(500);
    const at = text.search(address.endsWith(ASKED) ? NUMBER : MARKS);
    return at < 0 ? null : `${answer.status} ${address}: ${text.slice(Math.max(0, at - 80), at + 80)}`;
  }

  it.each(CALLERS.filter((caller) => !DESK.includes(caller)))('are in no byte that %s is sent', async (caller) => {
    expect(await leaksTo(caller)).toEqual([]);
  });

  it.each(DESK)('are in what %s is sent: the control', async (caller) => {
    const leaks = await leaksTo(caller);
    for (const id of ids) expect(leaks.join('\n')).toContain(`/desk/items/${id}`);
  });

  it('are not in what the server logs', () => {
    expect(server.printed()).not.toMatch(MARKS);
  });
});
