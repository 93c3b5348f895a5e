import type { z } from 'zod';
import { CorrectUpdate } from '@/domain/entries/correct-update';
import { toFieldFaults } from '@/domain/entries/field-faults';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { DeskItem } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import { readStored } from '@/domain/text/clean-text';
import type { Tx } from '@/server/db/database';
import type { Draft } from '@/server/verbs/desk/drafts';

/** A submitted revision: the command that its release runs. */
export type ReadSubmission = { task: 'publish'; command: PublishUpdate } | { task: 'correct'; command: CorrectUpdate };

/**
 * Reads the typed content strictly. `form` only belongs to the form and is left out. A correction is typed like its update,
 * with a `reason`.
 */
export function readTyped({ item, content }: Draft): { ok: true; submitted: ReadSubmission } | Refusal {
  const { form: _form, publishFirst: _first, reason, ...fields } = content;
  const update = { ...fields, kind: item.kind };
  if (!item.corrects) {
    const read = PublishUpdate.safeParse(reason === undefined ? update : { ...update, reason });
    return read.success ? { ok: true, submitted: { task: 'publish', command: read.data } } : refuse(read.error);
  }
  const read = CorrectUpdate.safeParse({ revision: item.corrects.revision, reason, update });
  return read.success ? { ok: true, submitted: { task: 'correct', command: read.data } } : refuse(read.error);
}

/** Paths as they were typed: a correction's update is the draft itself. */
function refuse(error: z.ZodError): Refusal {
  const fields = toFieldFaults(error).map((fault) => ({ ...fault, path: fault.path.replace(/^update\./, '') }));
  return { ok: false, status: 400, code: 'input.invalid', fields };
}

/** Only a submission writes it. */
export async function readSubmitted(
  tx: Tx,
  { id, corrects }: DeskItem,
  revision: number,
): Promise<ReadSubmission | null> {
  const where = { draftId_revision: { draftId: id, revision } };
  const row = await tx.draftRevision.findUnique({ where, select: { content: true } });
  return row && asSubmitted(corrects ? 'correct' : 'publish', readStored(row.content));
}

function asSubmitted(task: ReadSubmission['task'], command: unknown): ReadSubmission {
  return { task, command } as ReadSubmission;
}

/** The content in the shape of a draft. */
export function toTyped(submitted: ReadSubmission): Record<string, unknown> {
  if (submitted.task === 'publish') return { ...submitted.command, publishFirst: undefined };
  return { ...submitted.command.update, reason: submitted.command.reason };
}
