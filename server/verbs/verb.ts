import type { z } from 'zod';
import { toFieldFaults } from '@/domain/entries/field-faults';
import type { Outcome, Refusal } from '@/domain/outcome';
import type { PlaceCode } from '@/domain/places';
import { type Action, type Actor, type Permission, refusePermission } from '@/domain/policy';
import type { Log, WriteContext, WriteDecision, WriteRequest } from '@/server/log/log';
import type { Wall } from '@/server/verbs/updates/read-wall';

/** A write as it arrives at the edge. `key` is the Idempotency-Key; null is refused with 400. */
export type Command = { actor: Actor; key: string | null; input: unknown };

export type VerbDeps = {
  /** What stands on the screens, for sums over several reports; left out: nothing yet. */
  wall?: () => Wall;
  /** What this machine says the time is; left out: as it says. */
  machineTime?: () => number;
  log: Pick<Log, 'append'>;
  permission(actor: Actor, action: Action, places?: readonly PlaceCode[]): Permission;
};

/** What may be wished, by whom, and what follows; `decide` runs inside the transaction. */
export type Verb<Input, T> = Pick<WriteRequest<T>, 'action' | 'streams'> & {
  schema: z.ZodType<Input>;
  /** What the address names besides the body: the same key for another of them is refused. */
  about?: string;
  decide(input: Input, moment: WriteContext): Promise<WriteDecision<T>>;
};

const KEY = /^[A-Za-z0-9_\-:.]{8,200}$/;
const refuseKey = (code: string): Refusal => ({ ok: false, status: 400, code });

/** Parses, then appends. Strangers learn nothing about a body that they may not send. */
export async function perform<Input, T>(
  { log, permission }: VerbDeps,
  { action, streams, schema, about, decide }: Verb<Input, T>,
  { actor, key, input }: Command,
): Promise<Outcome<T>> {
  const forbidden = refusePermission(permission(actor, action));
  if (forbidden) return forbidden;
  if (key === null) return refuseKey('intent.missing');
  if (!KEY.test(key)) return refuseKey('intent.invalid');
  const read = schema.safeParse(input);
  if (!read.success) return { ok: false, status: 400, code: 'input.invalid', fields: toFieldFaults(read.error) };
  const body = about === undefined ? read.data : { about, input: read.data };
  return log.append({ action, actor, key, body, streams, decide: (moment) => decide(read.data, moment) });
}
