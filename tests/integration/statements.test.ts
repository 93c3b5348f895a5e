import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getBoard } from '@/app/api/v1/board/route';
import { GET as getTable } from '@/app/api/v1/figures.csv/route';
import { GET as search } from '@/app/api/v1/search/route';
import { GET as getStatements } from '@/app/api/v1/statements/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { type Api, get, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER } from '@/tests/support/desk';
import { EDITOR, reportOf } from '@/tests/support/reports';

const VIA = { outlet: 'Invented Times', url: 'https://example.org/2', publishedOn: '2026-01-14' };
const AWARENESS = {
  topic: 'mine_awareness',
  place: 'KH2201',
  text: { km: null, en: 'Invented teams explain the danger of ordnance' },
  asPrinted: 'mine awareness was raised',
};
const SHELTER = { topic: 'shelter', place: 'KH01', text: { km: 'បង្កើតឡើង', en: null } };
const PARTS = { via: VIA, affected: ['KH22', 'KH01'], statements: [AWARENESS, SHELTER] };

describe.each(ENGINES)('what a report says beside its figures, on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  const post = (changed: object) =>
    api.verbs.publishUpdate({ actor: EDITOR, key: crypto.randomUUID(), input: { ...reportOf(11_111), ...changed } });
  const update = async (number: number) =>
    (await getUpdate(get(`/api/v1/updates/${number}`), { params: Promise.resolve({ number: `${number}` }) })).json();
  const statements = async (query: string) => (await getStatements(get(`/api/v1/statements?${query}`))).json();

  beforeAll(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
  });
  afterAll(() => database.close());

  it('is in the log and the board, by place and topic, in the search and in the table, until it is withdrawn', async () => {
    const posted = await post(PARTS);
    if (!posted.ok) throw new Error(JSON.stringify(posted));
    const { update: number } = posted.value;
    expect(await update(number)).toMatchObject(PARTS);
    await api.refresh();
    const { board } = await (await getBoard(get('/api/v1/board'))).json();
    expect(board.updates).toMatchObject([{ affected: PARTS.affected }]);
    expect(await statements('place=KH22')).toMatchObject({ statements: [{ ...AWARENESS, update: number }] });
    expect(await statements('topic=shelter')).toMatchObject({ statements: [{ ...SHELTER, source: 'MOI' }] });
    for (const asked of ['mine awareness', 'danger of ordnance', 'invented times']) {
      const { hits } = await (await search(get(`/api/v1/search?q=${encodeURIComponent(asked)}`))).json();
      expect([asked, hits.length]).toEqual([asked, 1]);
    }
    const lines = (await (await getTable(get('/api/v1/figures.csv'))).text()).split('\r\n');
    expect(lines.find((line) => line.includes('mine_awareness'))).toContain('KH2201');
    expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true });
    const withdrawn = await api.verbs.withdrawUpdate({
      actor: APPROVER,
      key: crypto.randomUUID(),
      number,
      input: { revision: 1, reason: { km: null, en: 'Invented' } },
    });
    expect(withdrawn.ok).toBe(true);
    expect(await statements('')).toMatchObject({ statements: [] });
  });

  it('may be all that a report says', async () => {
    expect(await post({ figures: [], statements: [AWARENESS] })).toMatchObject({ ok: true });
  });

  it('gives its outlet to figures that name none', async () => {
    const posted = await post({ via: VIA });
    if (!posted.ok) throw new Error(JSON.stringify(posted));
    expect(await update(posted.value.update)).toMatchObject({ figures: [{ via: VIA }] });
  });

  it.each([
    [
      'a statement without words',
      'text.missing',
      'statements.0.text',
      { statements: [{ ...SHELTER, text: { km: null, en: null } }] },
    ],
    ['a topic that is none', 'topic.unknown', 'statements.0.topic', { statements: [{ ...SHELTER, topic: 'weather' }] }],
    ['a district among the provinces', 'place.not_province', 'affected.0', { affected: ['KH2201'] }],
    ['a province twice', 'place.repeated', 'affected.1', { affected: ['KH22', 'KH22'] }],
  ] as const)('refuses %s with %s at %s', async (...[, code, path, changed]) => {
    expect(await post(changed)).toMatchObject({ ok: false, status: 400, fields: [{ path, code }] });
  });
});
