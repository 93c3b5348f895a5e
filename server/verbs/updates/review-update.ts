import type { DeskItem } from '@/domain/item';
import type { Outcome, Refusal } from '@/domain/outcome';
import { refusePermission } from '@/domain/policy';
import { ReviewItem } from '@/domain/workflow/commands';
import { reviewItem } from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { type ItemAnswer, toItemRuling } from '@/server/verbs/desk/change-draft';
import { toItem, updateDraft } from '@/server/verbs/desk/drafts';
import { toHand } from '@/server/verbs/hand';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import type { UpdateCommand } from './correct-update';
import { isReleased, UNKNOWN_UPDATE } from './read-updates';

/** The second look after the fact; with it the debt is paid. */
export function reviewUpdate(deps: VerbDeps, command: UpdateCommand): Promise<Outcome<ItemAnswer>> {
  const { number } = command;
  const action = 'update.review';
  const decide = async (input: ReviewItem, moment: WriteContext): Promise<WriteDecision<ItemAnswer>> => {
    const item = await findOwed(moment.tx, number, input.version);
    if (!item) return (await isReleased(moment.tx, number)) ? NOTHING_OWED : UNKNOWN_UPDATE;
    const forbidden = refusePermission(deps.permission(moment.actor, action, item.places));
    return forbidden ?? decideReview(item, input, moment);
  };
  return perform(deps, { action, about: `review/${number}`, schema: ReviewItem, streams: ['ops'], decide }, command);
}

function decideReview(item: DeskItem, input: ReviewItem, moment: WriteContext): WriteDecision<ItemAnswer> {
  const stepped = reviewItem(item, input, toHand(moment));
  if (!stepped.ok) return stepped;
  const where = { updateNumber: item.update ?? 0, revision: item.corrects ? item.corrects.revision + 1 : 1 };
  const data = { reviewedBy: moment.actor.id, reviewedAt: moment.at };
  return {
    ...toItemRuling(stepped.item),
    async rows(tx) {
      await updateDraft(tx, stepped.item);
      await tx.review.updateMany({ where, data });
    },
  };
}

const NOTHING_OWED: Refusal = { ok: false, status: 409, code: 'review.none' };

/** The item that was meant by its version, else one that is owed, else one of this update at all. */
async function findOwed(tx: Tx, update: number, version: number): Promise<DeskItem | null> {
  const rows = await tx.draft.findMany({ where: { update }, select: { item: true }, orderBy: { createdAt: 'asc' } });
  const items = rows.map(toItem);
  const owed = items.filter(({ debt }) => debt !== null);
  return owed.find((item) => item.version === version) ?? owed[0] ?? items[0] ?? null;
}
