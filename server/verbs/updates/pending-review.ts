import { randomUUID } from 'node:crypto';
import type { DeskItem, PendingReview } from '@/domain/item';
import { startItem } from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import type { Write } from '@/server/log/log';
import { insertDraft, insertRevision } from '@/server/verbs/desk/drafts';
import { type ReadSubmission, toTyped } from './submitted';

/** What went out before a second person had looked: under which number and revision, and what is owed for it. */
export type ReviewDebt = { submitted: ReadSubmission; update: number; revision: number; debt: PendingReview };

export type ReviewWrites = { writes: Write[]; rows(tx: Tx): Promise<void> };

const NOTHING: ReviewWrites = { writes: [], rows: async () => undefined };

/** An item of the desk, so that it is seen and counted until somebody has reviewed it. Without a debt nothing. */
export function oweReview({ debt, ...owed }: Omit<ReviewDebt, 'debt'> & { debt: PendingReview | null }): ReviewWrites {
  if (debt === null) return NOTHING;
  const item = toItem({ ...owed, debt });
  const { submitted } = owed;
  return {
    writes: [{ stream: 'ops', fact: { type: 'item.changed', item } }],
    async rows(tx) {
      await insertDraft(tx, { item, content: toTyped(submitted) });
      await insertRevision(tx, item, submitted.command);
      await insertReview(tx, { ...owed, debt });
    },
  };
}

function toItem({ submitted, update, revision, debt }: ReviewDebt): DeskItem {
  const { by, at } = debt;
  const content = toTyped(submitted);
  const { kind } = submitted.task === 'publish' ? submitted.command : submitted.command.update;
  const corrects = submitted.task === 'publish' ? null : { update, revision: revision - 1 };
  const started = startItem({ kind, content: asTyped(content), corrects }, randomUUID(), { by, at });
  return { ...started, state: 'released', revision: 1, submitted: { by, at }, update, debt };
}

/** A parsed command is JSON. */
function asTyped(content: Record<string, unknown>) {
  return content as Parameters<typeof startItem>[0]['content'];
}

export async function insertReview(tx: Tx, { update, revision, debt }: Omit<ReviewDebt, 'submitted'>): Promise<void> {
  const owed = { owedBy: debt.by.id, reason: debt.reason, owedSince: new Date(debt.at) };
  await tx.review.createMany({ data: [{ updateNumber: update, revision, ...owed }] });
}
