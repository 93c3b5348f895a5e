import type { DeskItem } from '@/domain/item';
import type { NoticeContent, SituationUpdate } from '@/domain/updates';

export function noticeOf(number: number, changes: Partial<NoticeContent> = {}): SituationUpdate & NoticeContent {
  return {
    ...{ kind: 'notice', number, revision: 1, recordedAt: '2026-01-14T02:00:00.000Z', reference: null, source: 'MOI' },
    ...{ text: { km: null, en: 'Road 64 is closed' }, priority: 'normal', until: '2026-01-15T02:00:00.000Z' },
    ...{ audience: 'all', ...changes },
  };
}

const AUTHOR = { id: 'p1', name: 'Sok' };

/** A new draft of a report. */
export const ITEM: DeskItem = {
  ...{ id: 'd1', kind: 'report', task: 'publish', corrects: null, state: 'draft', version: 1, revision: 0 },
  ...{ title: { km: null, en: null }, source: 'MOI', periodEnd: '2026-01-14', figures: 2, places: ['KH13'] },
  ...{ author: AUTHOR, changedBy: AUTHOR, changedAt: '2026-01-14T02:00:00.000Z', submitted: null, refusal: null },
  ...{ approval: null, releaseAt: null, update: null, debt: null },
};
