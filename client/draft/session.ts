import { type ApiAnswer, newKey, send } from '@/client/api';
import { lastOfChains } from '@/client/outbox/entry-chain';
import type { Outbox } from '@/client/outbox/outbox';
import { answersOf, sendChain } from '@/client/outbox/send-chain';
import type { DeskItem } from '@/domain/item';
import type { FieldFault } from '@/domain/outcome';
import { AutosavedForm } from './autosaved-form';
import type { CopyStore } from './browser-copy';
import type { DraftContent, UpdateForm } from './form/update-form';
import type { DraftOrigin, DraftView, FormAccess, SubmitRefusal } from './state';
import { type DraftStep, type PublishFirstBody, resultOf, toPublishStep, toSubmitSteps } from './steps';

export type SessionDeps = {
  origin: DraftOrigin;
  form: FormAccess;
  /** What the form says, and what stands against submitting it. */
  read(form: UpdateForm): { content: DraftContent; faults: FieldFault[] };
  store: CopyStore | null;
  /** Null where the browser keeps nothing. `leave`: when the page is gone. */
  joinOutbox(): { outbox: Outbox; leave(): void } | null;
  random(): number;
};

/** What a person asks for. `title` and `page`: its name in the list of waiting requests, and the page that this name links to. */
export type SubmitRequest = { title: string; page: string } & (
  | { act: 'submit' }
  | { act: 'publish'; first: PublishFirstBody }
);

/** After this time the page says that the answer is late. */
const LATE_MS = 2_500;

/**
 * One draft on one page, from the first key to the server's answer. It is saved while somebody types and submitted through
 * the outbox (W1). React only draws its view.
 */
export class DraftSession {
  #view: DraftView;
  #joined: ReturnType<SessionDeps['joinOutbox']> = null;
  #cleanups: (() => void)[] = [];
  /** Counts starts and ends. An answer to an earlier start is ignored. */
  #run = 0;
  readonly #listeners = new Set<() => void>();
  readonly #deps: SessionDeps;
  readonly #form: AutosavedForm;

  constructor(deps: SessionDeps) {
    const { form, ...origin } = deps.origin;
    this.#deps = deps;
    this.#view = { ...origin, kind: form.kind, state: { status: 'clean' }, copy: 'none', faults: [], refusal: null };
    const set = (change: Partial<DraftView>) => this.#set(change);
    this.#form = new AutosavedForm({ ...deps, view: this.view, set, content: () => this.#read().content });
  }

  view = (): DraftView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to save the form. Returns the function that leaves the page; it saves what was typed. */
  start = (): (() => void) => {
    this.#run += 1;
    this.#joined = this.#deps.joinOutbox();
    const unsubscribe = this.#joined?.outbox.subscribe(() => this.#followIfPending());
    if (unsubscribe) this.#cleanups.push(unsubscribe);
    this.#followIfPending();
    const { status } = this.#view.state;
    if (status !== 'pending' && status !== 'submitted') this.#form.open();
    return () => this.#leave();
  };

  /** Saves now. Resolves when the result is known. */
  flush(): Promise<void> {
    return this.#form.flush();
  }

  /** The same, and makes a draft where there is none yet: what is kept beside a draft needs one. */
  save(): Promise<void> {
    return this.#form.save();
  }

  /** Continues on that version: with its own form (`theirs`), or with the form that was typed here. */
  choose(item: DeskItem, theirs: UpdateForm | null): void {
    this.#form.choose(item, theirs);
  }

  /** The correction continues on this revision, with this form. */
  rebaseCorrection(revision: number, merged: UpdateForm): void {
    this.#form.rebaseCorrection(revision, merged);
  }

