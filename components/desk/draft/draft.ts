import type { Attempt } from '@/components/desk/attempt';
import { EMPTY_FORM, emptyRow, type FigureRow, type UpdateForm } from '@/components/desk/reading/form-values';

/** What one browser keeps of an unsent form, so that a reload loses nothing. */
export type Draft = { form: UpdateForm; attempt: Attempt | null };

/** `name`: the kind of a new update, or the item that is written on. */
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

/** The kept draft; null where there is none or it cannot be read. What an older form did not have gets its default. */
export function loadDraft(store: Store | null, name: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(draftKey(name)) ?? 'null');
    return isDraft(kept) ? { attempt: kept.attempt ?? null, form: toForm(kept.form) } : null;
  } catch {
    return null;
  }
}

function isDraft(kept: unknown): kept is Draft {
  if (typeof kept !== 'object' || kept === null || !('form' in kept)) return false;
  const { form } = kept;
  return typeof form === 'object' && form !== null && 'figures' in form && Array.isArray(form.figures);
}

function toForm(form: UpdateForm): UpdateForm {
  return { ...EMPTY_FORM, ...form, figures: form.figures.map((row: FigureRow) => ({ ...emptyRow(), ...row })) };
}
