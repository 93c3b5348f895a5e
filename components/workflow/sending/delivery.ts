import type { Step } from '@/client/draft/steps';
import { newKey } from '@/client/outbox/post-intent';
import type { Editor } from '@/components/workflow/editor/use-editor';

/** What is said to what goes out before a second person has looked. */
export type PublishFirst = { publishFirst?: { reason: string } };

/** A step, and which form of this browser it hands over. */
export type Handing = Step & { form: string; drops?: string };

/**
 * All that has to be written to hand in what stands in the form, each behind the other; with `release` also to put that
 * revision before everybody. Empty when there is nothing to hand in.
 */
export function toHandIn(editor: Editor, release: PublishFirst | null): Handing[] {
  const handed = editor.handOver();
  if (handed === null) return [];
  const { saves, copy } = handed;
  const submit = toSubmit(handed);
  if (submit === null) return [];
  const steps = [...saves, submit, ...(release ? [toRelease(submit, release)] : [])];
  const last = saves.at(-1);
  return steps.map((step) => ({ ...step, form: copy, ...(step === last && { drops: copy }) }));
}

type Handed = NonNullable<ReturnType<Editor['handOver']>>;

function toSubmit({ item, saves }: Handed): Step | null {
  const last = saves.at(-1);
  const key = newKey();
  if (last) return { path: '/api/v1/drafts/:id/submit', body: {}, key, after: { key: last.key, takes: ['version'] } };
  return item && { path: `/api/v1/drafts/${item.id}/submit`, body: { version: item.version }, key };
}

function toRelease({ key }: Step, first: PublishFirst): Step {
  const after = { key, takes: ['version', 'revision'] } as const;
  return { path: '/api/v1/drafts/:id/release', body: first, key: newKey(), after };
}

/** For those who may publish and not draft. */
export function toPublish(editor: Editor, first: PublishFirst): Handing[] {
  const handed = editor.handOver();
  if (handed === null) return [];
  const { reason, ...update } = editor.read().content;
  const { corrects } = editor.started;
  const sent = { key: newKey(), form: handed.copy, drops: handed.copy };
  if (corrects === null) return [{ ...sent, path: '/api/v1/updates', body: { ...update, ...first } }];
  const body = { revision: corrects.revision, reason, update, ...first };
  return [{ ...sent, path: `/api/v1/updates/${corrects.update}/corrections`, body }];
}