  /** Saves what was typed here as a new draft and returns its id. The existing draft does not change. */
  async saveAsNew(): Promise<string | null> {
    const form = this.#deps.form.values();
    const body = { ...this.#form.subject(), content: { ...this.#read().content, form } };
    const answer = await send<{ item: DeskItem }>({ path: '/api/v1/drafts', body, key: newKey() });
    if (!answer.ok) return null;
    this.#form.forgetCopy();
    return answer.value.item.id;
  }

  /** A form with faults is not sent. All requests are stored before the first one is sent (W1). */
  submit(request: SubmitRequest): void {
    if (this.#view.state.status === 'conflict' || !this.#form.isOpen()) return;
    const { faults } = this.#read();
    this.#set({ faults, refusal: null });
    if (faults.length > 0) return;
    const { title, page } = request;
    const requests = this.#takeSteps(request).map((step) => ({ ...step, title, page }));
    const last = requests.at(-1);
    const outbox = this.#joined?.outbox ?? null;
    if (last) this.#waitFor(outbox && last.key, () => sendChain(requests, outbox));
    else this.#form.open();
  }

  /** Opens the form again and removes the requests that have no answer yet. */
  withdrawSubmission(): void {
    const { state } = this.#view;
    if (state.status === 'pending' && state.key !== null) this.#joined?.outbox.forget(state.key);
  }

  #read(): ReturnType<SessionDeps['read']> {
    return this.#deps.read(this.#deps.form.values());
  }

  #set(change: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  #takeSteps(request: SubmitRequest): DraftStep[] {
    const { item, corrects, isDrafted } = this.#view;
    const subject = this.#form.subject();
    const copy = this.#form.copyKey();
    const unsent = this.#form.takeUnsent();
    const first = request.act === 'publish' ? request.first : null;
    if (isDrafted || first === null) return toSubmitSteps({ item, unsent, subject, copy }, first);
    return [toPublishStep({ content: this.#read().content, corrects, copy }, first)];
  }

  /** The draft may have been submitted before this page was loaded, or in another tab: this page waits for the answer, too. */
  #followIfPending(): void {
    const { outbox } = this.#joined ?? {};
    const { status } = this.#view.state;
    if (!outbox || status === 'pending' || status === 'submitted') return;
    const form = this.#form.copyKey();
    const entry = lastOfChains(outbox.entries()).find((each) => each.form === form && each.answer?.ok !== true);
    if (!entry) return;
    this.#form.close();
    this.#form.showCopy();
    this.#waitFor(entry.key, () => answersOf(entry.key, outbox));
  }

  #waitFor(key: string | null, sending: () => Promise<ApiAnswer<unknown>[] | null>): void {
    const run = this.#run;
    this.#set({ state: { status: 'pending', key, isLate: false }, refusal: null, faults: [] });
    const timer = setTimeout(() => this.#set({ state: { status: 'pending', key, isLate: true } }), LATE_MS);
    this.#cleanups.push(() => clearTimeout(timer));
    void sending().then((answers) => {
      clearTimeout(timer);
      if (run === this.#run) this.#finish(answers ?? []);
    });
  }

  #finish(answers: readonly ApiAnswer<unknown>[]): void {
    const result = resultOf(answers);
    if (result.is === 'editing') {
      if (result.item) this.#set({ item: result.item });
      this.#form.open();
      this.#set({ faults: result.faults, refusal: toRefusal(answers.at(-1)) });
      return;
    }
    if (result.is === 'published') this.#form.forgetCopy();
    const { item, receipt } = { item: null, receipt: null, ...result };
    this.#set({ state: { status: 'submitted', item, receipt } });
  }

  #leave(): void {
    this.#run += 1;
    for (const cleanUp of this.#cleanups.splice(0)) cleanUp();
    // The outbox keeps a request that is on its way; a page that comes back finds it there.
    if (this.#view.state.status === 'pending') this.#view = { ...this.#view, state: { status: 'clean' } };
    else this.#form.close();
    this.#joined?.leave();
    this.#joined = null;
  }
}

function toRefusal(answer: ApiAnswer<unknown> | undefined): SubmitRefusal | null {
  if (!answer || answer.ok) return null;
  if (answer.status === 'unknown') return { code: 'write.unknown', faults: [], details: null };
  return { code: answer.code, faults: answer.fields ?? [], details: answer.details };
}
