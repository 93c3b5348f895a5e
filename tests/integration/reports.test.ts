import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getBoard } from '@/app/api/v1/board/route';
import { GET as getFigures } from '@/app/api/v1/figures/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { GET as getUpdates } from '@/app/api/v1/updates/route';
import type { ReleasedFigure } from '@/domain/figures';
import type { ReportRow } from '@/domain/reports/rows';
import { toRows } from '@/domain/reports/to-rows';
import type { SituationUpdate } from '@/domain/updates';
import { importReports, loadSteps, splitSteps } from '@/scripts/import-reports';
import { server } from '@/server/context';
import { get, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';

type Get = (path: string) => Promise<{ nextCursor: string | null; [list: string]: unknown }>;

const overHttp: Get = async (path) => {
  const route = path.startsWith('/api/v1/figures') ? getFigures : getUpdates;
  return (await route(get(path))).json();
};

const overViews: Get = async (path) => {
  const url = new URL(path, 'http://x');
  const { figures, updates } = server().views;
  const page = await (url.pathname.endsWith('figures') ? figures : updates)(url.searchParams);
  if ('ok' in page) throw new Error(page.code);
  return page;
};

async function allOf<T>(read: Get, list: string, query: string): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await read(`/api/v1/${list}?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
    all.push(...(page[list] as T[]));
    cursor = page.nextCursor;
  }
  return all;
}

/** The API's answer turned back into the table's 13 columns. */
function toTable(figures: ReleasedFigure[], updates: SituationUpdate[]): ReportRow[] {
  const references = new Map(updates.map(({ number, reference }) => [number, reference]));
  return figures.flatMap((figure) => toRows({ reference: references.get(figure.update) ?? null, figures: [figure] }));
}

/** The table's rows, those of one report together: one report is one update. */
function wantedRows(): ReportRow[] {
  const rows = parse<ReportRow>(readFileSync('prisma/seed/situation-updates.csv'), { columns: true });
  const ids = [...new Set(rows.map((row) => row.report_id))];
  return ids.flatMap((id) => rows.filter((row) => row.report_id === id));
}

describe.each(ENGINES)('the reports on %s', (engine) => {
  const api = onDatabase(engine, serveApi);

  beforeAll(async () => {
    await importReports(api.verbs, { steps: loadSteps() });
    await api.refresh();
  });

  it.each([
    ['the views', overViews, 'limit=37'],
    ['the routes', overHttp, 'limit=500'],
  ] as const)('come back out of %s unchanged: all 571 rows and 13 columns', async (_, read, query) => {
    const figures = await allOf<ReleasedFigure>(read, 'figures', query);
    const updates = await allOf<SituationUpdate>(read, 'updates', 'kind=report&limit=50');
    expect(toTable(figures, updates)).toEqual(wantedRows());
    expect(figures).toHaveLength(571);
  });

  it('are 80 reports and 42 events, newest first', async () => {
    const updates = await allOf<SituationUpdate>(overHttp, 'updates', 'limit=33');
    expect(updates.map(({ number }) => number)).toEqual(Array.from({ length: 122 }, (_, index) => 122 - index));
    expect(updates.filter(({ kind }) => kind === 'event')).toHaveLength(42);
    expect(await allOf(overHttp, 'updates', 'kind=event&limit=500')).toHaveLength(42);
  });

  it('give one update in full, with its notes and addresses', async () => {
    const [newest] = await allOf<SituationUpdate>(overHttp, 'updates', 'kind=report&source=CMAC');
    const number = String(newest?.number);
    const answer = await getUpdate(get(`/api/v1/updates/${number}`), { params: Promise.resolve({ number }) });
    expect(await answer.json()).toEqual(newest);
    const figures = newest?.kind === 'report' ? newest.figures : [];
    expect(figures.map(({ via }) => via.url)).toContain('https://grandnewsasia.com/?p=43998');
  });

  it('are found by what they count, where, by whom and when', async () => {
    const query = 'indicator=remaining_in_camps&place=KH&source=MOI&breakdown=none&from=2026-01-13&to=2026-01-14';
    const figures = await allOf<ReleasedFigure>(overHttp, 'figures', query);
    expect(figures.map(({ value, asOf }) => [value, asOf])).toEqual([
      [159_592, expect.stringContaining('2026-01-13')],
      [150_146, expect.stringContaining('2026-01-14')],
    ]);
    const undated = await allOf<ReleasedFigure>(overHttp, 'figures', 'source=CMAC&from=2000-01-01');
    expect(undated.filter(({ asOf }) => asOf === null)).toEqual([]);
  });

  it('change nothing when they are imported again', async () => {
    const before = await api.log.head('wall');
    await importReports(api.verbs, { steps: loadSteps() });
    expect(await api.log.head('wall')).toEqual(before);
    expect(await api.database.db.figure.count()).toBe(571);
    expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: 122 } });
  });

  it('[S3] fill a board of at most 60 kB, whose answer is known by its ETag', async () => {
    const first = await getBoard(get('/api/v1/board'));
    const etag = first.headers.get('etag') ?? '';
    expect(first.status).toBe(200);
    expect(Buffer.byteLength(await first.text())).toBeLessThanOrEqual(60 * 1024);
    const again = await getBoard(
      get('/api/v1/board', { authorization: 'Bearer viewer', 'if-none-match': `W/${etag}` }),
    );
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

describe('the steps of the import', () => {
  const steps = loadSteps();

  it('stop before the first report that ends after the moment', () => {
    const { before, after } = splitSteps(steps, Date.parse('2026-01-13T12:00+07:00'));
    expect([...before, ...after]).toEqual(steps);
    expect(before.every(({ at }) => at === null || at <= Date.parse('2026-01-13T12:00+07:00'))).toBe(true);
    expect(after[0]?.postings.at(-1)?.key).toBe('import:MOI-20260114');
  });

  it('have a key for each posting, and each once', () => {
    const keys = steps.flatMap(({ postings }) => postings.map(({ key }) => key));
    expect(new Set(keys).size).toBe(122);
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_\-:.]{8,200}$/);
  });
});
