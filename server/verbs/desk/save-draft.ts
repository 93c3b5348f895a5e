import type { Outcome, Refusal } from '@/domain/outcome';
import { SaveDraft } from '@/domain/workflow/commands';
import { saveItem } from '@/domain/workflow/steps';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import { type DraftCommand, type ItemAnswer, toItemRuling } from './change-draft';
import { readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';

/** Texts of the longest kind in both languages, as typed and as sent; a file belongs to the originals. */
const MOST_BYTES = 512 * 1024;

/** Stores the typed content, also when it cannot be read. A second, slower save overwrites nothing: that person sees both versions. */
export function saveDraft(deps: VerbDeps, command: DraftCommand): Promise<Outcome<ItemAnswer>> {
  const decide = (input: SaveDraft, context: WriteContext) => decideSave(command.id, input, context);
  return perform(
    deps,
    { action: 'draft.write', schema: SaveDraft, about: `save/${command.id}`, streams: ['ops'], decide },
    command,
  );
}

async function decideSave(id: string, input: SaveDraft, context: WriteContext): Promise<WriteDecision<ItemAnswer>> {
  const { content } = input;
  const tooLong = refuseLong(content);
  if (tooLong) return tooLong;
  const draft = await readDraft(context.tx, id);
  if (!draft) return UNKNOWN_DRAFT;
  const saved = saveItem(draft.item, input, toStepContext(context));
  if (!saved.ok) return { ...saved, details: { current: draft.item, content: draft.content, yours: content } };
  return { ...toItemRuling(saved.item), rows: (tx) => updateDraft(tx, saved.item, content) };
}

export function refuseLong(content: object): Refusal | null {
  const isLong = Buffer.byteLength(JSON.stringify(content)) > MOST_BYTES;
  return isLong ? { ok: false, status: 413, code: 'draft.too_large' } : null;
}
