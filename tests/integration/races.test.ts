import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_BOARD, MAX_NOTICES } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { readEntryText } from '@/domain/entries/entry';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import type { DeskItem } from '@/domain/item';
import type { Actor, Role } from '@/domain/policy';
import { currentActor } from '@/server/db/grants';
import { ENGINES, onDatabase } from '@/tests/support/databases';
import { approved, deskOf, done, freshKey, personOf, type TestDesk } from '@/tests/support/desk';
import { NOW, openWriter } from '@/tests/support/log';
import { reportOf } from '@/tests/support/reports';

const EDITORS = 20;
const range = (length: number) => Array.from({ length }, (_, index) => index);
const at = new Date(NOW);

describe.each(ENGINES)('many at once on %s', (engine) => {
  const writer = onDatabase(engine, openWriter);
  let desk: TestDesk;

  beforeAll(async () => {
    desk = deskOf(writer);
  });

  it(`overwrites nothing when ${EDITORS} editors write into one item, and reports each conflict with both versions`, async () => {
    const item = await desk.start(reportOf(1));
    const saw: { theirs: string[]; yours: string }[] = [];
    // Whoever was slower takes what the others wrote into their own text, and tries again.
    const write = async (mark: string, known: DeskItem, theirs: string[] = []): Promise<void> => {
      const marks = [...theirs, mark];
      const answer = await desk.save(known, { marks }, personOf(mark, ['editor']));
      if (answer.ok) return;
      const { current, content, yours } = toConflict(answer);
      expect(yours).toEqual({ marks });
      saw.push({ theirs: content.marks ?? [], yours: mark });
      await write(mark, current, content.marks);
    };
    const marks = range(EDITORS).map((index) => `editor-${index}`);
    await Promise.all(marks.map((mark) => write(mark, item)));

    const { content, version } = await writer.database.db.draft.findUniqueOrThrow({ where: { id: item.id } });
    expect([...JSON.parse(content).marks].sort()).toEqual([...marks].sort());
    expect(version).toBe(1 + EDITORS);
    // All but the first were told at least once, each time of a text in which their own mark was not yet.
    expect(new Set(saw.map(({ yours }) => yours)).size).toBe(EDITORS - 1);
    for (const { theirs, yours } of saw) expect(theirs).not.toContain(yours);
  });

  it('takes 100 notices at once, shows as many as a board holds, and the urgent ones first', async () => {
    const before = (await writer.log.head('wall')).seq;
    const posts = await Promise.all(range(100).map((index) => post(noticeOf(index))));
    expect(new Set(posts.map((outcome) => done(outcome).update)).size).toBe(100);
    const entries = await writer.log.readAfter('wall', before);
    expect(entries).toHaveLength(100);
    const board = entries.reduce((past, { seq, text }) => fold(past, { seq, body: readEntryText(text) }), EMPTY_BOARD);
    expect(board.notices).toHaveLength(MAX_NOTICES);
    expect(board.notices.every(({ priority }) => priority === 'high')).toBe(true);
    expect(board.updates).toEqual([]);
  });

  it('lets nobody act by a role that was taken away since the request came', async () => {
    const strict = await openWriter(writer.database, { currentActor: currentActor });
    const stale = await hire('leaver', ['editor', 'approver']);
    const own = deskOf(strict);
    const mine = await own.start(reportOf(2), stale);
    await writer.database.db.grant.deleteMany({ where: { userId: 'leaver' } });
    const refused = { status: 403, code: 'role.missing' };
    expect(await own.save(mine, reportOf(3), stale)).toMatchObject(refused);
    expect(await strict.verbs.publishUpdate({ actor: stale, key: freshKey(), input: reportOf(3) })).toMatchObject(
      refused,
    );
    expect(await writer.database.db.draft.findUniqueOrThrow({ where: { id: mine.id } })).toMatchObject({ version: 1 });
  });

  it('either publishes whole or not at all when the role is taken away in the same moment', async () => {
    const strict = await openWriter(writer.database, { currentActor: currentActor });
    for (const round of range(10)) {
      const id = `race-${round}`;
      const actor = await hire(id, ['editor']);
      const [outcome] = await Promise.all([
        strict.verbs.publishUpdate({ actor, key: freshKey(), input: reportOf(round, { reference: id }) }),
        writer.database.db.grant.deleteMany({ where: { userId: id } }),
      ]);
      expect([201, 403]).toContain(outcome.status);
      expect(await writer.database.db.update.count({ where: { reference: id } })).toBe(outcome.ok ? 1 : 0);
    }
    expect(await strict.log.verifyChain('wall')).toMatchObject({ ok: true });
  });

  it('asks for the limits of this very moment, and nobody who is disabled acts', async () => {
    const strict = await openWriter(writer.database, { currentActor: currentActor });
    const actor = await hire('limited', ['editor']);
    const publish = () => strict.verbs.publishUpdate({ actor, key: freshKey(), input: reportOf(1) });
    expect(await publish()).toMatchObject({ ok: true });
    await writer.database.db.grant.updateMany({ where: { userId: 'limited' }, data: { provinces: '["KH01"]' } });
    expect(await publish()).toMatchObject({ status: 403, code: 'province.out_of_scope' });
    await writer.database.db.grant.updateMany({ where: { userId: 'limited' }, data: { provinces: null } });
    await writer.database.db.user.update({ where: { id: 'limited' }, data: { disabledAt: at } });
    expect(await publish()).toMatchObject({ status: 403, code: 'role.missing' });
  });

  it('releases an item once when two press the button, and never one that is changed in the same moment', async () => {
    const item = await approved(desk, reportOf(5));
    const answers = await Promise.all([desk.release(item), desk.release(item), desk.save(item, reportOf(6))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) expect(answer.status).toBe(409);
    const kept = await writer.database.db.draft.findUniqueOrThrow({ where: { id: item.id } });
    expect(await writer.database.db.update.count({ where: { number: kept.update ?? 0 } })).toBe(answers[2]?.ok ? 0 : 1);
  });

  function post(input: PublishUpdateJson) {
    return writer.verbs.publishUpdate({ actor: personOf('editor', ['editor']), key: freshKey(), input });
  }

  /** A person in the tables, as the request that comes later knew them. */
  async function hire(id: string, roles: Role[]): Promise<Actor> {
    const person = { id, name: id, email: `${id}@example.org`, emailVerified: true, createdAt: at, updatedAt: at };
    await writer.database.db.user.create({ data: person });
    await writer.database.db.grant.createMany({ data: roles.map((role) => ({ userId: id, role, grantedAt: at })) });
    return personOf(id, roles);
  }
});

type Conflict = { current: DeskItem; content: { marks?: string[] }; yours: unknown };

function toConflict(refusal: { code: string; details?: unknown }): Conflict {
  expect(refusal.code).toBe('item.stale');
  return refusal.details as Conflict;
}

function noticeOf(index: number): PublishUpdateJson {
  const until = new Date(NOW + 3_600_000 + index).toISOString();
  const text = { km: null, en: `Notice ${index}` };
  return { kind: 'notice', source: 'GOV', text, priority: index % 2 ? 'high' : 'normal', audience: 'all', until };
}
