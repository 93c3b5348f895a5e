import { randomUUID } from 'node:crypto';
import type { Outcome, Refusal } from '@/domain/outcome';
import type { Action, Actor } from '@/domain/policy';
import { noteAudit } from '@/server/db/audit';
import type { Tx } from '@/server/db/database';
import type { Write, WriteContext, WriteDecision } from '@/server/log/log';
import type { AuthParts } from './better-auth';

type Cut = { person: string; but?: string; only?: string };

/** What an act on people comes to. */
export type AccessChange<T> = {
  ok: true;
  status?: 200 | 201;
  /** `people.…`, for the audit; `detail` never holds a secret. */
  kind: `people.${string}`;
  subject: string;
  detail?: Record<string, unknown>;
  rows?(tx: Tx): Promise<unknown>;
  /** Whose rights or standing changed: every node cuts the sockets, and the sessions end: all, all but one, or only one. */
  cuts?: Cut;
  answer: T;
};

type AccessAct<T> = {
  actor: Actor;
  action: Action;
  /** Left out where a repetition does no harm, or where the body is a secret. */
  key?: string;
  /** What was asked, to tell a repeated key from a reused one. Never a secret: its hash is kept. */
  body?: unknown;
  decide(moment: WriteContext): Promise<AccessChange<T> | Refusal>;
};

/**
 * Rows, audit, the end of sessions and the fact for open sockets: in one transaction. All such acts wait for each other
 * on the stream, so that what `decide` read still holds when it is written.
 */
export function changeAccess<T>(
  { log }: Pick<AuthParts, 'log'>,
  { decide, key = randomUUID(), body = null, ...act }: AccessAct<T>,
): Promise<Outcome<T>> {
  return log.append({
    ...act,
    key,
    body,
    streams: ['ops'],
    async decide(moment) {
      const change = await decide(moment);
      return change.ok ? toRuling(change, moment) : change;
    },
  });
}

async function toRuling<T>(change: AccessChange<T>, { tx, at, actor }: WriteContext): Promise<WriteDecision<T>> {
  const { kind, subject, detail, rows, cuts, answer, status = 200 } = change;
  return {
    ok: true,
    status,
    writes: cuts ? [await toWrite(tx, cuts)] : [],
    async rows(inTx) {
      await rows?.(inTx);
      if (cuts) await endSessions(inTx, cuts);
      await noteAudit(inTx, { at, actor: actor.id, kind, subject, ...(detail && { detail }) });
    },
    answer: () => answer,
  };
}

async function toWrite(tx: Tx, { person, but, only }: Cut): Promise<Write> {
  const version = 1 + (await tx.auditEvent.count({ where: { subject: aboutPerson(person) } }));
  const which = { ...(only && { session: only }), ...(but && { but }) };
  return { stream: 'ops', fact: { type: 'access.changed', person, ...which }, version };
}

async function endSessions(tx: Tx, { person, but, only }: Cut): Promise<void> {
  const which = { ...(but !== undefined && { not: but }), ...(only !== undefined && { equals: only }) };
  await tx.session.deleteMany({ where: { userId: person, id: which } });
}

export function aboutPerson(id: string): string {
  return `person/${id}`;
}

/** Acts of those who may not act yet, once their link or token was found good: the act is written down as theirs. */
export function onBehalfOf(id: string): Actor {
  return { kind: 'system', id, roles: ['admin'] };
}

/** Whoever holds the server's own command line. */
export const CONSOLE: Actor = onBehalfOf('console');
