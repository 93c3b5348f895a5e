import { randomUUID } from 'node:crypto';
import type { Tx } from './database';

/** An act for the audit that is no fact of a stream. `detail` never holds a secret or the text of a draft. */
export type AuditNote = { at: Date; actor: string; kind: string; subject: string; detail?: Record<string, unknown> };

/** Call it in the transaction of the act, where there is one. */
export async function noteAudit(tx: Pick<Tx, 'auditEvent'>, { detail = {}, ...note }: AuditNote): Promise<void> {
  await tx.auditEvent.createMany({ data: [{ id: randomUUID(), ...note, detail: JSON.stringify(detail) }] });
}
