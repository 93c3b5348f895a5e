import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POST as postPresence } from '@/app/api/v1/drafts/[id]/presence/route';
import type { Actor } from '@/domain/policy';
import { createOpenDrafts, LEASE_MS } from '@/server/live/open-drafts';
import { post, serveApi } from '@/tests/support/api';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER, deskOf, done, personOf, type TestDesk, WRITER } from '@/tests/support/desk';

const DARA = personOf('dara', ['editor']);
const PAGE = { a: 'a'.repeat(32), b: 'b'.repeat(32), c: 'c'.repeat(32) };
const at = (minutes: number) => Date.parse('2026-03-11T06:41+07:00') + minutes * 60_000;
const told = (actor: Actor, minutes = 0) => ({ id: actor.id, name: `Name of ${actor.id}`, since: instant(minutes) });
const instant = (minutes: number) => new Date(at(minutes)).toISOString();

describe.each(ENGINES)('who has a draft open, on %s', (engine) => {
  let database: TestDatabase;
  let desk: TestDesk;
  let id = '';
  let now = at(0);
  const node = () => createOpenDrafts({ db: database.db, now: () => now, realNow: () => now });

  beforeAll(async () => {
    database = await testDatabase(engine);
    desk = deskOf(await serveApi(database));
  });
  beforeEach(async () => {
    await database.db.openDraft.deleteMany();
    id = (await desk.start()).id;
    now = at(0);
  });
  afterAll(() => database.close());

  const note = async (actor: Actor, page: string, where = node()) =>
    done(await where.note(actor, id, { page, open: true })).others;
  const close = (actor: Actor, page: string) => node().note(actor, id, { page, open: false });

  it('is told to everybody else, whatever node they came to, and never to oneself', async () => {
    const [one, other] = [node(), node()];
    expect(await note(WRITER, PAGE.a, one)).toEqual([]);
    now = at(1);
    expect(await note(DARA, PAGE.b, other)).toEqual([told(WRITER)]);
    expect(await note(APPROVER, PAGE.c, other)).toEqual([told(WRITER), told(DARA, 1)]);
    expect(await note(WRITER, PAGE.a, one)).toEqual([told(DARA, 1), told(APPROVER, 1)]);
  });

  it('names the hour at which it was opened for as long as it is renewed', async () => {
    await note(WRITER, PAGE.a);
    for (let minute = 1; minute <= 5; minute += 1) {
      now = at(minute);
      await note(WRITER, PAGE.a);
    }
    expect(await note(DARA, PAGE.b)).toEqual([told(WRITER)]);
  });

  it('ends with the page, at once when it says so and else with its lease', async () => {
    await note(WRITER, PAGE.a);
    await note(APPROVER, PAGE.c);
    await close(WRITER, PAGE.a);
    expect(await note(DARA, PAGE.b)).toEqual([told(APPROVER)]);
    now += LEASE_MS;
    expect(await note(DARA, PAGE.b)).toEqual([]);
    // What had run out and comes back was not open in between.
    await note(APPROVER, PAGE.c);
    expect(await note(DARA, PAGE.b)).toEqual([{ ...told(APPROVER), since: new Date(now).toISOString() }]);
  });

  it('tells of a person with two pages once, until both are closed', async () => {
    await note(WRITER, PAGE.a);
    now = at(1);
    await note(WRITER, PAGE.b);
    expect(await note(DARA, PAGE.c)).toEqual([told(WRITER)]);
    await close(WRITER, PAGE.a);
    expect(await note(DARA, PAGE.c)).toEqual([told(WRITER, 1)]);
    await close(WRITER, PAGE.b);
    expect(await note(DARA, PAGE.c)).toEqual([]);
  });

  it('keeps each draft apart, and a page cannot end another person’s', async () => {
    await note(WRITER, PAGE.a);
    await close(DARA, PAGE.a);
    expect(await note(DARA, PAGE.b)).toEqual([told(WRITER)]);
    id = (await desk.start()).id;
    expect(await note(DARA, PAGE.b)).toEqual([]);
  });

  it('forgets what is over', async () => {
    await note(WRITER, PAGE.a);
    await node().sweep();
    expect(await database.db.openDraft.count({ where: { draftId: id } })).toBe(1);
    now += LEASE_MS;
    await node().sweep();
    expect(await database.db.openDraft.count()).toBe(0);
  });

  it('is for those who may read the draft, and only of drafts that are there', async () => {
    const ask = async (who: string, body: unknown, draft = id) => {
      const answer = await postPresence(post(body, { authorization: who && `Bearer ${who}` }), {
        params: Promise.resolve({ id: draft }),
      });
      return [answer.status, await answer.json()];
    };
    const sign = { page: PAGE.a, open: true };
    expect(await ask('editor', sign)).toEqual([200, { others: [] }]);
    expect((await ask('approver', { ...sign, page: PAGE.b }))[1]).toMatchObject({ others: [{ id: 'editor-1' }] });
    for (const who of ['viewer', 'spokesperson', 'admin']) expect((await ask(who, sign))[0]).toBe(403);
    expect((await ask('', sign))[0]).toBe(401);
    expect((await ask('editor', sign, 'nothing'))[0]).toBe(404);
    for (const body of [{}, [], { ...sign, page: 'x' }, { ...sign, more: 1 }, { page: PAGE.a }])
      expect(await ask('editor', body)).toMatchObject([400, { error: { code: 'input.invalid' } }]);
  });
});
