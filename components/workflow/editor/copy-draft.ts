import { ask } from '@/client/outbox/ask';
import { newKey } from '@/client/outbox/post-intent';
import type { DeskItem } from '@/domain/workflow/item';
import type { Editor } from './use-editor';

/** What was typed here as another draft; the one that stands is left alone, and so is the form when that fails. */
export async function copyDraft(editor: Editor, onCopied: (id: string) => void): Promise<void> {
  const form = editor.form.getValues();
  const { corrects } = editor.started;
  const body = { kind: form.kind, content: { ...editor.read().content, form }, corrects };
  const answer = await ask<{ item: DeskItem }>({ path: '/api/v1/drafts', body, key: newKey() });
  if (!answer.ok) return;
  editor.forget();
  onCopied(answer.value.item.id);
}
