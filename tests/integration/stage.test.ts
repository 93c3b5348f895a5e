import { beforeAll, describe, expect, it } from 'vitest';
import { GET as getEdition } from '@/app/api/v1/editions/[number]/route';
import { GET as getStanding } from '@/app/api/v1/editions/[number]/standing/route';
import { GET as getPaper } from '@/app/e/[number]/papers/[file]/route';
import { canonicalJson } from '@/domain/briefing/edition/canonical';
import { editionFacts } from '@/domain/briefing/edition/facts';
import { openEdition, type SealedEdition, sealEdition } from '@/domain/briefing/edition/seal';
import { readEntryText } from '@/domain/entries/entry';
import { verifyEditions } from '@/server/briefings/verify-editions';
import { sha256 } from '@/server/log/sha256';
import { type Api, get, serveApi } from '@/tests/support/api';
import { type Room, roomOf, SPOKESPERSON, sentenceOf } from '@/tests/support/briefing/room';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { APPROVER, approved, deskOf, done, freshKey } from '@/tests/support/desk';
import { EDITOR, figureOf, reportOf, VIEWER } from '@/tests/support/reports';

/** As somebody would write it who knows the chain of editions and not the log. */
function resealed(last: SealedEdition): SealedEdition {
  const edition = openEdition(last);
  return sealEdition(sha256, { ...edition, frozenAt: '2026-01-01T00:00:00.000Z' }, last.previous);
}

const NO_RULE = { approval: false };
const KEY = 'remaining_in_camps||KH|MOI';
const BY = { authorization: 'Bearer spokesperson' };

