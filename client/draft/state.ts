import type { Corrects, DeskItem } from '@/domain/item';
import type { FieldFault, Receipt } from '@/domain/outcome';
import type { SaveProgress, SaveRefusal } from './autosave';
import type { DraftContent, UpdateForm } from './form/update-form';

/** The state of a draft between the person who types and the server. */
export type DraftState =
  | SaveState
  /**
   * Submitted, not yet confirmed. `key`: the key of its entry in the outbox; null where the browser stores none.
   * `isLate`: the answer takes longer than usual.
   */
  | { status: 'pending'; key: string | null; isLate: boolean }
  /** With `receipt` it is published. Without one it waits for a second person, as `item`. */
  | { status: 'submitted'; item: DeskItem | null; receipt: Receipt | null };

export type SaveState = SaveProgress<DeskItem, DraftContent>;

/** Why the server refused what was submitted. */
export type SubmitRefusal = { code: string; faults: FieldFault[]; details: unknown };

/** What a session begins with. */
export type DraftOrigin = {
  form: UpdateForm;
  /** null = there is no draft yet. */
  item: DeskItem | null;
  corrects: Corrects | null;
  /** False for people who may publish but not draft: the form is stored in this browser only. */
  isDrafted: boolean;
};

/** All that a page shows of a draft, except its fields. */
export type DraftView = Omit<DraftOrigin, 'form'> & {
  kind: UpdateForm['kind'];
  state: DraftState;
  /** `restored`: what was typed here before is back · `unkept`: the browser stores nothing. */
  copy: 'none' | 'restored' | 'unkept';
  /** The faults that prevent submitting, by the form's own fields; a new list with every attempt. */
  faults: readonly FieldFault[];
  /** The refusal of the last attempt; null = it was not refused. */
  refusal: SubmitRefusal | null;
};

/** The form that a person types in, wherever it is drawn. */
export type FormAccess = {
  values(): UpdateForm;
  replace(form: UpdateForm): void;
  /** Returns the function that stops listening. */
  onTyped(listener: () => void): () => void;
};

/** What a refused save means: a conflict with a newer version, or a refusal of the content. */
export function refusalOf({ code, details }: SaveRefusal): SaveState {
  const { current, content } = (details ?? {}) as { current?: DeskItem; content?: DraftContent };
  const isConflict = code === 'item.stale' && current !== undefined && content !== undefined;
  return isConflict ? { status: 'conflict', item: current, content } : { status: 'refused', code };
}
