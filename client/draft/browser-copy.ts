import type { UseFormReturn } from 'react-hook-form';
import type { Corrects, DeskItem } from '@/domain/workflow/item';
import { browserStore, draftKey, dropDraft, keepDraft, loadDraft } from './draft';
import type { UpdateForm } from './form/form-values';

type Origin = { form: UpdateForm; item: DeskItem | null; corrects: Corrects | null };

type Options = {
  form: UseFormReturn<UpdateForm>;
  started: Origin;
  /** The draft's, once it has one. */
  idOf(): string | undefined;
};

/** The form as this browser keeps it, under the name of its draft; a new one under that of its kind. */
export function createBrowserCopy({ form, started, idOf }: Options) {
  const store = browserStore();
  const nameOfNew = nameOf({ ...started, item: null });
  const name = () => idOf() ?? nameOfNew;
  return {
    /** Where it lies. */
    key: () => draftKey(name()),
    /** False: the browser keeps nothing. */
    keep: (base: number | null, against: number | null): boolean =>
      keepDraft(store, name(), { form: form.getValues(), base, against }),
    /** The draft has its own name from now on. */
    leaveNew: () => dropDraft(store, nameOfNew),
    forget() {
      dropDraft(store, name());
      dropDraft(store, nameOfNew);
    },
    /** Puts back what was typed here before. `isOlder`: on another version than the one that stands now. */
    restore(): { isOlder: boolean; against: number | null } | null {
      const { item } = started;
      const copy = loadDraft(store, item?.id ?? nameOfNew);
      if (copy === null || JSON.stringify(copy.form) === JSON.stringify(started.form)) return null;
      form.reset(copy.form);
      return { isOlder: item !== null && copy.base !== item.version, against: copy.against };
    },
  };
}

/** Where the copy of a form lies. */
export function copyKey(started: Origin): string {
  return draftKey(nameOf(started));
}

function nameOf({ item, corrects, form }: Origin): string {
  return item?.id ?? (corrects ? `correct.${corrects.update}` : `new.${form.kind}`);
}
