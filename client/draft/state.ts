import type { ApiAnswer } from '@/client/api';
import type { Corrects, DeskItem } from '@/domain/item';
import type { FieldFault, Receipt } from '@/domain/outcome';
import type { DraftContent, UpdateForm } from './form/form-values';

/** Where a draft stands between the person who types and the server. */
export type DraftState =
  | { status: 'clean' }
  /** Something was typed that is not sent yet. */
  | { status: 'typing' }
  | { status: 'saving' }
  /** `at`: the server's time, ISO instant. */
  | { status: 'saved'; at: string }
  /** No answer; tried again until there is one. */
  | { status: 'unreachable' }
  /** The server does not take it as it is. It is sent again when more is typed. */
  | { status: 'refused'; code: string }
  /** Somebody else was faster: what stands there now. Nothing is sent until a person has chosen one of the two. */
  | { status: 'conflict'; item: DeskItem; content: DraftContent }
  /**
   * It is submitted and not yet confirmed. `key`: of its entry in the outbox, null where the browser keeps none.
   * `isLate`: long enough that a person begins to wonder.
   */
  | { status: 'pending'; key: string | null; isLate: boolean }
  /** `receipt`: it is published. Without one it waits for a second person, as `item`. */
  | { status: 'submitted'; item: DeskItem | null; receipt: Receipt | null };

export type SaveState = Exclude<DraftState, { status: 'pending' | 'submitted' }>;

export type SaveAnswer = ApiAnswer<{ item: DeskItem }>;

/** Why the server did not take what was submitted. */
export type SubmitRefusal = { code: string; faults: FieldFault[]; details: unknown };

/** What a form begins with. */
export type DraftOrigin = {
  form: UpdateForm;
  /** null = there is no draft yet. */
  item: DeskItem | null;
  corrects: Corrects | null;
  /** False for those who may publish and not draft: the form is kept in this browser only. */
  isDrafted: boolean;
};

/** All that a page shows of a draft beside its fields. */
export type DraftView = Omit<DraftOrigin, 'form'> & {
  kind: UpdateForm['kind'];
  state: DraftState;
  /** `restored`: what was typed here before is back · `unkept`: the browser keeps nothing. */
  copy: 'none' | 'restored' | 'unkept';
  /** What stands against submitting, by the form's own fields; a new list with every attempt. */
  faults: readonly FieldFault[];
  /** What came of the last attempt; null = it was not refused. */
  refusal: SubmitRefusal | null;
};

/** The form that a person types in, wherever it is drawn. */
export type FormAccess = {
  values(): UpdateForm;
  replace(form: UpdateForm): void;
  /** Gives back how to stop listening. */
  onTyped(listener: () => void): () => void;
};

type SaveRefusal = Exclude<Extract<SaveAnswer, { ok: false }>, { status: 'unknown' }>;

/** What a refused save means: somebody was faster, or the server does not take it. */
export function refusalOf({ code, details }: SaveRefusal): SaveState {
  const { current, content } = (details ?? {}) as { current?: DeskItem; content?: DraftContent };
  const isConflict = code === 'item.stale' && current !== undefined && content !== undefined;
  return isConflict ? { status: 'conflict', item: current, content } : { status: 'refused', code };
}
