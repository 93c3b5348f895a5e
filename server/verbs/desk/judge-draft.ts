import { refuseMoments, toContent } from '@/domain/entries/decide-publish';
import type { Refusal } from '@/domain/protocol/outcome';
import { ApproveItem, ChangeItem, RefuseItem, ScheduleItem } from '@/domain/workflow/commands';
import type { DeskItem } from '@/domain/workflow/item';
import {
  approveItem,
  discardItem,
  refuseItem,
  restoreItem,
  scheduleItem,
  unscheduleItem,
} from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import type { Change } from './change-draft';
import { readSubmitted } from './submitted';

// Steps that only move an item on; each is one line of the table in docs/workflow.md.

export const APPROVE: Change<ApproveItem> = {
  name: 'approve',
  action: 'draft.approve',
  schema: ApproveItem,
  scoped: true,
  step: approveItem,
  check: refuseUntimely,
};

export const REFUSE: Change<RefuseItem> = {
  name: 'refuse',
  action: 'draft.refuse',
  schema: RefuseItem,
  scoped: true,
  step: refuseItem,
};

export const SCHEDULE: Change<ScheduleItem> = {
  name: 'schedule',
  action: 'draft.schedule',
  schema: ScheduleItem,
  scoped: true,
  step: scheduleItem,
  check: refuseUntimely,
};

export const UNSCHEDULE: Change<ChangeItem> = {
  name: 'unschedule',
  action: 'draft.schedule',
  schema: ChangeItem,
  scoped: true,
  step: unscheduleItem,
};

export const DISCARD: Change<ChangeItem> = {
  name: 'discard',
  action: 'draft.write',
  schema: ChangeItem,
  scoped: false,
  step: discardItem,
};

export const RESTORE: Change<ChangeItem> = {
  name: 'restore',
  action: 'draft.write',
  schema: ChangeItem,
  scoped: false,
  step: restoreItem,
};

type Scheduling = { revision: number; releaseAt?: string | null | undefined };

/** What could not be said at the hour of its release (a notice that is over by then, a period that has not ended) is told now. */
async function refuseUntimely(item: DeskItem, { revision, releaseAt }: Scheduling, tx: Tx): Promise<Refusal | null> {
  if (!releaseAt) return null;
  const submitted = await readSubmitted(tx, item, revision);
  if (!submitted) return null;
  const { command } = submitted.task === 'publish' ? submitted : { command: submitted.command.update };
  return refuseMoments(toContent(command), Date.parse(releaseAt));
}
