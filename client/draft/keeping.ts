import type { UseFormReturn } from 'react-hook-form';
import { newKey } from '@/client/outbox/post-intent';
import type { FieldFault } from '@/domain/protocol/outcome';
import type { Corrects, DeskItem } from '@/domain/workflow/item';
import { createBrowserCopy } from './browser-copy';
import type { UpdateForm } from './form/form-values';
import type { SaveState, Typed } from './save-state';
import { createSaver } from './saver';
import { type HandedOver, sendSave, toHandedOver } from './steps';

export type Started = {
  form: UpdateForm;
  /** null = there is no draft yet. */
  item: DeskItem | null;
  corrects: Corrects | null;
  /** False for those who may publish and not draft: the form is kept in this browser only. */
  isDrafted: boolean;
};

export type Reading = { content: Typed; faults: FieldFault[] };

/** `restored`: what was typed here before is back · `unkept`: the browser keeps nothing. */
export type CopyState = 'none' | 'restored' | 'unkept';

export type KeepingOptions = {
  form: UseFormReturn<UpdateForm>;
  started: Started;
  read(form: UpdateForm): Reading;
  onItem(item: DeskItem): void;
  onState(state: SaveState): void;
  onCopy(state: CopyState): void;
  /** It is written against another revision from now on. */
  onCorrects(corrects: Corrects): void;
};

export type Keeping = {
  flush(): Promise<SaveState>;
  /** Takes over that version: with its form, or with what is typed here on top of it. */
  choose(item: DeskItem, form: UpdateForm | null): void;
  /** A correction goes on against this revision, with this form. */
  goOn(against: number, form: UpdateForm): void;
  /** All that is not saved yet, for somebody else to send; nothing is kept here any more. */
  handOver(): HandedOver;
  /** It is sent, or thrown away. */
  forget(): void;
  stop(): void;
};

/** Keeps a form in this browser with every key, and on the server a moment later. */
export function startKeeping({ form, started, read, ...on }: KeepingOptions): Keeping {
  let isOver = false;
  const against = createAgainst(started.corrects, on.onCorrects);
  const named = () => ({ kind: started.form.kind, corrects: against.corrects() });
  const saver = createSaver({
    ...{ first: started.item, newKey, random: Math.random },
    send: (save) => sendSave(save, named()),
    onItem(item) {
      if (started.item === null) {
        keepHere();
        copy.leaveNew();
      }
      on.onItem(item);
    },
    onState(state) {
      on.onState(state);
      if (state.status === 'saved') copy.forget();
    },
  });
  const copy = createBrowserCopy({ form, started, idOf: () => saver.item()?.id });
  const keepHere = () => {
    if (!copy.keep(saver.item()?.version ?? null, against.corrects()?.revision ?? null)) on.onCopy('unkept');
  };
  const typed = (): Typed => ({ ...read(form.getValues()).content, form: form.getValues() });
  const keep = () => {
    keepHere();
    if (started.isDrafted) saver.touch(typed);
  };
  const kept = copy.restore();
  const watch = startWatching(form, keep);
  if (kept) {
    on.onCopy('restored');
    against.turnTo(kept.against);
    if (kept.isOlder) saver.hold(...theirsOf(started));
    else keep();
  }
  return {
    ...{ flush: saver.flush, forget: copy.forget },
    choose(item, theirs) {
      saver.rebase(item);
      copy.forget();
      on.onItem(item);
      on.onCopy('none');
      if (theirs === null) return keep();
      against.turnTo(item.corrects?.revision ?? null);
      watch.replace(theirs);
    },
    goOn(revision, merged) {
      against.turnTo(revision);
      watch.replace(merged);
      keep();
    },
    handOver() {
      watch.stop();
      isOver = true;
      return { ...toHandedOver(saver, named()), copy: copy.key() };
    },
    stop() {
      if (isOver) return;
      watch.stop();
      // Whoever leaves the page has it saved; what cannot be sent is in the browser still.
      void saver.flush().then(saver.stop);
    },
  };
}

/** The revision that a correction is written against. */
function createAgainst(first: Corrects | null, onTurn: (corrects: Corrects) => void) {
  let corrects = first;
  return {
    corrects: () => corrects,
    turnTo(revision: number | null) {
      if (corrects === null || revision === null || revision === corrects.revision) return;
      corrects = { ...corrects, revision };
      onTurn(corrects);
    },
  };
}

/** Tells of what is typed, and of nothing that is put into the form by itself. */
function startWatching(form: UseFormReturn<UpdateForm>, onTyped: () => void) {
  let subscription = form.watch(onTyped);
  return {
    replace(other: UpdateForm) {
      subscription.unsubscribe();
      form.reset(other);
      subscription = form.watch(onTyped);
    },
    stop: () => subscription.unsubscribe(),
  };
}

function theirsOf({ item, form }: Started): [DeskItem, Typed] {
  if (item === null) throw new Error('A new draft has no other version.');
  return [item, { form }];
}
