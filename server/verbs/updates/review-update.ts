import type { DeskItem } from '@/domain/item';
import type { Outcome, Refusal } from '@/domain/outcome';
import { refusePermission } from '@/domain/policy';
import { ReviewItem } from '@/domain/workflow/commands';
import { reviewItem } from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { type ItemAnswer, toItemRuling } from '@/server/verbs/desk/change-draft';
import { toItem, updateDraft } from '@/server/verbs/desk/drafts';
import { toStepContext } from '@/server/verbs/step-context';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import type { UpdateCommand } from './correct-update';
import { isReleased, UNKNOWN_UPDATE } from './read-updates';

/** A second person reviews a published update, so its review is no longer pending. */
export function reviewUpdate(deps: VerbDeps, command: UpdateCommand): Promise<Outcome<ItemAnswer>> {
  const { number } = command;
  const action = 'update.review';
  const decide = async (input: ReviewItem, context: WriteContext): Promise<WriteDecision<ItemAnswer>> => {
    const item = await findPending(context.tx, number, input.version);
    if (!item) return (await isReleased(context.tx, number)) ? NOTHING_PENDING : UNKNOWN_UPDATE;
    const forbidden = refusePermission(deps.permission(context.actor, action, item.places));
    return forbidden ?? decideReview(item, input, context);
  };
  return perform(deps, { action, about: `review/${number}`, schema: ReviewItem, streams: ['ops'], decide }, command);
}

function decideReview(item: DeskItem, input: ReviewItem, context: WriteContext): WriteDecision<ItemAnswer> {
  const stepped = reviewItem(item, input, toStepContext(context));
  if (!stepped.ok) return stepped;
  const where = { updateNumber: item.update ?? 0, revision: item.corrects ? item.corrects.revision + 1 : 1 };
  const data = { reviewedBy: context.actor.id, reviewedAt: context.at };
  return {
    ...toItemRuling(stepped.item),
    async rows(tx) {
      await updateDraft(tx, stepped.item);
      await tx.review.updateMany({ where, data });
    },
  };
}

const NOTHING_PENDING: Refusal = { ok: false, status: 409, code: 'review.none' };

/** Finds the item whose review is pending, best the one with this version; else any item of the update. */
async function findPending(tx: Tx, update: number, version: number): Promise<DeskItem | null> {
  const rows = await tx.draft.findMany({ where: { update }, select: { item: true }, orderBy: { createdAt: 'asc' } });
  const items = rows.map(toItem);
  const pending = items.filter(({ debt }) => debt !== null);
  return pending.find((item) => item.version === version) ?? pending[0] ?? items[0] ?? null;
}
