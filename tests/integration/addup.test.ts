import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_BOARD } from '@/domain/board/board';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { createVerbs } from '@/server/verbs/create-verbs';
import { ENGINES, type TestDatabase, testDatabase } from '@/tests/support/databases';
import { BOTH, deskOf, done, freshKey, type TestDesk, WRITER } from '@/tests/support/desk';
import { openWriter, permission, type Writer } from '@/tests/support/log';
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
