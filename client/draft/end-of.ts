import type { Answer } from '@/client/outbox/ask';
import type { FieldFault, Receipt } from '@/domain/protocol/outcome';
import type { DeskItem } from '@/domain/workflow/item';

/** What sending a form came to. `back`: it is written on, from this version if one is known. */
export type End =
  | { is: 'published'; receipt: Receipt }
  | { is: 'handed'; item: DeskItem }
  | { is: 'back'; item: DeskItem | null; faults: FieldFault[] };

type Told = { item?: DeskItem; receipt?: Receipt } | Receipt;

/** Of the answers to all steps, the last of which is the wish; none = it was taken back. */
export function endOf(answers: readonly Answer<unknown>[]): End {
  const last = answers.at(-1);
  const told = answers.flatMap((answer) => (answer.ok ? [answer.value as Told] : []));
  const receipt = last?.ok ? receiptOf(last.value as Told) : null;
  if (receipt) return { is: 'published', receipt };
  const item = told.flatMap((each) => ('item' in each && each.item) || []).at(-1) ?? null;
  // Handed in it stays, also when it could not be published then.
  if (item && item.state !== 'draft') return { is: 'handed', item };
  return { is: 'back', item, faults: faultsOf(last) };
}

function receiptOf(told: Told): Receipt | null {
  if ('seq' in told) return told;
  return told.receipt ?? null;
}

function faultsOf(answer: Answer<unknown> | undefined): FieldFault[] {
  return !answer || answer.ok || answer.status === 'unknown' ? [] : (answer.fields ?? []);
}
