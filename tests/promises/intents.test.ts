import { describe, expect, it } from 'vitest';
import type { Receipt } from '@/domain/outcome';
import type { Db } from '@/server/db/database';
import { ENGINES, testDatabase } from '@/tests/support/databases';
import { type Fate, failingTransactions } from '@/tests/support/failing-database';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';

// Whatever becomes of an answer, an intent is written once. INTENTS=10000 is the whole promise (11 minutes an engine on a
// machine with much else to do); fewer are enough to break it where it can be broken, and fit the time of every run.
const INTENTS = Number(process.env.INTENTS ?? 200);
const MOST_SENDS = 5;
const LANES = 20;
/** Measured: 70 ms an intent on a busy machine, all its sends together. */
const TIMEOUT_MS = 60_000 + INTENTS * 150;

/** What becomes of the transaction of a send, in turns that no two intents share. */
const FATES: Fate[] = ['kept', 'answer_lost', 'kept', 'broken', 'kept', 'kept', 'answer_lost'];

describe.each(ENGINES)('intents whose answers get lost, on %s', (engine) => {
  it(
    `[W1] [W2] come to exactly ${INTENTS} updates when each is sent up to ${MOST_SENDS} times`,
    async () => {
      const database = await testDatabase(engine);
      const sends = { count: 0 };
      const nextFate = (): Fate => FATES[sends.count++ % FATES.length] ?? 'kept';
      const writer = await openWriter(database, { db: failingTransactions(database.db, nextFate) });
      const told = new Map<string, Set<string>>();
      const intents = Array.from({ length: INTENTS }, (_, index) => index);
      await Promise.all(
        Array.from({ length: LANES }, async (_, lane) => {
          for (const index of intents.filter((each) => each % LANES === lane)) {
            told.set(keyOf(index), await sendOften(writer, index));
          }
        }),
      );
      // A fifth answer may be lost, too: whoever has none asks once more.
      for (const index of intents.filter((each) => told.get(keyOf(each))?.size === 0)) {
        told.set(keyOf(index), await sendUntilTold(await openWriter(database), index));
      }
      await checkOnce(database.db, told);
      expect(await (await openWriter(database)).log.verifyChain('wall')).toMatchObject({
        ok: true,
        head: { seq: INTENTS },
      });
      expect(sends.count).toBeGreaterThan(INTENTS * 2);
      await database.close();
    },
    TIMEOUT_MS,
  );
});

const keyOf = (index: number) => `intent-${String(index).padStart(6, '0')}`;

async function send({ verbs }: Writer, index: number): Promise<Receipt | null> {
  const key = keyOf(index);
  const outcome = await verbs.publishUpdate({ actor: EDITOR, key, input: reportOf(index, { reference: key }) });
  if (!outcome.ok && outcome.code !== 'write.unknown') throw new Error(outcome.code);
  return outcome.ok ? outcome.value : null;
}

/** One to five times, the last two at once, as a browser does that believes itself offline; all answers that came. */
async function sendOften(writer: Writer, index: number): Promise<Set<string>> {
  const times = 1 + (index % MOST_SENDS);
  const answers: (Receipt | null)[] = [];
  for (let sent = 0; sent < times - 2; sent += 1) answers.push(await send(writer, index));
  const last = Math.min(times, 2);
  answers.push(...(await Promise.all(Array.from({ length: last }, () => send(writer, index)))));
  return new Set(answers.flatMap((answer) => (answer ? [JSON.stringify(answer)] : [])));
}

async function sendUntilTold(writer: Writer, index: number): Promise<Set<string>> {
  const receipt = await send(writer, index);
  return new Set(receipt ? [JSON.stringify(receipt)] : []);
}

/** Each key once, under the one number that all its answers named. */
async function checkOnce(db: Db, told: Map<string, Set<string>>): Promise<void> {
  const updates = await db.update.findMany({ select: { number: true, reference: true } });
  expect(updates).toHaveLength(INTENTS);
  const numbers = new Map(updates.map(({ number, reference }) => [reference, number]));
  expect(numbers.size).toBe(INTENTS);
  for (const [key, answers] of told) {
    expect(answers.size).toBe(1);
    for (const answer of answers) expect(JSON.parse(answer).update).toBe(numbers.get(key));
  }
  expect(await db.figure.count()).toBe(INTENTS);
}
