import fc from 'fast-check';
import { type Entry, type Fact, toEntryBody } from '@/domain/entries/entry';
import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { DEFAULT_SETTINGS } from '@/domain/settings';
import { LATE_KINDS, REASON_CLASSES, type SituationUpdate } from '@/domain/updates';
import { entryOf } from '@/tests/support/seed-board';
import { ITEM, noticeOf } from './facts';

type Postings = { report: fc.Arbitrary<PublishUpdateJson>; event: fc.Arbitrary<PublishUpdateJson> };

/** The next act to try: `pick` chooses one of the updates that are released at that time. */
type Step =
  | { act: 'publish'; posting: PublishUpdateJson; late: (typeof LATE_KINDS)[number] | null }
  | { act: 'correct'; pick: number; posting: PublishUpdateJson; reason: (typeof REASON_CLASSES)[number]; drop: number }
  | { act: 'withdraw'; pick: number }
  | { act: 'notice'; hours: number; high: boolean }
  | { act: 'fact'; fact: Fact };

const words = { km: null, en: 'Counted twice' };

/** Random logs of all facts: each number is published once, corrected in its kind, and has no more facts after its withdrawal. */
export function factHistory({ report, event }: Postings, now: number): fc.Arbitrary<Entry[]> {
  const posting = fc.oneof(report, report, event);
  const due = new Date(now).toISOString();
  const fact = fc.constantFrom<Fact>(
    { type: 'promise.made', promise: { due, madeAt: due } },
    { type: 'promise.made', promise: null },
    { type: 'promise.missed', due },
    { type: 'settings.changed', settings: { ...DEFAULT_SETTINGS, digits: 'latin' } },
    { type: 'item.changed', item: ITEM },
    { type: 'access.changed', person: 'p1' },
  );
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ act: fc.constant('publish' as const), posting, late: fc.option(fc.constantFrom(...LATE_KINDS)) }),
    fc.record({ act: fc.constant('publish' as const), posting, late: fc.constant(null) }),
    fc.record({
      ...{ act: fc.constant('correct' as const), pick: fc.nat(), posting, drop: fc.nat(6) },
      reason: fc.constantFrom(...REASON_CLASSES),
    }),
    fc.record({ act: fc.constant('withdraw' as const), pick: fc.nat() }),
    fc.record({ act: fc.constant('notice' as const), hours: fc.integer({ min: 1, max: 9 }), high: fc.boolean() }),
    fc.record({ act: fc.constant('fact' as const), fact }),
  );
  return fc.array(step, { minLength: 1, maxLength: 30 }).map((steps) => entriesOf(steps, now + 86_400_000));
}

/** The clock moves by an hour each step, so that notices end within a history. */
function entriesOf(steps: readonly Step[], start: number): Entry[] {
  const released = new Map<number, SituationUpdate>();
  const taken = { number: 0 };
  const entries: Entry[] = [];
  for (const [index, step] of steps.entries()) {
    const now = start + index * 3_600_000;
    const fact = factOf(step, { released, taken, now });
    if (fact === null) continue;
    if ('update' in fact) released.set(fact.update.number, fact.update);
    if (fact.type === 'update.withdrawn') released.delete(fact.number);
    const body = toEntryBody(fact, { actor: 'system', at: new Date(now).toISOString() });
    entries.push({ seq: entries.length + 1, body });
  }
  return entries;
}

type Known = { released: Map<number, SituationUpdate>; taken: { number: number }; now: number };

function factOf(step: Step, known: Known): Fact | null {
  if (step.act === 'fact') return step.fact;
  if (step.act === 'publish') return publish(step, known);
  if (step.act === 'notice') return notice(step, known);
  const picked = [...known.released.values()][step.pick % Math.max(1, known.released.size)];
  if (!picked) return null;
  if (step.act === 'correct') return correct(picked, step, known.now);
  return { type: 'update.withdrawn', number: picked.number, revision: picked.revision + 1, reason: words };
}

function publish({ posting, late }: Extract<Step, { act: 'publish' }>, { taken, now }: Known): Fact {
  const { update } = entryOf(posting, ++taken.number, now).body;
  return { type: 'update.published', update: late && update.kind === 'report' ? { ...update, late } : update };
}

function notice({ hours, high }: Extract<Step, { act: 'notice' }>, { taken, now }: Known): Fact {
  const until = new Date(now + hours * 3_600_000).toISOString();
  return { type: 'update.published', update: noticeOf(++taken.number, { until, priority: high ? 'high' : 'normal' }) };
}

/** A correction: a report gets the figures of another report, with some lines missing; another kind only gets a new revision. */
function correct(old: SituationUpdate, step: Extract<Step, { act: 'correct' }>, now: number): Fact {
  const next = entryOf(step.posting, old.number, now).body.update;
  const reason = { class: step.reason, words };
  if (next.kind !== 'report' || old.kind !== 'report') {
    return { type: 'update.corrected', update: { ...old, revision: old.revision + 1 }, reason, was: [] };
  }
  const figures = next.figures.filter(({ line }) => line !== step.drop);
  const was = old.figures.map(({ line, value, qualifier }) => ({ line, value, qualifier }));
  return { type: 'update.corrected', update: { ...next, figures, revision: old.revision + 1 }, reason, was };
}
