import { streamOf } from '@/domain/entries/entry';
import type { DeskItem } from '@/domain/item';
import type { Outcome, Receipt } from '@/domain/outcome';
import { type Action, refusePermission } from '@/domain/policy';
import { ReleaseItem } from '@/domain/workflow/commands';
import { releaseItem } from '@/domain/workflow/steps';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { readRule, toHand } from '@/server/verbs/hand';
import { toReceipt } from '@/server/verbs/receipt';
import { insertReview } from '@/server/verbs/updates/owed';
import { nextNumber } from '@/server/verbs/updates/read-updates';
import { weighSums } from '@/server/verbs/updates/refuse-sums';
import { decideRelease, RELEASE_STREAMS } from '@/server/verbs/updates/release';
import { type ReadSubmission, readSubmitted } from '@/server/verbs/updates/submitted';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import type { DraftCommand, ItemAnswer } from './change-draft';
import { readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';

export type ReleaseAnswer = ItemAnswer & { receipt: Receipt };

/**
 * Puts exactly the named revision before everybody: what was approved, by who may release; what is only submitted as the
 * rule of publishing first allows. The draft leaves the desk in the same transaction (L7).
 */
export function releaseDraft(deps: VerbDeps, command: DraftCommand): Promise<Outcome<ReleaseAnswer>> {
  const { id } = command;
  const streams = RELEASE_STREAMS;
  const decide = async (input: ReleaseItem, moment: WriteContext): Promise<WriteDecision<ReleaseAnswer>> => {
    const draft = await readDraft(moment.tx, id);
    if (!draft) return UNKNOWN_DRAFT;
    const action = actionOf(draft.item);
    const forbidden = refusePermission(deps.permission(moment.actor, action, draft.item.places));
    return forbidden ?? decideItem(deps, draft.item, { input, moment });
  };
  return perform(
    deps,
    { action: 'update.publish', schema: ReleaseItem, about: `release/${id}`, streams, decide },
    command,
  );
}

function actionOf({ state, corrects }: DeskItem): Action {
  if (state === 'approved') return 'draft.release';
  return corrects ? 'update.correct' : 'update.publish';
}

function audienceOf(submitted: ReadSubmission | null): 'wall' | 'staff' {
  return submitted?.task === 'publish' ? streamOf(submitted.command) : 'wall';
}

type Wish = { input: ReleaseItem; moment: WriteContext };

async function decideItem(
  deps: VerbDeps,
  before: DeskItem,
  { input, moment }: Wish,
): Promise<WriteDecision<ReleaseAnswer>> {
  const { tx } = moment;
  const submitted = await readSubmitted(tx, before, input.revision);
  const update = before.corrects?.update ?? (await nextNumber(tx, audienceOf(submitted)));
  const hand = { ...toHand(moment), rule: await readRule(moment), update };
  const stepped = releaseItem(before, input, hand);
  if (!stepped.ok) return stepped;
  if (!submitted) throw new Error(`Draft ${before.id} has no revision ${input.revision}`);
  const released = await decideRelease(submitted, { number: update, moment });
  if (!released.ok) return released;
  const refused = await weighSums(deps, submitted, { tx, corrects: before.corrects?.update ?? null });
  if (refused) return refused;
  const { item } = stepped;
  const { write, revision } = released;
  return {
    ok: true,
    writes: [write, { stream: 'ops', fact: { type: 'item.changed', item } }],
    async rows(tx) {
      await updateDraft(tx, item);
      if (item.debt) await insertReview(tx, { update, revision, debt: item.debt });
    },
    answer: (written) => ({ item, receipt: toReceipt(written, { update, revision }) }),
  };
}
