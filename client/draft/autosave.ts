import type { DeskItem } from '@/domain/item';
import { reconnectDelay } from '@/domain/protocol/delays';
import type { DraftContent } from './form/form-values';
import { refusalOf, type SaveAnswer, type SaveState } from './state';

/** One save on its way. `base`: what it was made on; null = there is no draft yet. */
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
  /** Something was typed; `read` gives what there is when its save begins. */
  touch(read: () => DraftContent): void;
  /** Saves now; resolves as soon as it is known how that went. */
  flush(): Promise<SaveState>;
  /** From here on that version is the base; what is typed stays, and is saved on it when touched. */
  rebase(item: DeskItem): void;
  /** A newer version is known before anything was sent: both are shown, as after a save that came too late. */
  conflictWith(item: DeskItem, content: DraftContent): void;
  /** What the server is not known to have, the one under way first; from here on nothing is sent. */
  takeUnsent(): UnsentSave[];
  stop(): void;
};

/** Long enough that a word is finished. */
const IDLE_MS = 1_500;

/**
 * Saves a form while it is written: one save at a time, each on the version before it. A save without an answer is sent
 * again as it was, so that it is neither lost nor done twice; a conflict stops everything until a person has chosen.
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

  /** True when it was refused, and nothing is sent until more is typed or a person has chosen. */
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

  /** The words stay: the next save sends what is there then. */
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
