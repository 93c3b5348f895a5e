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
import { type ActorContext, decideFirst, type Rule, type StepContext } from './first';
import { type Summary, summaryOf } from './summary';

/** The next state of the item, or the refusal. */
export type ItemDecision = { ok: true; item: DeskItem } | Refusal;

export function startItem({ kind, content, corrects }: StartDraft, id: string, { by, at }: StepContext): DeskItem {
  return {
    ...{ id, kind, task: corrects ? 'correct' : 'publish', corrects, state: 'draft', version: 1, revision: 0 },
    ...summaryOf(kind, content),
    ...{ author: by, changedBy: by, changedAt: at, ...UNJUDGED, refusal: null, update: null, debt: null },
  };
}

/** A new text withdraws the submission or the approval, because those were for another text. */
export function saveItem(item: DeskItem, { version, content, against }: SaveDraft, context: StepContext): ItemDecision {
  const { kind, corrects } = item;
  const next = { state: 'draft', ...UNJUDGED, ...summaryOf(kind, content) } as const;
  const turned = corrects && against ? { ...corrects, revision: against } : corrects;
  return step(item, { version, from: OPEN, context }, { ...next, corrects: turned });
}

/** `summary`: of the parsed content. */
export function submitItem(
  item: DeskItem,
  { version }: ChangeItem,
  context: StepContext & { summary: Summary },
): ItemDecision {
  const { by, at, summary } = context;
  const next = { state: 'submitted', revision: item.revision + 1, refusal: null, ...summary } as const;
  return step(item, { version, from: ['draft'], context }, { ...next, ...UNJUDGED, submitted: { by, at } });
}

export function refuseItem(
  item: DeskItem,
  { version, revision, words }: RefuseItem,
  context: StepContext,
): ItemDecision {
  const { by, at } = context;
  const next = { state: 'draft', ...UNJUDGED, refusal: { by, at, words } } as const;
  return step(item, { version, revision, from: ['submitted', 'approved'], context }, next);
}

/** A second person approves, unless the rule is off. */
export function approveItem(item: DeskItem, command: ApproveItem, context: StepContext & { rule: Rule }): ItemDecision {
  const { version, revision, releaseAt = null } = command;
  const { by, at, rule } = context;
  const early = refusePastRelease(releaseAt, at);
  if (early) return early;
  const next = { state: 'approved', approval: { by, at, revision }, releaseAt } as const;
  const approved = step(item, { version, revision, from: ['submitted'], context }, next);
  if (!approved.ok || !rule.approval || !isOwn(item, by.id)) return approved;
  return { ok: false, status: 403, code: 'approval.own' };
}

/** The person who began the draft and the person who submitted this revision do not count as second persons. */
function isOwn(item: DeskItem, person: string): boolean {
  return item.author.id === person || item.submitted?.by.id === person;
}

export function scheduleItem(
  item: DeskItem,
  { version, revision, releaseAt }: ScheduleItem,
  context: StepContext,
): ItemDecision {
  const early = refusePastRelease(releaseAt, context.at);
  return early ?? step(item, { version, revision, from: ['approved'], context }, { releaseAt });
}

export function unscheduleItem(item: DeskItem, { version }: ChangeItem, context: StepContext): ItemDecision {
  return step(item, { version, from: ['approved'], context }, { releaseAt: null });
}

/**
 * `update`: the number that the release gets. `decideFirst` says whether a submitted item may be released. An embargo of an
 * approved item binds only the clock: a person may release the item earlier.
 */
export function releaseItem(
  item: DeskItem,
  { version, revision, publishFirst }: ReleaseItem,
  context: ActorContext & { rule: Rule; update: number },
): ItemDecision {
  const first = item.state === 'approved' ? NOTHING_PENDING : decideFirst(context.rule, publishFirst, context);
  const debt = first.ok ? first.pending : null;
  const next = { state: 'released', update: context.update, debt } as const;
  const released = step(item, { version, revision, from: ['submitted', 'approved'], context }, next);
  return released.ok && !first.ok ? first : released;
}

/** An approved item whose time has come. A released item is never due, whatever the clock says. */
export function isDue({ state, releaseAt }: Pick<DeskItem, 'state' | 'releaseAt'>, now: number): boolean {
  return state === 'approved' && releaseAt !== null && Date.parse(releaseAt) <= now;
}

export function discardItem(item: DeskItem, { version }: ChangeItem, context: StepContext): ItemDecision {
  return step(item, { version, from: OPEN, context }, { state: 'discarded', ...UNJUDGED });
}

export function restoreItem(item: DeskItem, { version }: ChangeItem, context: StepContext): ItemDecision {
  return step(item, { version, from: ['discarded'], context }, { state: 'draft' });
}

/** The review after publishing, by another person than the one who published. */
export function reviewItem(item: DeskItem, { version }: ReviewItem, context: StepContext): ItemDecision {
  if (item.debt === null) return { ok: false, status: 409, code: 'review.none', details: { current: item } };
  const reviewed = step(item, { version, from: ['released'], context }, { debt: null });
  if (!reviewed.ok || item.debt.by.id !== context.by.id) return reviewed;
  return { ok: false, status: 403, code: 'review.own' };
}

const OPEN: readonly ItemState[] = ['draft', 'submitted', 'approved'];
const UNJUDGED = { submitted: null, approval: null, releaseAt: null };
const NOTHING_PENDING = { ok: true, pending: null } as const;

type Want = { version: number; revision?: number; from: readonly ItemState[]; context: StepContext };

/** Checks every change: it names the newest version and revision, and the state allows it. */
function step(item: DeskItem, { version, revision, from, context }: Want, next: Partial<DeskItem>): ItemDecision {
  const stale = refuseStale(item, version, revision);
  if (stale) return stale;
  if (!from.includes(item.state)) {
    return { ok: false, status: 409, code: 'item.state', details: { current: item } };
  }
  const { by, at } = context;
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
