import { randomUUID } from 'node:crypto';
import type { Outcome } from '@/domain/outcome';
import { StartDraft } from '@/domain/workflow/commands';
import { startItem } from '@/domain/workflow/steps';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { isReleased, UNKNOWN_UPDATE } from '@/server/verbs/updates/read-updates';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { type ItemAnswer, toItemRuling } from './change-draft';
import { insertDraft } from './drafts';
import { refuseLong } from './save-draft';

/** A new draft under a random id, so that nobody can infer drafts. */
export async function startDraft(deps: VerbDeps, command: Command): Promise<Outcome<ItemAnswer>> {
  return perform(deps, { action: 'draft.write', schema: StartDraft, streams: ['ops'], decide }, command);
}

async function decide(input: StartDraft, context: WriteContext): Promise<WriteDecision<ItemAnswer>> {
  const tooLong = refuseLong(input.content);
  if (tooLong) return tooLong;
  if (input.corrects && !(await isReleased(context.tx, input.corrects.update))) {
    return UNKNOWN_UPDATE;
  }
  const item = startItem(input, randomUUID(), toStepContext(context));
  return { ...toItemRuling(item), status: 201, rows: (tx) => insertDraft(tx, { item, content: input.content }) };
}
