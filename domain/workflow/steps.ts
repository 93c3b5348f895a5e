import type { DeskItem, ItemState } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import type {
  ApproveItem,
  ChangeItem,
  RefuseItem,
  ReleaseItem,
  ReviewItem,
  SaveDraft,
  ScheduleItem,
  StartDraft,
} from './commands';
import { decideFirst, type Hand, type RoledHand, type Rule } from './first';
import { type Summary, summaryOf } from './summary';

/** The next state of the item, or the refusal. */
export type ItemDecision = { ok: true; item: DeskItem } | Refusal;

export function startItem({ kind, content, corrects }: StartDraft, id: string, { by, at }: Hand): DeskItem {
  return {
    ...{ id, kind, task: corrects ? 'correct' : 'publish', corrects, state: 'draft', version: 1, revision: 0 },
    ...summaryOf(kind, content),
    ...{ author: by, changedBy: by, changedAt: at, ...UNJUDGED, refusal: null, update: null, debt: null },
  };
}

/** A new text takes back what was submitted or approved, because that was another text. */
export function saveItem(item: DeskItem, { version, content, against }: SaveDraft, hand: Hand): ItemDecision {
  const { kind, corrects } = item;
  const next = { state: 'draft', ...UNJUDGED, ...summaryOf(kind, content) } as const;
  const turned = corrects && against ? { ...corrects, revision: against } : corrects;
  return step(item, { version, from: OPEN, hand }, { ...next, corrects: turned });
}

/** `summary`: of the content as it was parsed. */
export function submitItem(item: DeskItem, { version }: ChangeItem, hand: Hand & { summary: Summary }): ItemDecision {
  const { by, at, summary } = hand;
  const next = { state: 'submitted', revision: item.revision + 1, refusal: null, ...summary } as const;
  return step(item, { version, from: ['draft'], hand }, { ...next, ...UNJUDGED, submitted: { by, at } });
}

export function refuseItem(item: DeskItem, { version, revision, words }: RefuseItem, hand: Hand): ItemDecision {
  const { by, at } = hand;
  const next = { state: 'draft', ...UNJUDGED, refusal: { by, at, words } } as const;
  return step(item, { version, revision, from: ['submitted', 'approved'], hand }, next);
}

/** A second person approves, unless the rule is off. */
export function approveItem(item: DeskItem, command: ApproveItem, hand: Hand & { rule: Rule }): ItemDecision {
  const { version, revision, releaseAt = null } = command;
  const { by, at, rule } = hand;
  const early = refusePastRelease(releaseAt, at);
  if (early) return early;
  const next = { state: 'approved', approval: { by, at, revision }, releaseAt } as const;
  const approved = step(item, { version, revision, from: ['submitted'], hand }, next);
  if (!approved.ok || !rule.approval || !isOwn(item, by.id)) return approved;
  return { ok: false, status: 403, code: 'approval.own' };
}

/** The person who began the draft and the person who submitted this revision do not count as second persons. */
function isOwn(item: DeskItem, person: string): boolean {
  return item.author.id === person || item.submitted?.by.id === person;
}

export function scheduleItem(item: DeskItem, { version, revision, releaseAt }: ScheduleItem, hand: Hand): ItemDecision {
  const early = refusePastRelease(releaseAt, hand.at);
  return early ?? step(item, { version, revision, from: ['approved'], hand }, { releaseAt });
}

export function unscheduleItem(item: DeskItem, { version }: ChangeItem, hand: Hand): ItemDecision {
  return step(item, { version, from: ['approved'], hand }, { releaseAt: null });
}

/**
 * `update`: the number that it gets. What is only submitted goes out as `decideFirst` allows; the embargo of what is
 * approved holds for the clock, a person may end it.
 */
export function releaseItem(
  item: DeskItem,
  { version, revision, publishFirst }: ReleaseItem,
  hand: RoledHand & { rule: Rule; update: number },
): ItemDecision {
  const ruling = item.state === 'approved' ? NOTHING_OWED : decideFirst(hand.rule, publishFirst, hand);
  const debt = ruling.ok ? ruling.debt : null;
  const next = { state: 'released', update: hand.update, debt } as const;
  const released = step(item, { version, revision, from: ['submitted', 'approved'], hand }, next);
  return released.ok && !ruling.ok ? ruling : released;
}

/** An approved item whose time has come. A released item is never due, whatever the clock says. */
export function isDue({ state, releaseAt }: Pick<DeskItem, 'state' | 'releaseAt'>, now: number): boolean {
  return state === 'approved' && releaseAt !== null && Date.parse(releaseAt) <= now;
}

export function discardItem(item: DeskItem, { version }: ChangeItem, hand: Hand): ItemDecision {
  return step(item, { version, from: OPEN, hand }, { state: 'discarded', ...UNJUDGED });
}

export function restoreItem(item: DeskItem, { version }: ChangeItem, hand: Hand): ItemDecision {
  return step(item, { version, from: ['discarded'], hand }, { state: 'draft' });
}

/** The review after publishing, by another person than the one who published. */
export function reviewItem(item: DeskItem, { version }: ReviewItem, hand: Hand): ItemDecision {
  if (item.debt === null) return { ok: false, status: 409, code: 'review.none', details: { current: item } };
  const reviewed = step(item, { version, from: ['released'], hand }, { debt: null });
  if (!reviewed.ok || item.debt.by.id !== hand.by.id) return reviewed;
  return { ok: false, status: 403, code: 'review.own' };
}

const OPEN: readonly ItemState[] = ['draft', 'submitted', 'approved'];
const UNJUDGED = { submitted: null, approval: null, releaseAt: null };
const NOTHING_OWED = { ok: true, debt: null } as const;

type Want = { version: number; revision?: number; from: readonly ItemState[]; hand: Hand };

/** Checks every change: it names the newest version and revision, and the state allows it. */
function step(item: DeskItem, { version, revision, from, hand }: Want, next: Partial<DeskItem>): ItemDecision {
  const stale = refuseStale(item, version, revision);
  if (stale) return stale;
  if (!from.includes(item.state)) {
    return { ok: false, status: 409, code: 'item.state', details: { current: item } };
  }
  const { by, at } = hand;
  return { ok: true, item: { ...item, ...next, version: item.version + 1, changedBy: by, changedAt: at } };
}

function refuseStale(item: DeskItem, version: number, revision = item.revision): Refusal | null {
  const details = { current: item };
  if (revision !== item.revision) return { ok: false, status: 409, code: 'revision.stale', details };
  return version === item.version ? null : { ok: false, status: 409, code: 'item.stale', details };
}

function refusePastRelease(releaseAt: string | null, now: string): Refusal | null {
  if (releaseAt === null || Date.parse(releaseAt) > Date.parse(now)) return null;
  const code = 'release_at.past';
  return { ok: false, status: 422, code, fields: [{ path: 'releaseAt', code }] };
}
