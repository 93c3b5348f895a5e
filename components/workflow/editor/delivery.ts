import type { Receipt } from '@/domain/protocol/outcome';
import type { DeskItem } from '@/domain/workflow/item';
import type { Editor } from './use-editor';

type ItemAnswer = { item: DeskItem };

/** One write; null when something stands against it, which has been said. */
export type Post = <T>(path: string, body: unknown, title: 'submit' | 'publish' | 'correct') => Promise<T | null>;

/** What is said to what goes out before a second person has looked. */
export type PublishFirst = { publishFirst?: { reason: string } };

/** The draft handed in exactly as it stands on the page; null when it could not be saved or taken. */
export async function handIn(editor: Editor, post: Post): Promise<DeskItem | null> {
  const { status } = await editor.flush();
  const { item } = editor.latest();
  if (item === null || (status !== 'saved' && status !== 'clean')) return null;
  const answer = await post<ItemAnswer>(`drafts/${item.id}/submit`, { version: item.version }, 'submit');
  return answer?.item ?? null;
}

/** Hands in and releases that revision. Handed in it stays when releasing is refused: `item` says so. */
export async function publishDraft(
  editor: Editor,
  post: Post,
  first: PublishFirst,
): Promise<{ item: DeskItem | null; receipt: Receipt | null }> {
  const item = await handIn(editor, post);
  if (item === null) return { item, receipt: null };
  const { id, version, revision } = item;
  const body = { version, revision, ...first };
  const answer = await post<ItemAnswer & { receipt: Receipt }>(`drafts/${id}/release`, body, 'publish');
  return { item, receipt: answer?.receipt ?? null };
}

/** For those who may publish and not draft. */
export async function publishForm({ started, read }: Editor, post: Post, first: PublishFirst): Promise<Receipt | null> {
  const { reason, ...update } = read().content;
  if (started.corrects === null) return post<Receipt>('updates', { ...update, ...first }, 'publish');
  const { update: number, revision } = started.corrects;
  return post<Receipt>(`updates/${number}/corrections`, { revision, reason, update, ...first }, 'correct');
}
