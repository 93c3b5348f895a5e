import type { DeskItem } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import { cleanAll, readStored } from '@/domain/text/clean-text';
import type { Tx } from '@/server/db/database';

/** A draft with its typed content. The content is never in an entry, and only the desk may see it. */
export type Draft = { item: DeskItem; content: Record<string, unknown> };

export const UNKNOWN_DRAFT: Refusal = { ok: false, status: 404, code: 'draft.unknown' };

export async function readDraft(tx: Pick<Tx, 'draft'>, id: string): Promise<Draft | null> {
  const row = await tx.draft.findUnique({ where: { id }, select: { item: true, content: true } });
  return row && { item: toItem(row), content: cleanAll(JSON.parse(row.content)) };
}

/** Only written from a checked item. */
export function toItem({ item }: { item: string }): DeskItem {
  return readStored(item) as DeskItem;
}

export async function insertDraft(tx: Tx, { item, content }: Draft): Promise<void> {
  const { id, kind, corrects, author, changedAt } = item;
  const origin = { id, kind, corrects: corrects?.update ?? null };
  const made = { author: author.id, createdAt: new Date(changedAt), content: JSON.stringify(content) };
  await tx.draft.createMany({ data: [{ ...origin, ...made, ...columnsOf(item) }] });
}

/** The draft and its newest submitted revision, which says in columns what the item says. */
export async function updateDraft(tx: Tx, item: DeskItem, content?: Draft['content']): Promise<void> {
  const typed = content === undefined ? {} : { content: JSON.stringify(content) };
  await tx.draft.updateMany({ where: { id: item.id }, data: { ...columnsOf(item), ...typed } });
  const { id, revision, approval, releaseAt, refusal } = item;
  if (revision === 0) return;
  await tx.draftRevision.updateMany({
    where: { draftId: id, revision },
    data: {
      releaseAt: releaseAt && new Date(releaseAt),
      approvedBy: approval?.by.id ?? null,
      approvedAt: approval && new Date(approval.at),
      ...(refusal && { refusedBy: refusal.by.id, refusedAt: new Date(refusal.at), refusal: refusal.words }),
    },
  });
}

function columnsOf(item: DeskItem) {
  const { state, version, revision, changedBy, changedAt, update, corrects } = item;
  const changed = { changedBy: changedBy.id, changedAt: new Date(changedAt) };
  const correctsRevision = corrects?.revision ?? null;
  return { state, version, revision, ...changed, update, correctsRevision, item: JSON.stringify(item) };
}

/** Stores exactly the revision that a second person approves. */
export async function insertRevision(
  tx: Tx,
  { id, revision, changedBy, changedAt }: DeskItem,
  command: object,
): Promise<void> {
  const submitted = { content: JSON.stringify(command), actor: changedBy.id, submittedAt: new Date(changedAt) };
  await tx.draftRevision.createMany({ data: [{ draftId: id, revision, ...submitted }] });
}
