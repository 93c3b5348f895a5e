import { describe, expect, it } from 'vitest';
import { GET as getSearch } from '@/app/api/v1/search/route';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { server } from '@/server/context';
import { get, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { APPROVER, done, freshKey } from '@/tests/support/desk';
import { NOW } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

describe.each(ENGINES)('search on %s', (engine) => {
  const api = onDatabase(engine, serveApi);

  const publish = async (input: PublishUpdateJson) =>
    done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input })).update;
  const find = async (q: string, more = '') =>
    (await getSearch(get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`))).json();
  const numbers = async (q: string) =>
    (await find(q)).hits.map((hit: { update: { number: number } }) => hit.update.number);

  it('finds a figure by either digit set, and each update as it stands after what came meanwhile', async () => {
    expect(await numbers('150,146')).toEqual([]);
    const number = await publish(reportOf(150_146));
    expect(await numbers('១៥០.១៤៦')).toEqual([number]);
    const reason = { class: 'correction', words: { km: null, en: 'Counted twice' } };
    const input = { revision: 1, reason, update: reportOf(150_000) };
    done(await api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), number, input }));
    expect(await numbers('150146')).toEqual([]);
    expect(await find('150000')).toMatchObject({
      hits: [{ update: { revision: 2, standing: { status: 'corrected' } } }],
    });
  });

  it('gives page after page, and refuses what it does not know', async () => {
    for (const value of [1, 2, 3]) await publish(reportOf(value, { reference: `PAGE-${value}` }));
    const first = await find('PAGE', '&limit=2');
    const rest = await find('PAGE', `&limit=2&cursor=${first.nextCursor}`);
    const seen = [...first.hits, ...rest.hits].map((hit) => hit.update.reference);
    expect([...seen].sort()).toEqual(['PAGE-1', 'PAGE-2', 'PAGE-3']);
    expect(rest.nextCursor).toBeNull();
    expect((await getSearch(get('/api/v1/search'))).status).toBe(400);
    expect((await getSearch(get('/api/v1/search?q=x', {}))).status).toBe(401);
  });

  it('holds updates to the days they tell of, and refuses a day that is none and limits that cross', async () => {
    const day = (value: number, periodEnd: string) =>
      publish(reportOf(value, { reference: 'DAYS', periodStart: null, periodEnd }));
    const [early, late] = [await day(1, '2026-01-02'), await day(2, '2026-01-05T18:00+07:00')];
    const seen = async (more: string) =>
      (await find('DAYS', more)).hits.map((hit: { update: { number: number } }) => hit.update.number);
    expect(await seen('&from=2026-01-03')).toEqual([late]);
    expect(await seen('&from=2026-01-02&to=2026-01-05')).toEqual([late, early]);
    expect(await seen('&to=2026-01-04')).toEqual([early]);
    const refused = async (more: string) => (await find('DAYS', more)).error.fields;
    expect(await refused('&from=2026-02-30')).toEqual([{ path: 'from', code: 'query.value' }]);
    expect(await refused('&from=2026-01-05&to=2026-01-02')).toEqual([{ path: 'to', code: 'period.end_before_start' }]);
  });

  it('finds an internal notice only for those inside', async () => {
    const until = new Date(NOW + 60_000).toISOString();
    const text = { km: null, en: 'CANARY inside' };
    const number = await publish({ kind: 'notice', source: 'GOV', text, priority: 'high', audience: 'staff', until });
    expect(await numbers('canary')).toEqual([number]);
    expect(await server().views.search(new URLSearchParams({ q: 'canary' }))).toMatchObject({ hits: [] });
  });
});
