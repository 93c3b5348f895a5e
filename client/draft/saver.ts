import { reconnectDelay } from '@/domain/protocol/delays';
import type { DeskItem } from '@/domain/workflow/item';
import {
  refusalOf,
  type Save,
  type SaveAnswer,
  type Saver,
  type SaverDeps,
  type SaveState,
  type Typed,
} from './save-state';

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
    handOver: () => saver.handOver(),
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

  handOver(): Omit<Save, 'base'>[] {
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