describe.each(ENGINES)('editions, what was said, and corrections owed, on %s', (engine) => {
  const api = onDatabase(engine, (database) => serveApi(database, NO_RULE)) as Api & {
    database: Awaited<ReturnType<typeof import('@/tests/support/databases').testDatabase>>;
  };
  let room: Room;
  const publish = async (value: number) =>
    done(await api.verbs.publishUpdate({ actor: EDITOR, key: freshKey(), input: reportOf(value) })).update;
  const correct = async (number: number, value: number, revision: number) =>
    done(
      await api.verbs.correctUpdate({
        ...{ actor: APPROVER, key: freshKey(), number },
        input: {
          ...{ revision, update: reportOf(value, { figures: [{ ...figureOf(value), line: 1 }] as never }) },
          reason: { class: 'correction', words: { km: 'រាប់ពីរដង', en: 'Counted twice' } },
        },
      }),
    );
  const read = async (number: number) => {
    await api.refresh();
    const answer = await getEdition(get(`/api/v1/editions/${number}`, BY), {
      params: Promise.resolve({ number: String(number) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
  const prepared = async (value = 159_592) => {
    const update = await publish(value);
    const citation = { update, revision: 1, line: 1 };
    return { update, citation, ...(await room.ready(sentenceOf(citation), { figures: [KEY] })) };
  };
  const frozen = async (value?: number) => {
    const briefing = await prepared(value);
    return { ...briefing, number: done(await room.freeze(briefing.id, briefing.seen)).number };
  };

  beforeAll(() => {
    room = roomOf(api);
  });

  it('a freeze makes a numbered copy, and the log tells of its hash', async () => {
    const { number, id, citation } = await frozen();
    const row = await api.database.db.edition.findUniqueOrThrow({ where: { number } });
    expect(openEdition(row)).toMatchObject({ number, briefing: { id }, frozenBy: { id: SPOKESPERSON.id } });
    const entries = await api.log.readAfter('ops', 0);
    expect(JSON.parse(entries.at(-1)!.text)).toMatchObject({
      type: 'edition.frozen',
      number,
      hash: row.hash,
      subject: `edition/${number}`,
    });
    const { body } = await read(number);
    expect(body.standings).toMatchObject([{ isChanged: false, now: { citation, state: 'stands' } }]);
    const figures = await api.database.db.auditEvent.findMany({ where: { subject: { contains: id } } });
    expect(JSON.stringify(figures)).not.toContain('remain in camps');
  });

  it('its facts come out byte for byte from its texts and the log up to its position', async () => {
    const { number } = await frozen(140_000);
    await publish(120_000);
    const { text } = await api.database.db.edition.findUniqueOrThrow({ where: { number } });
    const { texts, frozenAt, wall, facts } = openEdition({ text });
    const all = await api.log.readAfter('wall', 0, { entries: wall.seq, bytes: Number.POSITIVE_INFINITY });
    const entries = all.map(({ seq, text: entry }) => ({ seq, body: readEntryText(entry) }));
    const again = editionFacts({ entries, texts, frozenAt: Date.parse(frozenAt) });
    expect(canonicalJson(again)).toBe(canonicalJson(facts));
    expect(text).toContain(canonicalJson(again));
  });

  it('whoever has not seen the newest text is refused, and told the versions; nothing is written', async () => {
    const { id, seen, speech } = await prepared();
    const before = await api.database.db.edition.count();
    for (const old of [
      { ...seen, version: 9 },
      { ...seen, speeches: { [speech]: 1 } },
      { ...seen, speeches: {} },
    ])
      expect(await room.freeze(id, old)).toMatchObject({
        status: 409,
        code: 'edition.stale',
        details: { current: seen },
      });
    expect(await room.freeze(id, seen, VIEWER)).toMatchObject({ status: 403 });
    expect(await room.freeze(id, seen, EDITOR)).toMatchObject({ status: 403 });
    expect(await api.database.db.edition.count()).toBe(before);
  });

  it('of two who freeze the same at once one gets the edition, and the other one is told its number', async () => {
    const { id, seen } = await prepared();
    const both = await Promise.all([room.freeze(id, seen), room.freeze(id, seen, APPROVER)]);
    const made = both.flatMap((outcome) => (outcome.ok ? [outcome.value.number] : []));
    expect(made).toHaveLength(1);
    expect(both).toContainEqual({ ok: false, status: 409, code: 'edition.same', details: { number: made[0] } });
    await publish(111_111);
    expect(await room.freeze(id, seen)).toMatchObject({ ok: true, value: { number: made[0]! + 1 } });
  });

  it('a text whose figure was corrected after somebody called it ready goes into no edition', async () => {
    const { id, seen, update } = await prepared();
    await correct(update, 150_146, 1);
    expect(await room.freeze(id, seen)).toMatchObject({
      status: 422,
      code: 'edition.flagged',
      details: { texts: [{ of: 'speech' }] },
    });
  });

  it('an edition that somebody changed in the database is not shown, and neither is the next one', async () => {
    const { number } = await frozen();
    const next = (await frozen(130_000)).number;
    const { db } = api.database;
    const { text, hash } = await db.edition.findUniqueOrThrow({ where: { number } });
    const sound = await verifyEditions(db);
    expect(sound).toEqual({ ok: true, count: next });
    await db.edition.update({ where: { number }, data: { text: text.replace('remain in camps', 'went home') } });
    expect(await verifyEditions(db)).toEqual({ ok: false, number, reason: 'text.changed' });
    expect(await read(number)).toMatchObject({ status: 503, body: { error: { code: 'edition.damaged' } } });
    await db.edition.update({ where: { number }, data: { text, hash: 'f'.repeat(64) } });
    expect((await read(next)).status).toBe(503);
    await db.edition.update({ where: { number }, data: { hash, number: 99 } });
    expect(await verifyEditions(db)).toEqual({ ok: false, number, reason: 'number.missing' });
    await db.edition.update({ where: { number: 99 }, data: { number } });
    const last = await db.edition.findUniqueOrThrow({ where: { number: next } });
    await db.edition.delete({ where: { number: next } });
    expect(await verifyEditions(db)).toEqual({ ok: false, number: next, reason: 'number.missing' });
    await db.edition.create({ data: { ...last, ...resealed(last) } });
    expect(await verifyEditions(db)).toEqual({ ok: false, number: next, reason: 'entry.missing' });
    await db.edition.update({ where: { number: next }, data: last });
    expect(await verifyEditions(db)).toEqual(sound);
    expect((await read(next)).status).toBe(200);
  });

  it('says for good what replaced a figure and why; the podium learns only that it changed', async () => {
    const { number, update } = await frozen();
    await correct(update, 150_146, 1);
    const { body } = await read(number);
    expect(body.edition.facts.cited[0]).toMatchObject({ state: 'stands', pinned: { value: 159_592 } });
    expect(body.standings[0]).toMatchObject({
      isChanged: true,
      now: { state: 'corrected', newest: { value: 150_146 }, change: { reason: { words: { en: 'Counted twice' } } } },
    });
    const params = Promise.resolve({ number: String(number) });
    const standing = await (await getStanding(get('/', BY), { params })).json();
    expect(standing.changed).toEqual([{ id: `${update}.1`, state: 'corrected' }]);
  });

  it('an update that is withdrawn inside an edition stays in it as it was, says so for good, and is owed', async () => {
    const { number, update, citation } = await frozen();
    done(await room.say(number, [citation]));
    const reason = { km: null, en: 'Sent twice' };
    const input = { revision: 1, reason };
    done(await api.verbs.withdrawUpdate({ actor: APPROVER, key: freshKey(), number: update, input }));
    const { body } = await read(number);
    expect(body.edition.facts.cited[0]).toMatchObject({ state: 'stands', pinned: { value: 159_592 } });
    expect(body.standings[0]).toMatchObject({ isChanged: true, now: { state: 'withdrawn', newest: null } });
    const { views } = await import('@/server/context').then(({ server }) => server());
    const owed = (await views.debts()).filter(({ said }) => said.update === update);
    expect(owed).toMatchObject([{ state: 'withdrawn', now: null, done: null }]);
  });

  it('an embargo that is lifted in mid-briefing changes no edition and marks no podium; it is told as newer', async () => {
    const { views } = await import('@/server/context').then(({ server }) => server());
    const { number, id } = await frozen();
    const desk = deskOf(api);
    const embargoed = reportOf(88_888, { periodEnd: '2026-03-11T08:00+07:00' });
    const item = await approved(desk, embargoed, '2026-03-12T08:00:00.000Z');
    await api.refresh();
    const quoted = async () => JSON.stringify(await views.citable(new URLSearchParams({ q: '88888' })));
    expect(await quoted()).not.toContain('88888');
    done(await desk.release(item));
    const { body } = await read(number);
    expect(body.standings[0]).toMatchObject({ isChanged: false, now: { state: 'stands', newer: { value: 88_888 } } });
    const params = Promise.resolve({ number: String(number) });
    expect((await (await getStanding(get('/', BY), { params })).json()).changed).toEqual([]);
    const briefing = await views.briefing(id);
    const codes = 'ok' in briefing ? [] : briefing.speeches.flatMap(({ flags }) => flags.map(({ code }) => code));
    expect(codes).toContain('newer');
    expect(await quoted()).toContain('88888');
  });

  it('a correction is owed to each who heard the figure, until they were told; a second one is owed anew', async () => {
    const { number, update, citation } = await frozen();
    done(await room.say(number, [citation]));
    done(await room.say(number, [citation], { heardBy: 'Press' }));
    const { views } = await import('@/server/context').then(({ server }) => server());
    const owed = async () =>
      (await views.debts()).filter(({ said, done: end }) => said.update === update && end === null);
    expect(await owed()).toEqual([]);
    await correct(update, 150_146, 1);
    const debts = await owed();
    const told = debts.map(({ utterance, now, revision }) => [utterance.heardBy, now?.value, revision]);
    expect(told.toSorted()).toEqual(['Press', 'Radio'].map((name) => [name, 150_146, 2]));
    const [first, second] = debts;
    done(await room.end(first!.utterance.id, 2));
    expect(await room.end(first!.utterance.id, 2)).toMatchObject({ status: 409, code: 'debt.done' });
    expect((await owed()).map(({ utterance }) => utterance.id)).toEqual([second!.utterance.id]);
    await correct(update, 149_000, 2);
    expect(await room.end(second!.utterance.id, 2)).toMatchObject({ status: 409, code: 'debt.stale' });
    expect((await owed()).map(({ revision }) => revision)).toEqual([3, 3]);
    expect(await room.end(second!.utterance.id, 3, { how: 'not_needed', words: null })).toMatchObject({
      code: 'reason.missing',
    });
    done(await room.end(second!.utterance.id, 3, { how: 'not_needed', words: 'The station has closed.' }));
  });

  it('only figures of the edition were said, and not in the future', async () => {
    const { number, citation } = await frozen();
    expect(await room.say(number, [{ ...citation, line: 9 }])).toMatchObject({
      status: 422,
      code: 'said.not_in_edition',
    });
    expect(await room.say(number, [citation], { saidAt: '2027-01-01T00:00:00.000Z' })).toMatchObject({
      code: 'said.future',
    });
    expect(await room.say(number, [citation], { heardBy: ' ' })).toMatchObject({ status: 400 });
    expect(await room.say(99_999, [citation])).toMatchObject({ status: 404, code: 'edition.unknown' });
    expect(await room.end('00000000-0000-4000-8000-000000000000', 2)).toMatchObject({
      status: 404,
      code: 'debt.unknown',
    });
  });

  it('a line stands on the podium until another one, or an empty one, comes', async () => {
    const { id } = await prepared();
    const { openBriefings } = await import('@/server/context').then(({ server }) => server());
    const sign = { page: '0'.repeat(32), part: '1/2' };
    const heard = async () => done(await openBriefings.note(APPROVER, id, sign)).line;
    expect(await heard()).toBeNull();
    done(await room.line(id, { km: null, en: 'Two minutes left' }));
    expect(await heard()).toMatchObject({ km: null, en: 'Two minutes left' });
    expect(await room.line(id, { km: 'ក'.repeat(161), en: null })).toMatchObject({ status: 400 });
    expect(await room.line(id, { km: null, en: 'x' }, APPROVER)).toMatchObject({ status: 403 });
    expect(await room.line('nothing', { km: null, en: 'x' })).toMatchObject({ status: 404 });
  });

  it('papers are for the room, and only of an edition that is whole', async () => {
    const { number } = await frozen();
    const paper = async (headers: Record<string, string>, file = 'press-km.html', which = number) =>
      getPaper(get('/', headers), { params: Promise.resolve({ number: String(which), file }) });
    const made = await paper(BY);
    expect([made.status, made.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await made.text()).toContain('១៥៩.៥៩២នាក់');
    expect((await paper({ authorization: 'Bearer viewer' })).status).toBe(403);
    expect((await paper(BY, 'press-km.exe')).status).toBe(404);
    expect((await paper(BY, 'press-km.html', 99_999)).status).toBe(404);
  });
});
