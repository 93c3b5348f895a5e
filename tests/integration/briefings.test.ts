import { describe, expect, it } from 'vitest';
import type { SpeechContent } from '@/domain/briefing/briefing';
import type { Outcome } from '@/domain/outcome';
import { server } from '@/server/context';
import type { BriefingView } from '@/server/views/briefings/briefing-view';
import { serveApi } from '@/tests/support/api';
import { cite, questionOf, roomOf, SPOKESPERSON, said, speechOf } from '@/tests/support/briefings';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { ADMIN, APPROVER, done, freshKey, WRITER } from '@/tests/support/desk';
import { EDITOR, reportOf, VIEWER } from '@/tests/support/reports';

const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'ok' : outcome.code);

describe.each(ENGINES)('the briefing room on %s', (engine) => {
  const api = onDatabase(engine, serveApi);
  const room = () => roomOf(api);

  const view = async (id: string): Promise<BriefingView> => {
    const found = await server().views.briefing(id);
    if ('ok' in found) throw new Error(found.code);
    return found;
  };
  const publish = async (value: number, periodEnd = '2026-03-11T06:00+07:00') => {
    const { update } = done(
      await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value, { periodEnd }) }),
    );
    await api.refresh();
    return update;
  };
  const act = (input: unknown) => ({ actor: APPROVER, key: freshKey(), input });
  const correct = async (update: number, value: number, revision = 1) => {
    const reason = { class: 'correction', words: { km: null, en: 'Counted twice' } };
    const { revision: _, ...report } = { revision: 0, ...reportOf(value, { periodEnd: '2026-03-11T06:00+07:00' }) };
    const figures = report.figures.map((figure) => ({ ...figure, line: 1 }));
    const input = { revision, reason, update: { ...report, figures } };
    done(await api.verbs.correctUpdate({ ...act(input), number: update }));
    await api.refresh();
  };
  const withdraw = async (update: number) => {
    const reason = { km: null, en: 'Sent twice' };
    done(await api.verbs.withdrawUpdate({ ...act({ revision: 1, reason }), number: update }));
    await api.refresh();
  };
  const speechWith = async (content: SpeechContent) => {
    const briefing = (await room().startBriefing()).id;
    const { id } = await room().startSpeech(briefing);
    const { version } = done(await room().saveSpeech({ id, version: 1 }, content));
    return { briefing, id, version };
  };
  const flagsIn = async (briefing: string) =>
    (await view(briefing)).speeches.flatMap(({ flags }) => flags.map(({ code, severity }) => `${severity} ${code}`));

  it('keeps both texts when two people save: the second is refused and shown the first', async () => {
    const update = await publish(1_000);
    const { id, version } = await speechWith(speechOf(cite(update)));
    const theirs = speechOf(cite(update), cite(update));
    done(await room().saveSpeech({ id, version }, theirs, WRITER));
    const refused = await room().saveSpeech({ id, version }, speechOf());
    expect(refused).toMatchObject({
      ...{ ok: false, status: 409, code: 'speech.stale' },
      details: { current: { version: version + 1, content: theirs, changedBy: { id: WRITER.id } } },
    });
    expect(JSON.parse((await api.database.db.speech.findUniqueOrThrow({ where: { id } })).content)).toEqual(theirs);
  });

  it('flags a corrected figure with old, new, why and who, and never moves the text', async () => {
    const update = await publish(1_100);
    const { briefing, id, version } = await speechWith(speechOf(cite(update)));
    done(await room().ready({ id, version }));
    const before = await api.database.db.speech.findUniqueOrThrow({ where: { id } });
    await correct(update, 1_050);
    const [speech] = (await view(briefing)).speeches;
    expect(speech).toMatchObject({ state: 'ready', version: version + 1 });
    expect(speech?.flags[0]).toMatchObject({
      ...{ code: 'corrected', severity: 'red', was: { value: 1_100 }, now: { value: 1_050, revision: 2 } },
      reason: { class: 'correction', words: { en: 'Counted twice' } },
    });
    expect(await api.database.db.speech.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });

  it('takes a new revision into a ready text by those who may, and it stays ready; any other change makes it a draft', async () => {
    const update = await publish(1_200);
    const { briefing, id, version } = await speechWith(speechOf(cite(update)));
    done(await room().ready({ id, version }));
    await correct(update, 1_150);
    const renewed = speechOf(cite(update, { revision: 2 }));
    expect(code(await room().saveSpeech({ id, version: version + 1 }, renewed, WRITER))).toBe('role.missing');
    expect(done(await room().saveSpeech({ id, version: version + 1 }, renewed, APPROVER))).toMatchObject({
      state: 'ready',
    });
    expect(await flagsIn(briefing)).toEqual([]);
    // Another figure in the place of this one is other words.
    const other = await publish(9, '2026-03-10T06:00+07:00');
    const moved = { ...renewed, texts: { ...renewed.texts, en: said('In the camps ', cite(other, { line: 7 }), '.') } };
    expect(code(await room().saveSpeech({ id, version: version + 2 }, moved, APPROVER))).toBe('role.missing');
    const edited = { ...renewed, title: { km: null, en: 'Another title' } };
    expect(done(await room().saveSpeech({ id, version: version + 2 }, edited, WRITER))).toMatchObject({
      state: 'draft',
    });
  });

  it('is ready only without red flags, or by a person who says why', async () => {
    const update = await publish(1_300);
    const { briefing, id, version } = await speechWith(speechOf(cite(update)));
    await withdraw(update);
    expect(await flagsIn(briefing)).toEqual(['red withdrawn', 'red withdrawn']);
    const refused = await room().ready({ id, version });
    expect(refused).toMatchObject({
      status: 422,
      code: 'speech.flagged',
      details: { flags: [{ code: 'withdrawn' }, {}] },
    });
    expect(code(await room().ready({ id, version }, { override: '' }))).toBe('input.invalid');
    done(await room().ready({ id, version }, { override: 'The figure was confirmed by telephone.' }));
    expect((await view(briefing)).speeches[0]?.ready).toMatchObject({
      ...{ by: { id: SPOKESPERSON.id }, override: 'The figure was confirmed by telephone.' },
    });
  });

  it('tells of a figure that a correction took out, and of one that nothing released has', async () => {
    const update = await publish(1_400);
    const { briefing } = await speechWith(speechOf(cite(update)));
    const reason = { class: 'correction', words: { km: null, en: 'Not ours' } };
    const { figures: _, ...rest } = reportOf(1, { periodEnd: '2026-03-11T06:00+07:00' });
    const figure = { ...reportOf(2).figures[0], indicator: 'returned_cumulative', line: null };
    const input = { revision: 1, reason, update: { ...rest, figures: [figure] } };
    done(await api.verbs.correctUpdate({ ...act(input), number: update }));
    await api.refresh();
    expect(await flagsIn(briefing)).toEqual(['red gone', 'red gone']);
    const unknown = await speechWith(speechOf(cite(99_999)));
    expect(await flagsIn(unknown.briefing)).toEqual(['red not_public', 'red not_public']);
  });

  it('discards nothing for good: a discarded text is kept, cannot be changed, and comes back', async () => {
    const update = await publish(1_500);
    const content = speechOf(cite(update));
    const { briefing, id, version } = await speechWith(content);
    done(await room().discard({ id, version }));
    expect((await view(briefing)).speeches[0]?.discardedAt).not.toBeNull();
    expect(code(await room().saveSpeech({ id, version: version + 1 }, content))).toBe('speech.state');
    done(await room().restore({ id, version: version + 1 }));
    expect((await view(briefing)).speeches[0]).toMatchObject({ content, discardedAt: null, version: version + 2 });
  });

  it('begins a text from the newest report, in both languages, with figures that stand', async () => {
    const update = await publish(1_600, '2026-03-11T07:00+07:00');
    const briefing = (await room().startBriefing()).id;
    for (const skeleton of ['holding', 'daily', 'answer', 'blank']) await room().startSpeech(briefing, skeleton);
    const { speeches } = await view(briefing);
    const quoted = speeches.filter(({ content }) => JSON.stringify(content.texts).includes(`"update":${update},`));
    expect(quoted.map(({ content }) => content.title.en).sort()).toEqual([
      ...['Answer to one question', 'Daily briefing', 'Holding statement'],
    ]);
    expect(speeches.flatMap(({ flags }) => flags)).toEqual([]);
  });

  it('keeps a bank of questions: found by its beginning in either language, approved as it stands', async () => {
    const { id } = await room().startQuestion();
    await room().startQuestion(questionOf({ question: { km: 'តើអ្នកណាទទួលបន្ទុក?', en: 'Who is in charge?' }, tags: [] }));
    const find = async (q: string) => {
      const found = await server().views.questions(new URLSearchParams({ q }));
      if ('ok' in found) throw new Error(found.code);
      return found.questions.map(({ content }) => content.question.en);
    };
    const [schools, charge] = ['When will the schools reopen?', 'Who is in charge?'];
    expect(await find('sc')).toEqual([schools]);
    expect(await find('សាលា')).toEqual([schools]);
    expect(await find('')).toEqual(expect.arrayContaining([schools, charge]));
    expect(code(await room().approve({ id, version: 1 }, WRITER))).toBe('role.missing');
    done(await room().approve({ id, version: 1 }, APPROVER));
    done(await room().saveQuestion({ id, version: 2 }, questionOf({ tags: ['schools', 'new'] }), WRITER));
    const row = await api.database.db.question.findUniqueOrThrow({ where: { id } });
    expect([row.version, JSON.parse(row.approval ?? '').version]).toEqual([3, 2]);
  });

  it('offers figures to quote, what is current first, by words of either language and by number', async () => {
    await publish(77_777, '2026-03-10T06:00+07:00');
    const newest = await publish(88_888, '2026-03-11T08:00+07:00');
    const offer = async (q: string) => {
      const found = await server().views.citable(new URLSearchParams({ q }));
      if ('ok' in found) throw new Error(found.code);
      return found.figures.map(({ figure, current }) => [figure.value, current]);
    };
    expect((await offer('camps'))[0]).toEqual([88_888, true]);
    expect((await offer('ជំរំ'))[0]).toEqual([88_888, true]);
    expect((await offer('៧៧.៧៧៧'))[0]).toEqual([77_777, false]);
    expect((await offer(''))[0]).toEqual([88_888, true]);
    await withdraw(newest);
    expect((await offer('camps'))[0]?.[0]).not.toBe(88_888);
  });

  it('is closed to whoever has no right to it', async () => {
    const briefing = (await room().startBriefing()).id;
    const { id } = await room().startSpeech(briefing);
    for (const actor of [VIEWER, ADMIN]) {
      expect(code(await room().saveSpeech({ id, version: 1 }, speechOf(), actor))).toBe('role.missing');
      expect(code(await room().ready({ id, version: 1 }, {}, actor))).toBe('role.missing');
    }
    expect(code(await room().saveSpeech({ id, version: 1 }, speechOf(), APPROVER))).toBe('role.missing');
    expect(code(await room().ready({ id, version: 1 }, {}, WRITER))).toBe('role.missing');
  });
});
