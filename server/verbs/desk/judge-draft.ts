import { refuseMoments, toContent } from '@/domain/entries/decide-publish';
import type { DeskItem } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import { ApproveItem, ChangeItem, RefuseItem, ScheduleItem } from '@/domain/workflow/commands';
import {
  approveItem,
  discardItem,
  refuseItem,
  restoreItem,
  scheduleItem,
  unscheduleItem,
} from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import { weighSums } from '@/server/verbs/updates/refuse-sums';
import { readSubmitted } from '@/server/verbs/updates/submitted';
import type { VerbDeps } from '@/server/verbs/verb';
import type { DraftChange } from './change-draft';

// Steps that only change the state of an item. Each is one line of the table in docs/workflow.md.

export const APPROVE: DraftChange<ApproveItem> = {
  name: 'approve',
  action: 'draft.approve',
  schema: ApproveItem,
  scoped: true,
  step: approveItem,
  check: refuseApproval,
};

export const REFUSE: DraftChange<RefuseItem> = {
  name: 'refuse',
  action: 'draft.refuse',
  schema: RefuseItem,
  scoped: true,
  step: refuseItem,
};

export const SCHEDULE: DraftChange<ScheduleItem> = {
  name: 'schedule',
  action: 'draft.schedule',
  schema: ScheduleItem,
  scoped: true,
  step: scheduleItem,
  check: refuseUntimely,
};

export const UNSCHEDULE: DraftChange<ChangeItem> = {
  name: 'unschedule',
  action: 'draft.schedule',
  schema: ChangeItem,
  scoped: true,
  step: unscheduleItem,
};

export const DISCARD: DraftChange<ChangeItem> = {
  name: 'discard',
  action: 'draft.write',
  schema: ChangeItem,
  scoped: false,
  step: discardItem,
};

export const RESTORE: DraftChange<ChangeItem> = {
  name: 'restore',
  action: 'draft.write',
  schema: ChangeItem,
  scoped: false,
  step: restoreItem,
};

type ReleaseSchedule = { revision: number; releaseAt?: string | null | undefined };

type Among = { tx: Tx; deps: VerbDeps };

/** Updates that were released after the submission may contradict it. The approver must see that, not only the clock. */
async function refuseApproval(item: DeskItem, input: ApproveItem, among: Among): Promise<Refusal | null> {
  const submitted = await readSubmitted(among.tx, item, input.revision);
  const untimely = await refuseUntimely(item, input, among);
  if (untimely || !submitted) return untimely;
  return weighSums(among.deps, submitted, { tx: among.tx, corrects: item.corrects?.update ?? null });
}

/** Refuses now what could not be released at the embargo: a notice that has ended by then, a period that has not ended. */
async function refuseUntimely(
  item: DeskItem,
  { revision, releaseAt }: ReleaseSchedule,
  { tx }: Pick<Among, 'tx'>,
): Promise<Refusal | null> {
  if (!releaseAt) return null;
  const submitted = await readSubmitted(tx, item, revision);
  if (!submitted) return null;
  const { command } = submitted.task === 'publish' ? submitted : { command: submitted.command.update };
  return refuseMoments(toContent(command), Date.parse(releaseAt));
}
