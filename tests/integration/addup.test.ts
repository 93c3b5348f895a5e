import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { createScheduler } from '@/server/release/scheduler';
import { createVerbs } from '@/server/verbs/create-verbs';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { APPROVER, BOTH, deskOf, done, freshKey, type TestDesk, typed, WRITER } from '@/tests/support/desk';
import { NOW, openWriter, permission, type Writer } from '@/tests/support/log';
import { figureOf, reportOf, SYSTEM } from '@/tests/support/reports';

const NOTE = { km: 'ប្រភពបានរាប់ជំរំថ្មីមួយ', en: null };
/** More remain than a day before, which stands on the screens. */
const EARLIER = {
  lines: { 'remaining_in_camps||KH|MOI': [['2026-01-13T12:00+07:00', 140_000, 'exact', 80, 1] as const] },
};
const RISES = reportOf(150_146);
const IMPOSSIBLE = reportOf(90_000, { figures: [figureOf(90_000), { ...figureOf(95_000), breakdown: 'women' }] });

describe.each(ENGINES)('figures that do not add up on %s', (engine) => {
  let database: TestDatabase;
  let writer: Writer;
  let desk: TestDesk;
  let seq = 0;

  beforeAll(async () => {
    database = await testDatabase(engine);
    const opened = await openWriter(database);
    const { log } = opened;
    const { epoch } = await log.head('wall');
    const lines = {
      'remaining_in_camps||KH|MOI': EARLIER.lines['remaining_in_camps||KH|MOI'].map(([...point]) => point),
    };
    const wall = () => ({ epoch, seq, board: { ...EMPTY_BOARD, lines } });
    writer = { ...opened, verbs: createVerbs({ log, permission, wall }) };
    desk = deskOf(writer);
  });
  // What stands on the screens is the earlier report alone, whatever the tests before have released.
  beforeEach(async () => {
    seq = (await writer.log.head('wall')).seq;
  });
  afterAll(() => database.close());

  const publish = (input: PublishUpdateJson, actor = BOTH) =>
    writer.verbs.publishUpdate({ actor, key: freshKey(), input });
  const submit = async (content: PublishUpdateJson) => desk.submit(await desk.start(content), WRITER);

  it('go out only with a note, which readers see', async () => {
    const wanted = { status: 422, code: 'addup.note_missing', fields: [{ path: 'checkNote' }] };
    for (const outcome of [await publish(RISES), await submit(RISES)]) {
      expect(outcome).toMatchObject({ ...wanted, details: { findings: [{ relation: 'remaining_falls' }] } });
    }
    expect(done(await submit({ ...RISES, checkNote: NOTE })).item.state).toBe('submitted');
    done(await publish({ ...RISES, checkNote: NOTE }));
    const [entry] = await writer.log.readAfter('wall', seq);
    expect(JSON.parse(entry?.text ?? '').update.checkNote).toEqual(NOTE);
  });

  it('never go out where they cannot be, note or not', async () => {
    const noted = { ...IMPOSSIBLE, checkNote: NOTE };
    const faults = ['figures.1.value', 'figures.0.value'].map((path) => ({ path, code: 'addup.impossible' }));
    for (const outcome of [await publish(noted), await submit(noted)]) {
      expect(outcome).toMatchObject({ status: 422, code: 'addup.impossible' });
      expect(outcome.ok || outcome.fields).toEqual(expect.arrayContaining(faults));
    }
  });

  describe('when something else goes out between handing in and release', () => {
    const overtaken = {
      status: 422,
      code: 'addup.note_missing',
      details: { findings: [{ relation: 'remaining_falls' }] },
    };
    /** Fewer than the earlier report said, so that it may go out; and what was handed in then has more than this. */
    const FALLS = reportOf(120_000, { periodEnd: '2026-01-14T10:00+07:00' });
    const LATER = reportOf(135_000);

    it('are weighed again by who approves, and by who releases', async () => {
      const late = done(await submit(LATER)).item;
      const ready = done(await desk.approve(done(await submit(LATER)).item)).item;
      const noted = done(await desk.approve(done(await submit({ ...LATER, checkNote: NOTE })).item)).item;
      done(await publish(FALLS));
      const { seq: before } = await writer.log.head('wall');
      expect(await desk.approve(late)).toMatchObject(overtaken);
      expect(await desk.release(ready)).toMatchObject(overtaken);
      expect((await writer.log.head('wall')).seq).toBe(before);
      expect(done(await desk.release(noted)).item.state).toBe('released');
    });

    it('are held by the clock, which says why, until somebody has mended them', async () => {
      const due = new Date(NOW + 60_000).toISOString();
      const { item } = done(await desk.approve(done(await submit(LATER)).item, APPROVER, due));
      done(await publish(FALLS));
      const held: string[] = [];
      const scheduler = createScheduler({
        ...{ db: database.db, ...writer, now: () => NOW + 90_000 },
        onFault: (error) => expect.unreachable(String(error)),
        onHeld: (id, code) => held.push(`${id} ${code}`),
      });
      await scheduler.round();
      await scheduler.round();
      expect(held).toEqual([`${item.id} addup.note_missing`]);
      const stateOf = async () => (await database.db.draft.findUniqueOrThrow({ where: { id: item.id } })).state;
      expect(await stateOf()).toBe('approved');
      const saved = done(await desk.save(item, { ...typed(LATER).content, checkNote: NOTE })).item;
      done(await desk.approve(done(await desk.submit(saved)).item, APPROVER, due));
      await scheduler.round();
      expect(await stateOf()).toBe('released');
    });
  });

  it('are weighed without the update that is corrected, and want their note again', async () => {
    const { update: number } = done(await publish(reportOf(130_000)));
    const correct = (value: number, checkNote?: typeof NOTE) => {
      const reason = { class: 'correction', words: { km: null, en: 'A camp was counted twice' } };
      const update = { ...reportOf(value), ...(checkNote && { checkNote }) };
      return writer.verbs.correctUpdate({
        actor: BOTH,
        key: freshKey(),
        number,
        input: { revision: 1, reason, update },
      });
    };
    expect(await correct(145_000)).toMatchObject({ status: 422, code: 'addup.note_missing' });
    done(await correct(131_000));
  });

  it('are taken from old papers as these had them', async () => {
    done(await publish(RISES, SYSTEM));
  });
});
