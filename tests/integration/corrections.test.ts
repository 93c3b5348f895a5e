import { describe, expect, it } from 'vitest';
import { GET as getFigures } from '@/app/api/v1/figures/route';
import { GET as getTable } from '@/app/api/v1/figures.csv/route';
import { POST as postCorrection } from '@/app/api/v1/updates/[number]/corrections/route';
import { GET as getRevisions } from '@/app/api/v1/updates/[number]/revisions/route';
import { GET as getUpdate } from '@/app/api/v1/updates/[number]/route';
import { POST as postWithdrawal } from '@/app/api/v1/updates/[number]/withdrawal/route';
import { GET as getUpdates } from '@/app/api/v1/updates/route';
import { EMPTY_BOARD } from '@/domain/board/board';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import type { ReleasedUpdate } from '@/domain/revisions';
import { server } from '@/server/context';
import { writeSetting } from '@/server/db/settings';
import { get, post, serveApi } from '@/tests/support/api';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { APPROVER, deskOf, done, freshKey, WRITER } from '@/tests/support/desk';
import { NOW } from '@/tests/support/log';
import { EDITOR, figureOf, reportOf } from '@/tests/support/reports';

const REASON = { class: 'correction', words: { km: null, en: 'A shelter was counted twice.' } } as const;
const WORDS = { km: 'ខុស', en: null };

type Route = (request: Request, place: { params: Promise<{ number: string }> }) => Promise<Response>;
const at = (route: Route, number: number, request: Request) =>
  route(request, { params: Promise.resolve({ number: String(number) }) });

const NOTICE: PublishUpdateJson = {
  ...{ kind: 'notice', source: 'GOV', text: { km: null, en: 'CANARY-STAFF' }, priority: 'high', audience: 'staff' },
  until: new Date(NOW + 3_600_000).toISOString(),
};

