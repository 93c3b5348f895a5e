import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getFigures } from '@/app/api/v1/figures/route';
import { GET as getTable } from '@/app/api/v1/figures.csv/route';
import { GET as getSearch } from '@/app/api/v1/search/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { type Api, get, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER, done, freshKey } from '@/tests/support/desk';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

const SCHOOLS = { ...figureOf(null), breakdown: 'school', place: 'KH22' } as const;
const MOST_REOPENED = { ...SCHOOLS, indicator: 'service_reopened', amount: 'most' } as const;
const FORTY_CLOSED = { ...SCHOOLS, indicator: 'service_closed', value: 40 } as const;

describe.each(ENGINES)('amounts in words on %s', (engine) => {
  let database: TestDatabase;
  let api: Api;
  const publish = async (figures: object[]) => {
    const input = { ...reportOf(null), figures };
    return done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input })).update;
  };
  const update = async (number: number) =>
    (await getUpdate(get('/'), { params: Promise.resolve({ number: `${number}` }) })).json();

  beforeAll(async () => {
    database = await testDatabase(engine);
    api = await serveApi(database);
  });
  afterAll(() => database.close());

  it('come back as they went in: from the log, among all figures, in the table and in the search', async () => {
    const number = await publish([MOST_REOPENED, FORTY_CLOSED]);
    expect((await update(number)).figures).toMatchObject([{ value: null, amount: 'most' }, { value: 40 }]);
    const { figures } = await (await getFigures(get('/api/v1/figures?indicator=service_reopened'))).json();
    expect(figures).toMatchObject([{ value: null, amount: 'most', update: number }]);
    const closed = await (await getFigures(get('/api/v1/figures?indicator=service_closed'))).json();
    expect(closed.figures[0]).not.toHaveProperty('amount');
    const [head = '', ...lines] = (await (await getTable(get('/api/v1/figures.csv'))).text()).split('\r\n');
    const at = head.split(',').indexOf('amount');
    expect(lines.slice(0, 2).map((line) => line.split(',')[at])).toEqual(['most', '']);
    const { hits } = await (
      await getSearch(get('/api/v1/search?q=%E1%9E%97%E1%9E%B6%E1%9E%82%E1%9E%85%E1%9F%92%E1%9E%9A%E1%9E%BE%E1%9E%93'))
    ).json();
    expect(hits).toMatchObject([{ update: { number }, lines: [1] }]);
  });

  it('take the place of a number by a correction that tells what it was, and the chain holds', async () => {
    const number = await publish([FORTY_CLOSED]);
    const words = { ...SCHOOLS, indicator: 'service_closed', amount: 'several', line: 1 };
    const reason = { class: 'correction', words: { km: null, en: 'The list of schools was withdrawn.' } };
    const input = { revision: 1, reason, update: { ...reportOf(null), figures: [words] } };
    done(await api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), number, input }));
    expect((await update(number)).figures).toMatchObject([{ line: 1, value: null, amount: 'several' }]);
    const back = { ...input, revision: 2, update: { ...reportOf(null), figures: [{ ...FORTY_CLOSED, line: 1 }] } };
    done(await api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), number, input: back }));
    const entries = await api.log.readAfter('wall', 0);
    const was = entries.flatMap(({ text }) => JSON.parse(text).was ?? []);
    expect(was).toEqual([
      { line: 1, value: 40, qualifier: 'exact' },
      { line: 1, value: null, qualifier: 'exact', amount: 'several' },
    ]);
    expect(await api.log.verifyChain('wall')).toMatchObject({ ok: true });
  });

  it('are refused beside a number, by their field', async () => {
    const input = { ...reportOf(null), figures: [{ ...MOST_REOPENED, value: 3 }] };
    const refused = await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input });
    const fields = [{ path: 'figures.0.amount', code: 'amount.beside_value' }];
    expect(refused).toMatchObject({ ok: false, status: 400, fields });
  });
});
