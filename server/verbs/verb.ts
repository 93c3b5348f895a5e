import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { toFieldFaults } from '@/domain/entries/field-faults';
import { type FieldFault, type Outcome, type Refusal, refuse } from '@/domain/outcome';
import type { PlaceCode } from '@/domain/places';
import { type Action, type Actor, type Permission, refusePermission } from '@/domain/policy';
import { type AuditNote, noteAudit } from '@/server/db/audit';
import type { Log, Write, WriteContext, WriteDecision, WriteRequest } from '@/server/log/log';
import type { Wall } from '@/server/verbs/updates/read-wall';
import { type Cut, endSessions, toCutWrite } from './cuts';

/** A write as it arrives at the edge. `key` is the Idempotency-Key; null is refused with 400. */
export type Command = { actor: Actor; key: string | null; input: unknown };

export type VerbDeps = {
  /** The released figures, for sums over several reports; left out: there are none. */
  wall?: () => Wall;
  /** The machine's time; left out: the real one. */
  machineTime?: () => number;
  log: Pick<Log, 'append'>;
  permission(actor: Actor, action: Action, places?: readonly PlaceCode[]): Permission;
};

/** A decision, and what else belongs in its transaction: a note for the audit, and sessions to end. */
export type VerbDecision<T> =
  | (Omit<Extract<WriteDecision<T>, { ok: true }>, 'writes'> & {
      writes?: Write[];
      audit?: Omit<AuditNote, 'at' | 'actor'>;
      cuts?: Cut;
    })
  | Refusal;

/**
 * What a verb needs: the action that a person must be allowed, the shape of its input, and the decision, which runs in the
 * transaction.
 */
export type Verb<Input, T> = Pick<WriteRequest<T>, 'action' | 'streams'> & {
  schema: z.ZodType<Input>;
  /** The codes for faults of the input; left out: those of reports. */
  toFaults?(error: z.ZodError): FieldFault[];
  /** What the address names beside the body. The same key for another address is refused. */
  about?: string;
  decide(input: Input, context: WriteContext): Promise<VerbDecision<T>>;
};

const KEY = /^[A-Za-z0-9_\-:.]{8,200}$/;

/** Parses, then appends. It checks the right first, so that a stranger learns nothing about the body. */
export async function perform<Input, T>(
  { log, permission }: VerbDeps,
  { action, streams, schema, toFaults = toFieldFaults, about, decide }: Verb<Input, T>,
  { actor, key, input }: Command,
): Promise<Outcome<T>> {
  const forbidden = refusePermission(permission(actor, action));
  if (forbidden) return forbidden;
  if (key === null) return refuse(400, 'intent.missing');
  if (!KEY.test(key)) return refuse(400, 'intent.invalid');
  const read = schema.safeParse(input);
  if (!read.success) return { ...refuse(400, 'input.invalid'), fields: toFaults(read.error) };
  const body = about === undefined ? read.data : { about, input: read.data };
  const inside = (context: WriteContext) => decide(read.data, context);
  return log.append({ action, actor, key, body, streams, decide: (context) => toWriteDecision(inside, context) });
}

type Decide<T> = (context: WriteContext) => Promise<VerbDecision<T>>;
type OnceAct<T> = { actor: Actor; action: Action; decide: Decide<T> };

/** For acts that are already parsed and have no key: a repetition does no harm, or the body is a secret. */
export function performOnce<T>({ log }: Pick<VerbDeps, 'log'>, { decide, ...act }: OnceAct<T>): Promise<Outcome<T>> {
  const streams = ['ops'] as const;
  const key = randomUUID();
  return log.append({ ...act, key, body: null, streams, decide: (context) => toWriteDecision(decide, context) });
}

async function toWriteDecision<T>(decide: Decide<T>, context: WriteContext): Promise<WriteDecision<T>> {
  const decision = await decide(context);
  if (!decision.ok) return decision;
  const { writes = [], audit, cuts, rows, ...rest } = decision;
  const { tx, at, actor } = context;
  return {
    ...rest,
    writes: cuts ? [...writes, await toCutWrite(tx, cuts)] : writes,
    async rows(inTx) {
      await rows?.(inTx);
      if (cuts) await endSessions(inTx, cuts);
      if (audit) await noteAudit(inTx, { at, actor: actor.id, ...audit });
    },
  };
}
