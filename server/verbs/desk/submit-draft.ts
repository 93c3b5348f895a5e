import type { Outcome } from '@/domain/outcome';
import { refusePermission } from '@/domain/policy';
import { ChangeItem } from '@/domain/workflow/commands';
import { submitItem } from '@/domain/workflow/steps';
import { summaryOf } from '@/domain/workflow/summary';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { refuseSums } from '@/server/verbs/updates/refuse-sums';
import { readTyped, toTyped } from '@/server/verbs/updates/submitted';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import { type DraftCommand, type ItemAnswer, toItemRuling } from './change-draft';
import { type Draft, insertRevision, readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';

/** Gives the present text of the draft to a second person. */
export function submitDraft(deps: VerbDeps, command: DraftCommand): Promise<Outcome<ItemAnswer>> {
  const decide = async (input: ChangeItem, context: WriteContext): Promise<WriteDecision<ItemAnswer>> => {
    const draft = await readDraft(context.tx, command.id);
    return draft ? decideSubmit(deps, draft, { input, context }) : UNKNOWN_DRAFT;
  };
  return perform(
    deps,
    { action: ACTION, schema: ChangeItem, about: `submit/${command.id}`, streams: ['ops'], decide },
    command,
  );
}

const ACTION = 'draft.submit';

type SubmitInput = { input: ChangeItem; context: WriteContext };

async function decideSubmit(
  deps: VerbDeps,
  draft: Draft,
  { input, context }: SubmitInput,
): Promise<WriteDecision<ItemAnswer>> {
  const summary = summaryOf(draft.item.kind, draft.content);
  const stepped = submitItem(draft.item, input, { ...toStepContext(context), summary });
  if (!stepped.ok) return stepped;
  const read = readTyped(draft);
  if (!read.ok) return read;
  const { submitted } = read;
  const item = { ...stepped.item, ...summaryOf(stepped.item.kind, toTyped(submitted)) };
  const refused =
    refusePermission(deps.permission(context.actor, ACTION, item.places)) ??
    (await refuseSums(deps, submitted, { context, corrects: item.corrects?.update ?? null }));
  if (refused) return refused;
  return {
    ...toItemRuling(item),
    async rows(tx) {
      await insertRevision(tx, item, submitted.command);
      await updateDraft(tx, item);
    },
  };
}
