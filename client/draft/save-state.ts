import type { Answer } from '@/client/outbox/ask';
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

export type SaverDeps = {
  first: DeskItem | null;
  send(save: Save): Promise<SaveAnswer>;
  newKey(): string;
  random(): number;
  onState(state: SaveState): void;
  /** After each save that the server has. */
  onItem(item: DeskItem): void;
};

export type Saver = {
  /** The newest version that this page has written or chosen. */
  item(): DeskItem | null;
  /** Something was typed; `read` gives what there is when its save begins. */
  touch(read: () => Typed): void;
  /** Saves now; resolves as soon as it is known how that went. */
  flush(): Promise<SaveState>;
  /** From here on that version is the base; what is typed stays, and is saved on it when touched. */
  rebase(item: DeskItem): void;
  /** A newer version is known before anything was sent: both are shown, as after a save that came too late. */
  hold(item: DeskItem, content: Typed): void;
  /** What the server is not known to have, the one under way first; from here on nothing is sent. */
  handOver(): Omit<Save, 'base'>[];
  stop(): void;
};
