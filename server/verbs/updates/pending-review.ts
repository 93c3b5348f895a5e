import { randomUUID } from 'node:crypto';
import type { DeskItem, PendingReview } from '@/domain/item';
import { startItem } from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import type { Write } from '@/server/log/log';
import { insertDraft, insertRevision } from '@/server/verbs/desk/drafts';
import { type ReadSubmission, toTyped } from './submitted';

/** A revision that was published before a second person looked, and the review that is still due. */
export type UnreviewedRelease = { submitted: ReadSubmission; update: number; revision: number; pending: PendingReview };

export type ReviewWrites = { writes: Write[]; rows(tx: Tx): Promise<void> };

const NOTHING: ReviewWrites = { writes: [], rows: async () => undefined };

/** Makes an item of the desk, so that people see and count it until somebody reviews it. Nothing when no review is due. */
export function addPendingReview({
  pending,
  ...release
}: Omit<UnreviewedRelease, 'pending'> & { pending: PendingReview | null }): ReviewWrites {
  if (pending === null) return NOTHING;
  const item = toItem({ ...release, pending });
  const { submitted } = release;
  return {
    writes: [{ stream: 'ops', fact: { type: 'item.changed', item } }],
    async rows(tx) {
      await insertDraft(tx, { item, content: toTyped(submitted) });
      await insertRevision(tx, item, submitted.command);
      await insertReview(tx, { ...release, pending });
    },
  };
}

function toItem({ submitted, update, revision, pending }: UnreviewedRelease): DeskItem {
  const { by, at } = pending;
  const content = toTyped(submitted);
  const { kind } = submitted.task === 'publish' ? submitted.command : submitted.command.update;
  const corrects = submitted.task === 'publish' ? null : { update, revision: revision - 1 };
  const started = startItem({ kind, content: asTyped(content), corrects }, randomUUID(), { by, at });
  return { ...started, state: 'released', revision: 1, submitted: { by, at }, update, debt: pending };
}

/** The cast is safe because a parsed command is JSON. */
function asTyped(content: Record<string, unknown>) {
  return content as Parameters<typeof startItem>[0]['content'];
}

export async function insertReview(
  tx: Tx,
  { update, revision, pending }: Omit<UnreviewedRelease, 'submitted'>,
): Promise<void> {
  const columns = { owedBy: pending.by.id, reason: pending.reason, owedSince: new Date(pending.at) };
  await tx.review.createMany({ data: [{ updateNumber: update, revision, ...columns }] });
}
