import type { DeskItem } from '@/domain/item';
import { reconnectDelay } from '@/domain/protocol/delays';
import type { DraftContent } from './form/update-form';
import { refusalOf, type SaveAnswer, type SaveState } from './state';

/** One save on its way. `base`: the version that it changes; null = there is no draft yet. */
export type Save = { base: DeskItem | null; content: DraftContent; key: string };

export type UnsentSave = Omit<Save, 'base'>;

export type AutosaveDeps = {
  first: DeskItem | null;
  send(save: Save): Promise<SaveAnswer>;
  newKey(): string;
  random(): number;
  onState(state: SaveState): void;
  /** After each save that the server has. */
  onItem(item: DeskItem): void;
};

export type Autosave = {
  /** The newest version that this page has written or chosen. */
  item(): DeskItem | null;
  /** Something was typed. `read` returns the content at the moment when the save begins. */
  touch(read: () => DraftContent): void;
  /** Saves now. Resolves when the result is known. */
  flush(): Promise<SaveState>;
  /** Makes that version the base. What was typed stays, and the next change saves it on this base. */
  rebase(item: DeskItem): void;
  /** A newer version is known before anything was sent: a person chooses, as after a save that came too late. */
  conflictWith(item: DeskItem, content: DraftContent): void;
  /** Returns the saves that the server may not have, the one on its way first. Nothing is sent after this call. */
  takeUnsent(): UnsentSave[];
  stop(): void;
};

/** Enough time to finish a word. */
const IDLE_MS = 1_500;

/**
 * Saves a form while a person types: one save at a time, each on the version before it. A save without an answer is sent
 * again with the same key, so it is never lost and never done twice. A conflict stops all saves until a person has chosen.
 */
export function createAutosave(deps: AutosaveDeps): Autosave {
  const loop = new SaveLoop(deps);
  return {
    item: () => loop.item,
    touch: (read) => loop.touch(read),
    flush: () => loop.flush(),
    rebase: (item) => loop.rebase(item),
    conflictWith: (item, content) => loop.conflictWith(item, content),
    takeUnsent: () => loop.takeUnsent(),
    stop: () => loop.stop(),
  };
}

class SaveLoop {
  item: DeskItem | null;
  #state: SaveState = { status: 'clean' };
  #read: (() => DraftContent) | null = null;
  #open: UnsentSave | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isStopped = false;
  readonly #waiting = new Set<(state: SaveState) => void>();
  readonly #deps: AutosaveDeps;

  constructor(deps: AutosaveDeps) {
    this.#deps = deps;
    this.item = deps.first;
  }

  touch(read: () => DraftContent): void {
    this.#read = read;
    if (this.#state.status === 'conflict') return;
    if (!this.#isRunning) this.#set({ status: 'typing' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), IDLE_MS);
  }

  flush(): Promise<SaveState> {
    const hasNothing = !this.#isRunning && this.#read === null && this.#open === null;
    if (hasNothing || this.#state.status === 'conflict') return Promise.resolve(this.#state);
    const settled = new Promise<SaveState>((resolve) => this.#waiting.add(resolve));
    this.#start();
    return settled;
  }

  rebase(item: DeskItem): void {
    this.item = item;
    this.#read = null;
    this.#set({ status: 'clean' });
  }

  conflictWith(item: DeskItem, content: DraftContent): void {
    clearTimeout(this.#timer);
    this.#set({ status: 'conflict', item, content });
  }

  takeUnsent(): UnsentSave[] {
    this.stop();
    const open = this.#next();
    this.#open = null;
    const typed = this.#next();
    return [open, typed].flatMap((save) => save ?? []);
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #start(): void {
    clearTimeout(this.#timer);
    if (this.#isRunning || this.#isStopped || this.#state.status === 'conflict') return;
    this.#isRunning = true;
    void this.#run();
  }

  async #run(): Promise<void> {
    let failures = 0;
    for (let save = this.#next(); save !== null && !this.#isStopped; save = this.#next()) {
      this.#set({ status: 'saving' });
      const answer = await this.#deps.send({ ...save, base: this.item });
      if (this.#isStopped || this.#settle(save, answer)) return;
      if (!answer.ok) await pause(reconnectDelay(++failures, this.#deps.random()));
    }
    this.#isRunning = false;
    if (this.item) this.#set({ status: 'saved', at: this.item.changedAt });
  }

  /** True when the save was refused. Then nothing is sent until more is typed or a person has chosen. */
  #settle({ content }: Pick<Save, 'content'>, answer: SaveAnswer): boolean {
    if (answer.ok) this.#take(answer.value.item);
    else if (answer.status === 'unknown') this.#set({ status: 'unreachable' });
    else this.#giveUp(content, refusalOf(answer));
    return !answer.ok && answer.status !== 'unknown';
  }

  #next(): UnsentSave | null {
    if (this.#open === null && this.#read !== null) {
      this.#open = { key: this.#deps.newKey(), content: this.#read() };
      this.#read = null;
    }
    return this.#open;
  }

  #take(item: DeskItem): void {
    this.item = item;
    this.#open = null;
    this.#deps.onItem(item);
  }

  /** What was typed stays, and the next save sends it. */
  #giveUp(content: DraftContent, refused: SaveState): void {
    this.#open = null;
    this.#read ??= () => content;
    this.#isRunning = false;
    this.#set(refused);
  }

  #set(state: SaveState): void {
    this.#state = state;
    if (this.#isStopped) return;
    this.#deps.onState(state);
    if (state.status === 'saving' || state.status === 'typing') return;
    for (const tell of this.#waiting) tell(state);
    this.#waiting.clear();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
