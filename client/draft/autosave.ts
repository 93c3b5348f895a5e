import type { ApiAnswer } from '@/client/api';
import { reconnectDelay } from '@/domain/protocol/delays';

/** What is saved while a person types: a draft of the desk, a speech. Each save changes the version before it. */
type ServerItem = { changedAt: string };

/** `I`: what the server has of it; `C`: what a person types. */
export type SaveProgress<I, C> =
  | { status: 'clean' }
  /** Something was typed that is not sent yet. */
  | { status: 'typing' }
  | { status: 'saving' }
  /** `at`: the server's time, ISO instant. */
  | { status: 'saved'; at: string }
  /** There was no answer. The save is repeated until there is one. */
  | { status: 'unreachable' }
  /** The server refused the save. It is sent again when more is typed. */
  | { status: 'refused'; code: string }
  /** Somebody else saved first; `item` is their version. Nothing is sent until a person has chosen one of the two. */
  | { status: 'conflict'; item: I; content: C };

/** One save on its way. `base`: the version that it changes; null = there is nothing yet. */
export type Save<I, C> = { base: I | null; content: C; key: string };

export type UnsentSave<C> = Omit<Save<never, C>, 'base'>;

export type SaveRefusal = Exclude<Extract<ApiAnswer, { ok: false }>, { status: 'unknown' }>;

export type AutosaveDeps<I extends ServerItem, C> = {
  first: I | null;
  send(save: Save<I, C>): Promise<ApiAnswer<{ item: I }>>;
  /** What a refused save means: a conflict with a newer version, or a refusal of the content. */
  refusalOf(refusal: SaveRefusal): SaveProgress<I, C>;
  newKey(): string;
  random(): number;
  onState(state: SaveProgress<I, C>): void;
  /** After each save that the server has. */
  onItem(item: I): void;
};

export type Autosave<I, C> = {
  /** The newest version that this page has written or chosen. */
  item(): I | null;
  /** Something was typed. `read` returns the content at the moment when the save begins. */
  touch(read: () => C): void;
  /** Saves now. Resolves when the result is known. */
  flush(): Promise<SaveProgress<I, C>>;
  /** Makes that version the base. What was typed stays, and the next change saves it on this base. */
  rebase(item: I): void;
  /** A newer version is known before anything was sent: a person chooses, as after a save that came too late. */
  conflictWith(item: I, content: C): void;
  /** Returns the saves that the server may not have, the one on its way first. Nothing is sent after this call. */
  takeUnsent(): UnsentSave<C>[];
  stop(): void;
};

/** Enough time to finish a word. */
const IDLE_MS = 1_500;

/**
 * Saves a form while a person types: one save at a time, each on the version before it. A save without an answer is sent
 * again with the same key, so it is never lost and never done twice. A conflict stops all saves until a person has chosen.
 */
export function createAutosave<I extends ServerItem, C>(deps: AutosaveDeps<I, C>): Autosave<I, C> {
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

class SaveLoop<I extends ServerItem, C> {
  item: I | null;
  #state: SaveProgress<I, C> = { status: 'clean' };
  #read: (() => C) | null = null;
  #open: UnsentSave<C> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  #isStopped = false;
  readonly #waiting = new Set<(state: SaveProgress<I, C>) => void>();
  readonly #deps: AutosaveDeps<I, C>;

  constructor(deps: AutosaveDeps<I, C>) {
    this.#deps = deps;
    this.item = deps.first;
  }

  touch(read: () => C): void {
    this.#read = read;
    if (this.#state.status === 'conflict') return;
    if (!this.#isRunning) this.#set({ status: 'typing' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#start(), IDLE_MS);
  }

  flush(): Promise<SaveProgress<I, C>> {
    const hasNothing = !this.#isRunning && this.#read === null && this.#open === null;
    if (hasNothing || this.#state.status === 'conflict') return Promise.resolve(this.#state);
    const settled = new Promise<SaveProgress<I, C>>((resolve) => this.#waiting.add(resolve));
    this.#start();
    return settled;
  }

  rebase(item: I): void {
    this.item = item;
    this.#read = null;
    this.#set({ status: 'clean' });
  }

  conflictWith(item: I, content: C): void {
    clearTimeout(this.#timer);
    this.#set({ status: 'conflict', item, content });
  }

  takeUnsent(): UnsentSave<C>[] {
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
  #settle({ content }: Pick<Save<I, C>, 'content'>, answer: ApiAnswer<{ item: I }>): boolean {
    if (answer.ok) this.#take(answer.value.item);
    else if (answer.status === 'unknown') this.#set({ status: 'unreachable' });
    else this.#giveUp(content, this.#deps.refusalOf(answer));
    return !answer.ok && answer.status !== 'unknown';
  }

  #next(): UnsentSave<C> | null {
    if (this.#open === null && this.#read !== null) {
      this.#open = { key: this.#deps.newKey(), content: this.#read() };
      this.#read = null;
    }
    return this.#open;
  }

  #take(item: I): void {
    this.item = item;
    this.#open = null;
    this.#deps.onItem(item);
  }

  /** What was typed stays, and the next save sends it. */
  #giveUp(content: C, refused: SaveProgress<I, C>): void {
    this.#open = null;
    this.#read ??= () => content;
    this.#isRunning = false;
    this.#set(refused);
  }

  #set(state: SaveProgress<I, C>): void {
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
