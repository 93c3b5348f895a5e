import { streamOf } from '@/domain/entries/entry';
import type { DeskItem } from '@/domain/item';
import type { Outcome, Receipt } from '@/domain/outcome';
import { type Action, refusePermission } from '@/domain/policy';
import { ReleaseItem } from '@/domain/workflow/commands';
import { releaseItem } from '@/domain/workflow/steps';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { toReceipt } from '@/server/verbs/receipt';
import { readRule, toStepContext } from '@/server/verbs/step-context';
import { insertReview } from '@/server/verbs/updates/pending-review';
import { nextNumber } from '@/server/verbs/updates/read-updates';
import { weighSums } from '@/server/verbs/updates/refuse-sums';
import { decideRelease, RELEASE_STREAMS } from '@/server/verbs/updates/release';
import { type ReadSubmission, readSubmitted } from '@/server/verbs/updates/submitted';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import type { DraftCommand, ItemAnswer } from './change-draft';
import { readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';

export type ReleaseAnswer = ItemAnswer & { receipt: Receipt };

/**
 * Puts exactly the named revision on the screens. A person who may release does so with an approved revision. A revision
 * that is only submitted needs the rule of publishing first. The draft leaves the desk in the same transaction (L7).
 */
export function releaseDraft(deps: VerbDeps, command: DraftCommand): Promise<Outcome<ReleaseAnswer>> {
  const { id } = command;
  const streams = RELEASE_STREAMS;
  const decide = async (input: ReleaseItem, context: WriteContext): Promise<WriteDecision<ReleaseAnswer>> => {
    const draft = await readDraft(context.tx, id);
    if (!draft) return UNKNOWN_DRAFT;
    const action = actionOf(draft.item);
    const forbidden = refusePermission(deps.permission(context.actor, action, draft.item.places));
    return forbidden ?? decideItem(deps, draft.item, { input, context });
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

type ReleaseInput = { input: ReleaseItem; context: WriteContext };

async function decideItem(
  deps: VerbDeps,
  before: DeskItem,
  { input, context }: ReleaseInput,
): Promise<WriteDecision<ReleaseAnswer>> {
  const { tx } = context;
  const submitted = await readSubmitted(tx, before, input.revision);
  const update = before.corrects?.update ?? (await nextNumber(tx, audienceOf(submitted)));
  const stepContext = { ...toStepContext(context), rule: await readRule(context), update };
  const stepped = releaseItem(before, input, stepContext);
  if (!stepped.ok) return stepped;
  if (!submitted) throw new Error(`Draft ${before.id} has no revision ${input.revision}`);
  const released = await decideRelease(submitted, { number: update, context });
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
      if (item.debt) await insertReview(tx, { update, revision, pending: item.debt });
    },
    answer: (written) => ({ item, receipt: toReceipt(written, { update, revision }) }),
  };
}
