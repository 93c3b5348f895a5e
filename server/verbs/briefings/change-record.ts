import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Speech } from '@/domain/briefing/briefing';
import type { PersonRef } from '@/domain/item';
import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import type { Action } from '@/domain/policy';
import type { RecordTable } from '@/server/briefings/records';
import type { WriteContext } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { type Command, perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';

type AnyRecord = Pick<Speech, 'id' | 'version' | 'changedBy' | 'changedAt' | 'discardedAt'> & { content: object };

/** What every write answers: the version that the next change has to name; of a speech also what state it is in now. */
export type RecordAnswer = { id: string; version: number; state?: Speech['state'] };

/** Who acts and when, with the transaction that may be read. */
export type RecordContext = WriteContext & { by: PersonRef; now: string; deps: VerbDeps };

/** One change of one record. `isOver`: it is for what was discarded; all others are refused there. */
export type RecordChange<R, Input> = {
  name: string;
  action: Action;
  schema: z.ZodType<Input>;
  isOver?: true;
  step(record: R, input: Input, context: RecordContext): R | Refusal | Promise<R | Refusal>;
};

export type RecordCommand = Command & { id: string };

/** The text is larger than what is kept: 50 pages in both languages fit. */
const MOST_BYTES = 512 * 1024;

/** A change names the version that it was made on. With another one it is refused, and both texts are there: nothing is overwritten. */
export function changeRecord<R extends AnyRecord, Input extends { version: number }>(
  deps: VerbDeps,
  { table, ...change }: RecordChange<R, Input> & { table: RecordTable<R> },
  { id, ...command }: RecordCommand,
): Promise<Outcome<RecordAnswer>> {
  const { name, action, schema, step, isOver } = change;
  const decide = async (input: Input, context: WriteContext): Promise<VerbDecision<RecordAnswer>> => {
    const found = await findUnchanged(table, context.tx, { id, version: input.version, isOver });
    if ('ok' in found) return found;
    const { record } = found;
    const { by, at: now } = toStepContext(context);
    const changed = await step(record, input, { ...context, by, now, deps });
    if ('ok' in changed) return changed;
    const next = { ...changed, version: record.version + 1, changedBy: by, changedAt: now };
    return toDecision(table, { record: next, name, isNew: false });
  };
  return perform(deps, { action, streams: ['ops'], schema, about: `${table.name}/${id}/${name}`, decide }, command);
}

type SeenVersion = { id: string; version: number; isOver: boolean | undefined };

/** The record as it was seen, or why it cannot be changed. */
async function findUnchanged<R extends AnyRecord>(
  { codes, read }: RecordTable<R>,
  tx: WriteContext['tx'],
  { id, version, isOver = false }: SeenVersion,
): Promise<{ record: R } | Refusal> {
  const record = await read(tx, id);
  if (record === null) return refuse(404, codes.unknown);
  if (record.version !== version) return { ...refuse(409, codes.stale), details: { current: record } };
  return (record.discardedAt !== null) === isOver ? { record } : refuse(409, codes.state);
}

type NewRecord = ReturnType<typeof newRecord>;

/** `toRecord`: what a record of this kind has beside what all have. */
type RecordStart<R, Input> = {
  table: RecordTable<R>;
  schema: z.ZodType<Input>;
  toRecord(base: NewRecord, input: Input): R;
};

/** A record that stands by itself: a briefing, a question. */
export function startRecord<R extends AnyRecord, Input>(
  deps: VerbDeps,
  { table, schema, toRecord }: RecordStart<R, Input>,
  command: Command,
): Promise<Outcome<RecordAnswer>> {
  const decide = async (input: Input, context: WriteContext) => {
    const { by, at: now } = toStepContext(context);
    return toDecision(table, { record: toRecord(newRecord({ by, now }), input), name: 'started', isNew: true });
  };
  return perform(deps, { action: 'briefing.write', streams: ['ops'], schema, about: table.name, decide }, command);
}

/** What is new has no versions before it. The id is random, so that nobody can infer what else there is. */
export function newRecord({ by, now }: Pick<RecordContext, 'by' | 'now'>) {
  return { id: randomUUID(), version: 1, changedBy: by, changedAt: now, discardedAt: null };
}

type Change<R> = { record: R; name: string; isNew: boolean };

export function toDecision<R extends AnyRecord>(
  table: RecordTable<R>,
  { record, name, isNew }: Change<R>,
): VerbDecision<RecordAnswer> {
  if (Buffer.byteLength(JSON.stringify(record.content)) > MOST_BYTES) return refuse(413, table.codes.tooLarge);
  const { id, version } = record;
  const state = 'state' in record ? { state: record.state as Speech['state'] } : {};
  return {
    ok: true,
    status: isNew ? 201 : 200,
    audit: { kind: `${table.name}.${name}`, subject: `${table.name}/${id}`, detail: { version } },
    rows: (tx) => (isNew ? table.insert(tx, record) : table.update(tx, record)),
    answer: () => ({ id, version, ...state }),
  };
}

/** Of every kind alike: what was discarded is kept, and comes back as it was. */
export function discard<R extends AnyRecord>(record: R, _: unknown, { now }: RecordContext): R {
  return { ...record, discardedAt: now };
}

export function restore<R extends AnyRecord>(record: R): R {
  return { ...record, discardedAt: null };
}
