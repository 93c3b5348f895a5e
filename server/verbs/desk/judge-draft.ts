import { ApproveItem, ChangeItem, RefuseItem, ScheduleItem } from '@/domain/workflow/commands';
import {
  approveItem,
  discardItem,
  refuseItem,
  restoreItem,
  scheduleItem,
  unscheduleItem,
} from '@/domain/workflow/steps';
import type { Change } from './change-draft';

// Steps that only move an item on; each is one line of the table in docs/workflow.md.

export const APPROVE: Change<ApproveItem> = {
  name: 'approve',
  action: 'draft.approve',
  schema: ApproveItem,
  scoped: true,
  step: approveItem,
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
