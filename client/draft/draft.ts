import { readKeptForm } from '@/client/draft/kept/kept-form';
import type { UpdateForm } from './form/form-values';

/** What one browser keeps of a form that is not saved yet. */
export type Draft = {
  form: UpdateForm;
  /** The version it was typed on; null = no draft yet. */
  base: number | null;
  /** Of a correction: the revision that it was written against. */
  against: number | null;
};

/** `name`: what kind of new update, or the item that is written on. */
export function draftKey(name: string): string {
  return `desk.form.2.${name}`;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Null where the browser forbids even to ask. */
export function browserStore(): Store | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** False when the browser has no room or forbids it: the form then says that a reload would lose the text. */
export function keepDraft(store: Store | null, name: string, draft: Draft): boolean {
  try {
    store?.setItem(draftKey(name), JSON.stringify(draft));
    return store !== null;
  } catch {
    return false;
  }
}

export function dropDraft(store: Store | null, name: string): void {
  try {
    store?.removeItem(draftKey(name));
  } catch {
    // A browser that forbids the store kept nothing either.
  }
}

/** The kept draft; null where there is none or it cannot be read. */
export function loadDraft(store: Store | null, name: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(draftKey(name)) ?? 'null');
    const form = readKeptForm(kept);
    if (form === null) return null;
    const { base, against } = kept as Partial<Draft>;
    return { form, base: numberOrNull(base), against: numberOrNull(against) };
  } catch {
    return null;
  }
}

function numberOrNull(kept: unknown): number | null {
  return typeof kept === 'number' ? kept : null;
}
