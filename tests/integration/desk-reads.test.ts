import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getChain } from '@/app/api/v1/audit/chain/route';
import { GET as getAudit } from '@/app/api/v1/audit/route';
import { GET as getAuditTable } from '@/app/api/v1/audit.csv/route';
import { POST as postAct } from '@/app/api/v1/drafts/[id]/[act]/route';
import { POST as postOriginal } from '@/app/api/v1/drafts/[id]/originals/route';
import { GET as getDraft, PUT as putDraft } from '@/app/api/v1/drafts/[id]/route';
import { GET as getDrafts, POST as postDraft } from '@/app/api/v1/drafts/route';
import { GET as getOriginal } from '@/app/api/v1/originals/[id]/route';
import { GET as getSettings, PATCH as patchSettings } from '@/app/api/v1/settings/route';
import { DEFAULT_SETTINGS } from '@/domain/settings';
import { server } from '@/server/context';
import type { AuditRow } from '@/server/views/audit/audit';
import { get, ORIGIN, post, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { approved, deskOf, done, freshKey, type TestDesk, typed } from '@/tests/support/desk';
import { reportOf } from '@/tests/support/reports';

const as = (who: string) => ({ authorization: who === '' ? '' : `Bearer ${who}` });
const read = (who: string, query = '') => get(`/x?${query}`, who === '' ? {} : as(who));
const about = (id: string) => ({ params: Promise.resolve({ id }) });

function file(bytes: Uint8Array<ArrayBuffer>, name = 'report.docx', who = 'editor'): Request {
  const headers = { ...as(who), 'idempotency-key': freshKey(), 'content-type': 'application/msword' };
  return new Request(`${ORIGIN}/api/v1/drafts/x/originals?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers,
    body: bytes,
  });
}

describe.each(ENGINES)('what is only for inside, on %s', (engine) => {
  const api = onDatabase(engine, serveApi);
  let desk: TestDesk;

  beforeAll(async () => {
    desk = deskOf(api);
  });

  const auditOf = async (query: string): Promise<{ rows: AuditRow[]; nextCursor: string | null }> =>
    (await getAudit(read('admin', query))).json();

  it('drafts go over HTTP from the first letter to handing in', async () => {
    const started = await postDraft(post({ ...typed(reportOf(1)), corrects: null }));
    const { item } = await started.json();
    expect([started.status, item.version]).toEqual([201, 1]);
    const saved = await putDraft(post({ version: 1, content: { ...reportOf(2) } }), about(item.id));
    expect([saved.status, (await saved.json()).item.version]).toEqual([200, 2]);
    const stale = await putDraft(post({ version: 1, content: { ...reportOf(3) } }), about(item.id));
    expect(await stale.json()).toMatchObject({
      error: { code: 'item.stale', details: { current: { version: 2 }, content: reportOf(2), yours: reportOf(3) } },
    });
    expect(
      (await postAct(post({ version: 2 }), { params: Promise.resolve({ id: item.id, act: 'submit' }) })).status,
    ).toBe(200);
    const seen = await (await getDraft(read('approver'), about(item.id))).json();
    expect(seen).toMatchObject({ item: { state: 'submitted' }, content: reportOf(2), revisions: [{ revision: 1 }] });
    await api.refresh();
    const lists = await (await getDrafts(read('approver'))).json();
    expect(lists).toMatchObject({ kind: 'snapshot', s: 'ops', board: { items: [{ id: item.id, version: 3 }] } });
  });

  it('drafts are for the desk: others hear the same of one that is there and of one that is not', async () => {
    const { id } = await desk.start(reportOf(1));
    for (const there of [id, 'no-such-draft']) {
      expect((await getDraft(read('viewer'), about(there))).status).toBe(403);
      expect((await getDraft(read('admin'), about(there))).status).toBe(403);
      expect((await getDraft(read(''), about(there))).status).toBe(401);
    }
    expect((await getDraft(read('editor'), about('no-such-draft'))).status).toBe(404);
    expect((await getDrafts(read('viewer'))).status).toBe(403);
  });

  it('reading a draft is kept, at most once a minute for a person and a draft', async () => {
    const { id } = await desk.start(reportOf(1));
    const other = await desk.start(reportOf(1));
    for (const who of ['editor', 'editor', 'approver']) await getDraft(read(who), about(id));
    await getDraft(read('editor'), about(other.id));
    const { rows } = await auditOf(`q=item/${id}&source=event`);
    expect(rows.map(({ what, actor }) => [what, actor]).sort()).toEqual([
      ['draft.read', 'approver'],
      ['draft.read', 'editor-1'],
    ]);
  });

  it('an original is kept as it came, with its hash, up to 5 MB', async () => {
    const { id } = await desk.start(reportOf(1));
    const bytes = new Uint8Array([0, 255, 10, 13, 39]);
    const answer = await postOriginal(file(bytes, 'របាយការណ៍.docx'), about(id));
    const kept = await answer.json();
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect([answer.status, kept]).toEqual([201, expect.objectContaining({ name: 'របាយការណ៍.docx', size: 5, hash })]);
    const got = await getOriginal(read('approver'), about(kept.id));
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await getOriginal(read('viewer'), about(kept.id))).status).toBe(403);
    expect((await getOriginal(read('editor'), about('none'))).status).toBe(404);
    expect((await postOriginal(file(bytes, 'a', 'viewer'), about(id))).status).toBe(403);
    expect((await postOriginal(file(bytes, ''), about(id))).status).toBe(400);
    expect((await postOriginal(file(bytes), about('none'))).status).toBe(404);
    const large = new Uint8Array(5 * 1024 * 1024);
    expect((await postOriginal(file(large), about(id))).status).toBe(201);
    expect((await postOriginal(file(new Uint8Array(large.length + 1)), about(id))).status).toBe(413);
    const { originals } = await (await getDraft(read('editor'), about(id))).json();
    expect(originals.map(({ size }: { size: number }) => size)).toEqual([5, large.length]);
  });

  it('what an update was written from is named for the desk, and given to nobody else', async () => {
    const item = await approved(desk, reportOf(150_146, { periodEnd: '2026-01-13' }));
    const { id } = item;
    const kept = await (await postOriginal(file(new Uint8Array([1, 2]), 'morning.txt'), about(id))).json();
    const { views } = server();
    const { update } = done(await desk.release(item)).item;
    expect(await views.originals(update ?? 0)).toEqual([
      { draft: id, files: [expect.objectContaining({ id: kept.id, name: 'morning.txt', size: 2 })] },
    ]);
    expect(await views.originals(99_999)).toEqual([]);
    for (const [who, status, code] of [
      ['viewer', 403, 'role.missing'],
      ['', 401, 'session.missing'],
    ] as const) {
      const refused = await getOriginal(read(who), about(kept.id));
      expect([refused.status, (await refused.json()).error.code]).toEqual([status, code]);
    }
  });

  it('settings are changed by administrators: public ones as a fact for all, private ones only here, both told', async () => {
    const before = await (await getSettings(read('admin'))).json();
    expect(before).toMatchObject({ version: 0, public: DEFAULT_SETTINGS, private: { approval: false } });
    expect((await getSettings(read('approver'))).status).toBe(403);
    const admin = as('admin');
    const ministry = { km: 'ក្រសួង', en: 'Ministry' };
    const shown = { ministry, digits: 'latin', provinceView: 'map_a' };
    const changes = { version: 0, public: shown, private: { publishFirst: 'editors' } };
    expect((await patchSettings(post(changes, as('editor')))).status).toBe(403);
    expect(await (await patchSettings(post(changes, admin))).json()).toEqual({ version: 1 });
    expect((await patchSettings(post(changes, admin))).status).toBe(409);
    expect(await (await getSettings(read('admin'))).json()).toMatchObject({
      ...{ version: 1, public: { ...DEFAULT_SETTINGS, ...shown } },
      private: { approval: false, publishFirst: 'editors', boards: 'closed' },
    });
    const [last] = (await api.log.readAfter('wall', (await api.log.head('wall')).seq - 1)).map(({ text }) => text);
    expect(JSON.parse(last ?? '')).toMatchObject({ type: 'settings.changed', version: 1, settings: shown });
    expect(last).not.toContain('publishFirst');
    const { rows } = await auditOf('q=settings.changed&source=event');
    expect(rows).toMatchObject([{ actor: 'admin', detail: { private: { publishFirst: 'editors' } } }]);
  });

  it('[C6] closing the boards cuts the screens of whoever is not signed in', async () => {
    expect((await patchSettings(post({ private: { boards: 'closed' } }, as('admin')))).status).toBe(200);
    const [last] = (await api.log.readAfter('ops', (await api.log.head('ops')).seq - 1)).map(({ text }) => text);
    expect(JSON.parse(last ?? '')).toMatchObject({ type: 'access.changed', person: 'anyone' });
    expect((await patchSettings(post({ private: { approval: false } }, as('admin')))).status).toBe(200);
  });

  it.each([
    [{ public: { digits: 'roman' } }, 'public.digits'],
    // A boundary is never drawn without its note: there is no map but with one.
    [{ public: { provinceView: 'map' } }, 'public.provinceView'],
    [{ public: { ranks: ['MOI'] } }, 'public.ranks'],
    [{ public: { freshness: { freshHours: 9, ageingHours: 3 } } }, 'public.freshness.ageingHours'],
    [{ public: { emblem: 'https://example.org/a.png' } }, 'public.emblem'],
    [{ private: { approval: 'no' } }, 'private.approval'],
  ])('settings that make no sense are refused by field: %j', async (changes, path) => {
    const answer = await patchSettings(post({ version: 1, ...changes }, as('admin')));
    expect(await answer.json()).toMatchObject({ error: { code: 'input.invalid', fields: [{ path }] } });
  });

  it('the audit tells entries, sign-ins and notes in one row of time, page by page, each once', async () => {
    const at = new Date('2026-03-11T02:00:00Z');
    const signIn = (id: string) => ({
      id,
      userId: null,
      email: `${id}@example.org`,
      way: 'password',
      result: 'refused',
      at,
    });
    await api.database.db.signIn.createMany({ data: ['a', 'b', 'c'].map(signIn) });
    const { rows: all, nextCursor } = await auditOf('limit=500');
    expect(nextCursor).toBeNull();
    expect(new Set(all.map(({ source }) => source))).toEqual(new Set(['entry', 'sign_in', 'event']));
    const paged: AuditRow[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof auditOf>> = await auditOf(`limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.rows);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await auditOf('q=B@EXAMPLE.ORG')).rows).toMatchObject([{ source: 'sign_in', subject: 'b@example.org' }]);
    expect((await auditOf('from=2026-03-12')).rows).toEqual([]);
    expect(await auditOf('nonsense=1')).toMatchObject({ error: { code: 'query.invalid' } });
  });

  it('the audit shows nothing of what a draft says, though it tells that there was one', async () => {
    const text = { km: null, en: 'CANARY-TITLE' };
    const notice = {
      kind: 'notice',
      source: 'GOV',
      text,
      priority: 'high',
      audience: 'all',
      until: '2026-03-12T00:00:00Z',
    } as const;
    const { id } = await desk.start(notice);
    const answers = [await auditOf(`q=item/${id}`), await auditOf('q=CANARY-TITLE'), await auditOf('limit=500')];
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain('CANARY-TITLE');
    expect(answers[0]?.rows).toMatchObject([{ what: 'item.changed', subject: `item/${id}` }]);
    expect(answers[1]?.rows).toEqual([]);
  });

  it('the audit is for administrators, as a table too, and its chains can be reckoned again', async () => {
    for (const who of ['viewer', 'editor', 'approver']) expect((await getAudit(read(who))).status).toBe(403);
    expect((await getAuditTable(read('editor'))).status).toBe(403);
    const lines = (await (await getAuditTable(read('admin', 'source=sign_in'))).text()).trim().split('\r\n');
    expect(lines[0]).toBe('at,source,id,actor,actor_name,what,subject,detail');
    expect(lines).toHaveLength(4);
    expect(await (await getChain(read('admin'))).json()).toMatchObject({
      ops: { ok: true },
      staff: { ok: true },
      wall: { ok: true },
    });
  });
});
