import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, ORIGIN, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { deskOf } from '@/tests/support/desk';
import { CANARY, DRAFT_STATES, UPDATE_STATES } from './items';
import { type Route, routesOfApp } from './routes';
import { CALLERS, type Caller, ROWS } from './rows';

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

const READS = routesOfApp().filter(({ name, method }) => method === 'GET' && ROWS[name]);
/** Drafts are for these; nobody else may see one byte of them. */
const DESK: Caller[] = ['editor', 'approver'];
/** Each question that might bring a draft's words along. */
const QUERIES = ['', `?q=${encodeURIComponent(CANARY)}`, '?after=0', '?place=KH13', '?cursor=broken'];

describe.each(ENGINES)('what stands in drafts, on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  let ids: string[] = [];
  let numbers: string[] = [];

  beforeAll(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
    for (const make of Object.values(DRAFT_STATES)) ids.push((await make(deskOf(api))).id);
    for (const make of Object.values(UPDATE_STATES)) numbers.push(String(await make(api)));
    await api.refresh();
  });
  afterAll(async () => {
    ids = [];
    numbers = [];
    await database.close();
  });

  /** What an address may name: every draft, update and stream. */
  const named = (path: string): Record<string, string>[] =>
    path.includes('[')
      ? [
          ...ids.map((id) => ({ id })),
          ...numbers.map((number) => ({ number })),
          ...['wall', 'staff', 'ops'].map((stream) => ({ stream })),
        ]
      : [{}];

  /** Every byte that a caller can read, over every route, draft, update, stream and query. */
  async function allBytes(caller: Caller): Promise<string> {
    const asked = READS.flatMap((route) =>
      named(route.path).flatMap((given) => QUERIES.map((query) => ({ route, caller, given, query }))),
    );
    const texts: string[] = [];
    for (const one of asked) texts.push(await bytesOf(one));
    return texts.join('\n');
  }

  it.each(CALLERS.filter((caller) => !DESK.includes(caller)))('is in no byte that %s can read', async (caller) => {
    const bytes = await allBytes(caller);
    expect(bytes).not.toContain(CANARY);
    expect(bytes).not.toContain('987613');
    // The audit names the item that somebody worked on, and nothing of it.
    for (const id of caller === 'admin' ? [] : ids) expect(bytes).not.toContain(id);
    expect(JSON.stringify(api.faults)).not.toContain(CANARY);
  });

  it.each(DESK)('can be read by %s: the control', async (caller) => {
    expect(await allBytes(caller)).toContain(CANARY);
  });

  it('never stands in what the wall and the staff are sent', async () => {
    for (const stream of ['wall', 'staff'] as const) {
      const { seq } = await api.log.head(stream);
      const entries = await api.log.readAfter(stream, 0, { entries: seq + 1, bytes: Number.POSITIVE_INFINITY });
      expect(entries.map(({ text }) => text).join('')).not.toContain(CANARY);
    }
  });
});

type Asked = { route: Route; caller: Caller; given: Record<string, string>; query: string };

async function bytesOf({ route: { path, file }, caller, given, query }: Asked): Promise<string> {
  const { GET } = (await import(/* @vite-ignore */ file)) as { GET: Handler };
  const address = path.replace(/\[(\w+)\]/g, (_, name: string) => given[name] ?? 'x');
  const headers: Record<string, string> = caller === 'anyone' ? {} : { authorization: `Bearer ${caller}` };
  const answer = await GET(new Request(ORIGIN + address + query, { headers }), { params: Promise.resolve(given) });
  return `${[...answer.headers.values()].join(' ')} ${await answer.text()}`;
}