describe.each(ENGINES)('mending in public on %s', (engine) => {
  const api = onDatabase(engine, serveApi);

  const publish = async (input: PublishUpdateJson) =>
    done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input })).update;
  const correct = (number: number, update: object, revision = 1) => {
    const input = { revision, reason: REASON, update };
    return api.verbs.correctUpdate({ actor: APPROVER, key: freshKey(), number, input });
  };
  const withdraw = (number: number, revision: number) =>
    api.verbs.withdrawUpdate({ actor: APPROVER, key: freshKey(), number, input: { revision, reason: WORDS } });
  const revisionsOf = async (number: number): Promise<ReleasedUpdate[]> =>
    (await (await at(getRevisions, number, get('/'))).json()).revisions;

  it('keeps every revision for good, with its reason, and shows the newest with its standing', async () => {
    const number = await publish(reportOf(159_592));
    const update = { ...reportOf(159_000), figures: [{ ...figureOf(159_000), line: 1 }, figureOf(7)] };
    expect(done(await correct(number, update))).toMatchObject({ update: number, revision: 2 });
    expect(await (await at(getUpdate, number, get('/'))).json()).toMatchObject({
      ...{ number, revision: 2, standing: { status: 'corrected', reason: REASON } },
      figures: [
        { line: 1, value: 159_000 },
        { line: 2, value: 7 },
      ],
    });
    expect(done(await withdraw(number, 2))).toMatchObject({ revision: 3 });
    expect(await revisionsOf(number)).toMatchObject([
      { revision: 1, standing: { status: 'published' }, figures: [{ value: 159_592 }] },
      { revision: 2, standing: { status: 'corrected' }, figures: [{ value: 159_000 }, { value: 7 }] },
      { revision: 3, standing: { status: 'withdrawn', reason: { words: WORDS } } },
    ]);
  });

  it('takes the figures of what was withdrawn out of every read, and brings the earlier ones back', async () => {
    await api.database.db.figure.deleteMany();
    const [first, second] = [await publish(reportOf(10)), await publish(reportOf(20))];
    await withdraw(second, 1);
    const { figures } = await (await getFigures(get('/api/v1/figures?indicator=remaining_in_camps'))).json();
    expect(figures).toMatchObject([{ update: first, value: 10 }]);
    await api.refresh();
    const { lines } = (await server().views.snapshot())?.board ?? EMPTY_BOARD;
    const current = Object.entries(lines).flatMap(([key, points]) => (key.startsWith('remaining_in') ? points : []));
    expect(current.map((point) => point[3])).not.toContain(second);
    expect(current.at(-1)?.[1]).toBe(10);
  });

  it('refuses what was written against another revision, with both versions', async () => {
    const number = await publish(reportOf(1));
    done(await correct(number, reportOf(2)));
    expect(await correct(number, reportOf(3))).toMatchObject({
      ...{ status: 409, code: 'update.stale' },
      details: {
        current: { revision: 2, figures: [{ value: 2 }] },
        yours: { revision: 1, update: { kind: 'report' } },
      },
    });
    expect(await withdraw(number, 1)).toMatchObject({ status: 409, code: 'update.stale' });
    done(await withdraw(number, 2));
    expect(await correct(number, reportOf(4), 3)).toMatchObject({ status: 409, code: 'update.withdrawn' });
    expect(await withdraw(number, 3)).toMatchObject({ status: 409, code: 'update.withdrawn' });
  });

  it('lets a draft that was overtaken go on against the newest revision, and not as it was', async () => {
    const number = await publish(reportOf(700));
    const desk = deskOf(api);
    const figures = (value: number) => [{ ...figureOf(value), line: 1 }];
    const typed = { ...reportOf(710), figures: figures(710), reason: REASON };
    const started = await api.verbs.startDraft({
      ...{ actor: WRITER, key: freshKey() },
      input: { kind: 'report', content: typed, corrects: { update: number, revision: 1 } },
    });
    const submitted = done(await desk.submit(done(started).item)).item;
    const approved = done(await desk.approve(submitted)).item;
    done(await correct(number, { ...reportOf(705), figures: figures(705) }));
    const stale = await desk.release(approved);
    expect(stale).toMatchObject({ status: 409, code: 'update.stale' });
    expect(stale).toMatchObject({ details: { current: { revision: 2 }, yours: { revision: 1 } } });

    const saved = await api.verbs.saveDraft({
      ...{ actor: WRITER, key: freshKey(), id: approved.id },
      input: { version: approved.version, content: typed, against: 2 },
    });
    const again = done(await desk.submit(done(saved).item)).item;
    expect(await api.database.db.draft.findUnique({ where: { id: again.id } })).toMatchObject({ correctsRevision: 2 });
    expect(done(await desk.release(done(await desk.approve(again)).item)).receipt).toMatchObject({ revision: 3 });
    expect((await revisionsOf(number)).map(({ standing }) => standing.status)).toEqual([
      'published',
      'corrected',
      'corrected',
    ]);
  });

  it('has one outcome when two correct at once', async () => {
    const number = await publish(reportOf(1));
    const answers = await Promise.all([correct(number, reportOf(2)), correct(number, reportOf(3))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await revisionsOf(number)).toHaveLength(2);
  });

  it('is for approvers, over HTTP as well, and knows no update that is not there', async () => {
    const number = await publish(reportOf(1));
    const body = { revision: 1, reason: REASON, update: reportOf(2) };
    const withdrawal = { revision: 1, reason: WORDS };
    for (const [route, sent] of [
      [postCorrection, body],
      [postWithdrawal, withdrawal],
    ] as const) {
      expect((await at(route, number, post(sent))).status).toBe(403);
      expect((await at(route, number, post(sent, { authorization: '' }))).status).toBe(401);
      expect((await at(route, 4_000, post(sent, { authorization: 'Bearer approver' }))).status).toBe(404);
    }
    const approver = { authorization: 'Bearer approver' };
    const broken = await at(postCorrection, number, post({ ...body, reason: { class: 'typo' } }, approver));
    expect(await broken.json()).toMatchObject({ error: { code: 'input.invalid' } });
    expect((await at(postCorrection, number, post(body, approver))).status).toBe(201);
    expect((await at(postWithdrawal, number, post({ ...withdrawal, revision: 2 }, approver))).status).toBe(201);
  });

  it('[L7] never shows an internal notice to those outside: no list, no number, no table, no stream', async () => {
    const number = await publish(NOTICE);
    const staff = await (await at(getUpdate, number, get('/'))).json();
    expect(staff).toMatchObject({ kind: 'notice', text: { en: 'CANARY-STAFF' } });
    const texts = [
      JSON.stringify(await server().views.updates(new URLSearchParams())),
      JSON.stringify(await server().views.update(number)),
      JSON.stringify(await server().views.revisions(number)),
      await (await getTable(get('/api/v1/figures.csv'))).text(),
      JSON.stringify(await api.log.readAfter('wall', 0)),
    ];
    for (const text of texts) expect(text).not.toContain('CANARY-STAFF');
    expect(JSON.stringify(await (await getUpdates(get('/api/v1/updates?kind=notice'))).json())).toContain(
      'CANARY-STAFF',
    );
  });

  it('gives everything released as one table, safe for spreadsheets', async () => {
    const number = await publish({ ...reportOf(5), figures: [{ ...figureOf(5), note: '=cmd|x' }] });
    const lines = (await (await getTable(get('/api/v1/figures.csv'))).text()).split('\r\n');
    const columns = lines[0]?.replace('\uFEFF', '').split(',') ?? [];
    expect(columns.slice(0, 16).join()).toBe(
      'report_id,source_org,published_via,url,period_start,period_end,published_on,province,metric,disaggregation,qualifier,value,note,update,revision,recorded_at',
    );
    const line = lines.find((text) => text.includes('cmd|x'))?.split(',') ?? [];
    expect(line[columns.indexOf('note')]).toBe("'=cmd|x");
    expect([line[columns.indexOf('update')], line[columns.indexOf('value')]]).toEqual([String(number), '5']);
    const withdrawn = lines.filter((text) => text.includes('withdrawn')).map((text) => text.split(','));
    for (const cells of withdrawn) expect(cells[columns.indexOf('value')]).toBe('');
    expect(withdrawn.length).toBeGreaterThan(0);
  });

  it('tells in that table what kind of event it was, where, who printed it, and that all is an exercise', async () => {
    const via = { outlet: 'AKP', url: 'https://example.org/visit', publishedOn: '2026-01-14' };
    await publish({
      ...{ kind: 'event', source: 'MOI', eventKind: 'visit', when: '2026-01-13', places: ['KH13', 'KH2204'], via },
      ...{ placeText: 'the border gate', text: { km: null, en: 'CANARY-VISIT' } },
    });
    const cellsOf = async () => {
      const lines = (await (await getTable(get('/api/v1/figures.csv'))).text()).split('\r\n');
      const columns = lines[0]?.replace('\uFEFF', '').split(',') ?? [];
      const cells = lines.find((text) => text.includes('CANARY-VISIT'))?.split(',') ?? [];
      return Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    };
    expect(await cellsOf()).toMatchObject({
      ...{ kind: 'event', event_kind: 'visit', places: 'KH13 KH2204', place_text: 'the border gate', exercise: '' },
      ...{ published_via: 'AKP', url: 'https://example.org/visit', published_on: '2026-01-14' },
      ...{ period_end: '2026-01-13', province: 'Preah Vihear; KH2204' },
    });
    await writeSetting(api.database.db, 'exercise', { value: 'true', at: new Date() });
    expect(await cellsOf()).toMatchObject({ exercise: 'yes' });
  });
});
