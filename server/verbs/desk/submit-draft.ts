import type { Outcome } from '@/domain/protocol/outcome';
import { ChangeItem } from '@/domain/workflow/commands';
import { submitItem } from '@/domain/workflow/steps';
import { summaryOf } from '@/domain/workflow/summary';
import type { Moment, Ruling } from '@/server/log/log';
import { refusePermission } from '@/server/policy';
import { toHand } from '@/server/verbs/hand';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import { type DraftCommand, type ItemAnswer, toItemRuling } from './change-draft';
import { insertRevision, readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';
import { readTyped, toTyped } from './submitted';

/** Hands in what stands in the draft now, for a second person to judge. */
export function submitDraft(deps: VerbDeps, command: DraftCommand): Promise<Outcome<ItemAnswer>> {
  const action = 'draft.submit';
  const decide = async (input: ChangeItem, moment: Moment): Promise<Ruling<ItemAnswer>> => {
    const draft = await readDraft(moment.tx, command.id);
    if (!draft) return UNKNOWN_DRAFT;
    const summary = summaryOf(draft.item.kind, draft.content);
    const stepped = submitItem(draft.item, input, { ...toHand(moment), summary });
    if (!stepped.ok) return stepped;
    const read = readTyped(draft);
    if (!read.ok) return read;
    const item = { ...stepped.item, ...summaryOf(stepped.item.kind, toTyped(read.submitted)) };
    const forbidden = refusePermission(deps.permission(moment.actor, action, item.places));
    if (forbidden) return forbidden;
    const rows: Ruling<ItemAnswer> & { ok: true } = toItemRuling(item);
    return {
      ...rows,
      async rows(tx) {
        await insertRevision(tx, item, read.submitted.command);
        await updateDraft(tx, item);
      },
    };
  };
  return perform(
    deps,
    { action, schema: ChangeItem, about: `submit/${command.id}`, streams: ['ops'], decide },
    command,
  );
}
