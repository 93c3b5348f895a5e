import type { NoticeContent, SituationUpdate } from '@/domain/updates';
import { type BoardNotice, MAX_NOTICES } from './board';

/** Urgent notices come first, then the newest. A notice that has ended by `at`, the time of the entry, is removed for good. */
export function withNotice(
  notices: readonly BoardNotice[],
  update: SituationUpdate & NoticeContent,
  at: string,
): BoardNotice[] {
  const { number, revision, recordedAt, source, text, priority, until } = update;
  const added = { number, revision, recordedAt, source, text, priority, until };
  return [...withoutNotice(notices, number), added]
    .filter((notice) => Date.parse(notice.until) > Date.parse(at))
    .sort((a, b) => rank(a) - rank(b) || b.number - a.number)
    .slice(0, MAX_NOTICES);
}

export function withoutNotice(notices: readonly BoardNotice[], number: number): BoardNotice[] {
  return notices.filter((notice) => notice.number !== number);
}

function rank({ priority }: BoardNotice): 0 | 1 {
  return priority === 'high' ? 0 : 1;
}

/** The notices that are open at `now` (server time, ms). */
export function openNotices({ notices }: { notices: readonly BoardNotice[] }, now: number): BoardNotice[] {
  return notices.filter(({ until }) => Date.parse(until) > now);
}
