import { reconnectDelay } from '@/domain/protocol/delays';
import type { DeskItem } from '@/domain/workflow/item';
import { refusalOf, type Save, type SaveAnswer, type SaveState, type Typed } from './save-state';

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
  stop(): void;
};

/** Long enough that a word is finished. */
const IDLE_MS = 1_500;

/**
 * Saves a form while it is written: one save at a time, each on the version before it. A save without an answer is sent
 * again as it was, so that it is neither lost nor done twice; a conflict stops everything until a person has chosen.
 */
export function createSaver(deps: SaverDeps): Saver {
  const saver = new Saving(deps);
  return {
    item: () => saver.item,
    touch: (read) => saver.touch(read),
    flush: () => saver.flush(),
    rebase: (item) => saver.rebase(item),
    hold: (item, content) => saver.hold(item, content),
    stop: () => saver.stop(),
  };
}

class Saving {
  item: DeskItem | null;
  #state: SaveState = { status: 'clean' };
  #read: (() => Typed) | null = null;
  #open: Omit<Save, 'base'> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isStopped = false;
  readonly #waiting = new Set<(state: SaveState) => void>();
  readonly #deps: SaverDeps;

  constructor(deps: SaverDeps) {
    this.#deps = deps;
    this.item = deps.first;
  }

  touch(read: () => Typed): void {
    this.#read = read;
    if (this.#state.status === 'conflict') return;
    if (!this.#isRunning) this.#set({ status: 'unsaved' });
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

  hold(item: DeskItem, content: Typed): void {
    clearTimeout(this.#timer);
    this.#set({ status: 'conflict', item, content });
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
      if (answer.ok) this.#take(answer.value.item);
      else if (answer.status !== 'unknown') return this.#giveUp(save.content, refusalOf(answer));
      else {
        this.#set({ status: 'unreachable' });
        await pause(reconnectDelay(++failures, this.#deps.random()));
      }
    }
    this.#isRunning = false;
    if (this.item) this.#set({ status: 'saved', at: this.item.changedAt });
  }

  #next(): Omit<Save, 'base'> | null {
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
  #giveUp(content: Typed, refused: SaveState): void {
    this.#open = null;
    this.#read ??= () => content;
    this.#isRunning = false;
    this.#set(refused);
  }

  #set(state: SaveState): void {
    this.#state = state;
    if (this.#isStopped) return;
    this.#deps.onState(state);
    if (state.status === 'saving' || state.status === 'unsaved') return;
    for (const tell of this.#waiting) tell(state);
    this.#waiting.clear();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
