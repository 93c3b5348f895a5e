import { newKey, send } from '@/client/api';
import type { DeskItem } from '@/domain/item';
import { type Autosave, createAutosave, type UnsentSave } from './autosave';
import { type CopyStore, createBrowserCopy } from './browser-copy';
import type { DraftContent, UpdateForm } from './form/update-form';
import { type DraftOrigin, type DraftView, type FormAccess, refusalOf } from './state';
import { type DraftSubject, toSaveStep } from './steps';

export type AutosavedFormDeps = {
  origin: DraftOrigin;
  form: FormAccess;
  store: CopyStore | null;
  random(): number;
  view(): DraftView;
  set(change: Partial<DraftView>): void;
  content(): DraftContent;
};

/** An open form: each key is saved in this browser, and on the server a moment later. */
export class AutosavedForm {
  #autosave: Autosave<DeskItem, DraftContent> | null = null;
  #stopListening: () => void = () => undefined;
  readonly #deps: AutosavedFormDeps;
  readonly #copy: ReturnType<typeof createBrowserCopy>;

  constructor(deps: AutosavedFormDeps) {
    this.#deps = deps;
    this.#copy = createBrowserCopy({ ...deps, idOf: () => deps.view().item?.id });
  }

  isOpen = (): boolean => this.#autosave !== null;
  copyKey = (): string => this.#copy.key();
  showCopy = (): void => void this.#copy.restore();
  forgetCopy = (): void => this.#copy.forget();

  subject(): DraftSubject {
    const { kind, corrects } = this.#deps.view();
    return { kind, corrects };
  }

  /** Restores what was typed here before, on the version that it was typed on. */
  open(): void {
    const { item } = this.#deps.view();
    this.#autosave = createAutosave({
      ...{ first: item, newKey, random: this.#deps.random, refusalOf },
      send: (save) => send(toSaveStep(save, this.subject())),
      onItem: (saved) => this.#onSaved(saved),
      onState: (state) => {
        this.#deps.set({ state });
        if (state.status === 'saved') this.#copy.forget();
      },
    });
    this.#deps.set({ state: { status: 'clean' } });
    const kept = this.#copy.restore();
    this.#listen();
    if (kept === null) return;
    this.#deps.set({ copy: 'restored' });
    this.#correctAgainst(kept.against);
    if (item !== null && kept.base !== item.version)
      this.#autosave.conflictWith(item, { form: this.#deps.origin.form });
    else this.#keep();
  }

  /** Saves once more. What cannot be sent stays in the browser. */
  close(): void {
    this.#stopListening();
    const autosave = this.#autosave;
    this.#autosave = null;
    void autosave?.flush().then(autosave.stop);
  }

  /** Returns the saves that the server may not have; the caller sends them. This form saves nothing after that. */
  takeUnsent(): UnsentSave<DraftContent>[] {
    this.#stopListening();
    const unsent = this.#autosave?.takeUnsent() ?? [];
    this.#autosave = null;
    return unsent;
  }

  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  /** Makes a draft of the form where there is none yet, also when nothing was typed. */
  async save(): Promise<void> {
    if (this.isOpen() && this.#deps.view().item === null) this.#keep();
    await this.flush();
  }

  choose(item: DeskItem, theirs: UpdateForm | null): void {
    this.#autosave?.rebase(item);
    this.#copy.forget();
    this.#deps.set({ item, copy: 'none' });
    if (theirs === null) {
      this.#keep();
      return;
    }
    this.#correctAgainst(item.corrects?.revision ?? null);
    this.#replace(theirs);
  }

  rebaseCorrection(revision: number, merged: UpdateForm): void {
    this.#correctAgainst(revision);
    this.#replace(merged);
    this.#keep();
  }

  #listen(): void {
    this.#stopListening = this.#deps.form.onTyped(() => this.#keep());
  }

  #onSaved(item: DeskItem): void {
    const isFirst = this.#deps.view().item === null;
    this.#deps.set({ item });
    if (!isFirst) return;
    this.#keepHere();
    this.#copy.leaveNew();
  }

  #keepHere(): void {
    const { item, corrects } = this.#deps.view();
    if (!this.#copy.keep(item?.version ?? null, corrects?.revision ?? null)) this.#deps.set({ copy: 'unkept' });
  }

  #keep(): void {
    this.#keepHere();
    if (!this.#deps.view().isDrafted) return;
    this.#autosave?.touch(() => ({ ...this.#deps.content(), form: this.#deps.form.values() }));
  }

  #correctAgainst(revision: number | null): void {
    const { corrects } = this.#deps.view();
    if (corrects !== null && revision !== null) this.#deps.set({ corrects: { ...corrects, revision } });
  }

  /** Puts another form in the place of this one. That is no typing, so it is not saved. */
  #replace(form: UpdateForm): void {
    this.#stopListening();
    this.#deps.form.replace(form);
    this.#listen();
  }
}
