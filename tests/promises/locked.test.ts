import { describe, expect, it } from 'vitest';
import { ENGINES, testDatabase } from '@/tests/support/databases';
import { holdLock } from '@/tests/support/engines/lock-holder';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

/** Within what a write waits for, beyond it, and far beyond it. */
const HELD_S = [1, 6, 20];
const EVERY_MS = 200;

type Answer = Awaited<ReturnType<Writer['verbs']['publishUpdate']>>;

/** Posts under numbers of its own, and keeps the answers. */
function createPoster({ verbs }: Writer) {
  const answers: Answer[] = [];
  const post = async (value: number) => {
    answers[value] = await verbs.publishUpdate({ actor: EDITOR, key: `report-${value}`, input: reportOf(value) });
    return answers[value];
  };
  let posted = 0;
  return {
    answers,
    again: post,
    next: () => post(posted++),
    async during(heldS: number) {
      const posting: Promise<Answer>[] = [];
      for (const end = Date.now() + heldS * 1_000; Date.now() < end; ) {
        posting.push(post(posted++));
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      }
      return posting;
    },
  };
}

// Both at once: the most of it is waiting for the locks to end.
describe('a database that another process locks while posts come', () => {
  it.concurrent.each(ENGINES)(
    `[W2] [L1] loses and doubles none of them over locks of ${HELD_S.join(', ')} s, on %s`,
    async (engine) => {
      const database = await testDatabase(engine);
      const writer = await openWriter(database);
      const poster = createPoster(writer);
      for (const heldS of HELD_S) {
        const holder = await holdLock(engine, database.url);
        const posting = await poster.during(heldS);
        await holder.release();
        await Promise.all(posting);
        // Unaided, and the first that comes.
        expect(await poster.next()).toMatchObject({ ok: true });
      }
      const { answers } = poster;
      const told = [...answers];
      const refused = told.filter((answer) => !answer.ok);
      expect(refused.length).toBeGreaterThan(10);
      // On a busy machine a statement's own time may end first: then its fate is unknown, and asking again settles it.
      const codes = ['database.locked', 'write.unknown'];
      for (const answer of refused) expect(answer).toMatchObject({ status: 503, code: expect.toBeOneOf(codes) });
      // As a browser does, with the same keys: what was acknowledged gets the same answer again.
      for (const value of told.keys()) await poster.again(value);
      expect(answers.map((answer, value) => (told[value]?.ok ? answer.ok && answer.value : null))).toEqual(
        told.map((answer) => (answer.ok ? answer.value : null)),
      );
      const figures = await database.db.figure.findMany({ orderBy: { value: 'asc' } });
      expect(figures.map(({ value }) => value)).toEqual([...told.keys()]);
      expect(await writer.log.verifyChain('wall')).toMatchObject({ ok: true, head: { seq: told.length } });
      await database.close();
    },
  );
});
