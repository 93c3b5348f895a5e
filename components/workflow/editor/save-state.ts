import type { Answer } from '@/components/workflow/acts/ask';
import type { DeskItem } from '@/domain/workflow/item';

/** What is sent of a draft: the form's reading, and the form itself. */
export type Typed = Record<string, unknown>;

/** One save on its way. `base`: what it was made on; null = there is no draft yet. */
export type Save = { base: DeskItem | null; content: Typed; key: string };

export type SaveState =
  | { status: 'clean' }
  | { status: 'unsaved' }
  | { status: 'saving' }
  /** `at`: the server's time, ISO instant. */
  | { status: 'saved'; at: string }
  /** No answer; tried again until there is one. */
  | { status: 'unreachable' }
  | { status: 'refused'; code: string }
  /** Somebody else was faster: what stands there now. Nothing is sent until one of the two is chosen. */
  | { status: 'conflict'; item: DeskItem; content: Typed };

export type SaveAnswer = Answer<{ item: DeskItem }>;

type Refused = Exclude<Extract<SaveAnswer, { ok: false }>, { status: 'unknown' }>;

export function refusalOf({ code, details }: Refused): SaveState {
  const conflict = code === 'item.stale' ? asConflict(details) : null;
  return conflict ? { status: 'conflict', ...conflict } : { status: 'refused', code };
}

/** The 409 of a save carries what stands there now. */
function asConflict(details: unknown): { item: DeskItem; content: Typed } | null {
  const { current, content } = (details ?? {}) as { current?: DeskItem; content?: Typed };
  return current && content ? { item: current, content } : null;
}
