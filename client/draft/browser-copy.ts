import type { UpdateForm } from './form/update-form';
import type { DraftOrigin, FormAccess } from './state';
import { readStoredForm } from './stored/read-stored-form';

/** What a browser stores of a form that the server does not have yet. */
export type DraftCopy = {
  form: UpdateForm;
  /** The version it was typed on; null = no draft yet. */
  base: number | null;
  /** Of a correction: the revision that it was written against. */
  against: number | null;
};

/** `name`: the id of the draft, or the kind of a new update. */
export function copyKeyOf(name: string): string {
  return `desk.form.2.${name}`;
}

export type CopyStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Null where the browser forbids access to its storage. */
export function browserStore(): CopyStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** False when the browser has no room or forbids it. The form then warns that a reload would lose the text. */
export function keepCopy(store: CopyStore | null, name: string, copy: DraftCopy): boolean {
  try {
    store?.setItem(copyKeyOf(name), JSON.stringify(copy));
    return store !== null;
  } catch {
    return false;
  }
}

export function dropCopy(store: CopyStore | null, name: string): void {
  try {
    store?.removeItem(copyKeyOf(name));
  } catch {
    // A browser that forbids its storage has no copy.
  }
}

/** Null where there is no copy or it cannot be read. */
export function loadCopy(store: CopyStore | null, name: string): DraftCopy | null {
  try {
    const kept: unknown = JSON.parse(store?.getItem(copyKeyOf(name)) ?? 'null');
    const form = readStoredForm(kept);
    if (form === null) return null;
    const { base, against } = kept as Partial<DraftCopy>;
    return { form, base: numberOrNull(base), against: numberOrNull(against) };
  } catch {
    return null;
  }
}

function numberOrNull(kept: unknown): number | null {
  return typeof kept === 'number' ? kept : null;
}

type CopyOptions = {
  store: CopyStore | null;
  form: FormAccess;
  origin: DraftOrigin;
  /** The id of the draft, when it has one. */
  idOf(): string | undefined;
};

/** Stores the form in this browser under the id of its draft. A new draft has no id yet: its kind is the name. */
export function createBrowserCopy({ store, form, origin, idOf }: CopyOptions) {
  const nameOfNew = nameOf({ ...origin, item: null });
  const name = () => idOf() ?? nameOfNew;
  return {
    /** Its key in the browser's storage. */
    key: () => copyKeyOf(name()),
    /** False: the browser stores nothing. */
    keep: (base: number | null, against: number | null): boolean =>
      keepCopy(store, name(), { form: form.values(), base, against }),
    /** The draft has an id from now on. */
    leaveNew: () => dropCopy(store, nameOfNew),
    forget() {
      dropCopy(store, name());
      dropCopy(store, nameOfNew);
    },
    /** Restores what was typed here before. `base`: the version that it was typed on. */
    restore(): Pick<DraftCopy, 'base' | 'against'> | null {
      const copy = loadCopy(store, name());
      if (copy === null || JSON.stringify(copy.form) === JSON.stringify(origin.form)) return null;
      form.replace(copy.form);
      return copy;
    },
  };
}

function nameOf({ item, corrects, form }: DraftOrigin): string {
  return item?.id ?? (corrects ? `correct.${corrects.update}` : `new.${form.kind}`);
}
