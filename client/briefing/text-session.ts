import { type ApiAnswer, newKey, send } from '@/client/api';
import { type Autosave, createAutosave, type Save, type SaveProgress, type SaveRefusal } from '@/client/draft/autosave';
import type { CopyStore } from '@/client/draft/browser-copy';
import type { PersonRef } from '@/domain/item';
import { dropWords, keepWords, loadWords } from './kept-words';

/** What the server has of a speech, a question or a briefing. `version` counts every change. */
export type TextRecord<C> = { id: string; version: number; changedAt: string; changedBy: PersonRef; content: C };

export type TextSessionView<C> = {
  /** As this page has it now. */
  content: C;
  /** The version that the next save changes. */
  base: TextRecord<C>;
  state: SaveProgress<TextRecord<C>, C>;
  /** `restored`: what was typed here before is back · `unkept`: the browser stores nothing. */
  copy: 'none' | 'restored' | 'unkept';
  /** Counts the contents that did not come from the page's own fields: an editor takes them when it has changed. */
  given: number;
};

export type TextSessionDeps<C> = {
  first: TextRecord<C>;
  /** Where it is saved: `/api/v1/speeches/ID`. */
  path: string;
  store: CopyStore | null;
  random(): number;
  /** The server's time, ms. */
  now(): number;
};

/**
 * One text on one page: kept in this browser with each key, and on the server a moment later. A newer version of somebody else takes
 * the place of what the page shows only where nothing was typed; otherwise a person chooses.
 */
export class TextSession<C> {
  #view: TextSessionView<C>;
  #autosave: Autosave<TextRecord<C>, C> | null = null;
  readonly #deps: TextSessionDeps<C>;
  readonly #listeners = new Set<() => void>();

  constructor(deps: TextSessionDeps<C>) {
    this.#deps = deps;
    const { first } = deps;
    this.#view = { content: first.content, base: first, state: { status: 'clean' }, copy: 'none', given: 0 };
  }

  view = (): TextSessionView<C> => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to save. Returns the function that leaves the page; it saves what was typed. */
  start = (): (() => void) => {
    const { random } = this.#deps;
    const autosave = createAutosave<TextRecord<C>, C>({
      ...{ first: this.#view.base, newKey, random, refusalOf },
      send: (save) => this.#send(save),
      onItem: (base) => this.#set({ base }),
      onState: (state) => this.#onState(state),
    });
    this.#autosave = autosave;
    this.#restore();
    return () => {
      this.#autosave = null;
      void autosave.flush().then(autosave.stop);
    };
  };

  /** Typed into the page's own fields. */
  type(content: C): void {
    this.#set({ content });
    this.#keep();
  }

  /** An act changed it, so the fields take it, too. */
  put(content: C): void {
    this.#give(content);
    this.#keep();
  }

  /** A version that the server was read with. */
  offer(theirs: TextRecord<C>): void {
    const { state, base, content } = this.#view;
    const known = state.status === 'conflict' ? state.item.version : base.version;
    // The answer to a save that is on its way says whose version it is.
    if (theirs.version <= known || state.status === 'saving') return;
    if (state.status === 'clean' || state.status === 'saved' || isSame(theirs.content, content)) this.#take(theirs);
    else this.#autosave?.conflictWith(theirs, theirs.content);
  }

  /** After a conflict: continues on their version, with their content or with what was typed here. */
  choose(whose: 'theirs' | 'mine'): void {
    const { state, content } = this.#view;
    if (state.status !== 'conflict') return;
    this.#take(state.item);
    if (whose === 'mine') this.put(content);
  }

  /** Saves now. True when the server has all that was typed. */
  async flush(): Promise<boolean> {
    const state = await this.#autosave?.flush();
    return state === undefined || state.status === 'saved' || state.status === 'clean';
  }

  async #send({ content, key }: Save<TextRecord<C>, C>): Promise<ApiAnswer<{ item: TextRecord<C> }>> {
    const { base } = this.#view;
    const path = `${this.#deps.path}/save`;
    const answer = await send<{ version: number }>({ path, key, body: { version: base.version, content } });
    if (!answer.ok) return answer;
    const changedAt = new Date(this.#deps.now()).toISOString();
    return { ...answer, value: { item: { ...base, content, changedAt, version: answer.value.version } } };
  }

  #take(theirs: TextRecord<C>): void {
    this.#autosave?.rebase(theirs);
    this.#forget();
    this.#set({ base: theirs, copy: 'none' });
    if (!isSame(theirs.content, this.#view.content)) this.#give(theirs.content);
  }

  #give(content: C): void {
    this.#set({ content, given: this.#view.given + 1 });
  }

  #keep(): void {
    const { base, content } = this.#view;
    const isKept = keepWords(this.#deps.store, this.#deps.path, { base: base.version, content });
    if (!isKept) this.#set({ copy: 'unkept' });
    this.#autosave?.touch(() => this.#view.content);
  }

  #restore(): void {
    const kept = loadWords<C>(this.#deps.store, this.#deps.path);
    const { base } = this.#view;
    if (kept === null || isSame(kept.content, base.content)) return;
    this.#give(kept.content);
    this.#set({ copy: 'restored' });
    if (kept.base === base.version) this.#keep();
    else this.#autosave?.conflictWith(base, base.content);
  }

  #onState(state: SaveProgress<TextRecord<C>, C>): void {
    this.#set({ state });
    if (state.status === 'saved') this.#forget();
  }

  #forget(): void {
    dropWords(this.#deps.store, this.#deps.path);
  }

  #set(change: Partial<TextSessionView<C>>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function refusalOf<C>({ code, details }: SaveRefusal): SaveProgress<TextRecord<C>, C> {
  const { current } = (details ?? {}) as { current?: TextRecord<C> };
  const isConflict = code.endsWith('.stale') && current !== undefined;
  return isConflict ? { status: 'conflict', item: current, content: current.content } : { status: 'refused', code };
}

/** Both come from JSON that one program wrote, so their keys stand in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
