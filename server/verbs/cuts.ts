import type { Tx } from '@/server/db/database';
import type { Write } from '@/server/log/log';

/**
 * Whose rights or status changed. Every node cuts the sockets of this person, and sessions end: all, all but one, or only
 * one. The fact and the end of the sessions are in the transaction of the act.
 */
export type Cut = { person: string; but?: string; only?: string };

/** The fact that tells every node. */
export async function toCutWrite(tx: Tx, { person, but, only }: Cut): Promise<Write> {
  const version = 1 + (await tx.auditEvent.count({ where: { subject: aboutPerson(person) } }));
  const which = { ...(only && { session: only }), ...(but && { but }) };
  return { stream: 'ops', fact: { type: 'access.changed', person, ...which }, version };
}

export async function endSessions(tx: Tx, { person, but, only }: Cut): Promise<void> {
  const which = { ...(but !== undefined && { not: but }), ...(only !== undefined && { equals: only }) };
  await tx.session.deleteMany({ where: { userId: person, id: which } });
}

/** The subject of an audit note about a person. */
export function aboutPerson(id: string): string {
  return `person/${id}`;
}
