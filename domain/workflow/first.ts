import type { PublishFirst } from '@/domain/entries/publish-update';
import type { PendingReview, PersonRef } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import { PUBLISH_FIRST, type Role } from '@/domain/policy';
import type { PrivateSettings } from '@/domain/settings';

export type Rule = Pick<PrivateSettings, 'approval' | 'publishFirst'>;

/** The step context: who acts, and when (ISO instant). */
export type StepContext = { by: PersonRef; at: string };
export type ActorContext = StepContext & { roles: readonly Role[] };

/**
 * Decides whether a person may publish before a second person looks. When the approval rule is off, no review is pending.
 * Otherwise the person must give a reason, and the setting says who may.
 */
export function decideFirst(
  rule: Rule,
  publishFirst: PublishFirst | undefined,
  { by, at, roles }: ActorContext,
): { ok: true; pending: PendingReview | null } | Refusal {
  if (!rule.approval) return { ok: true, pending: null };
  if (publishFirst === undefined || !mayPublishFirst(rule, roles)) {
    return { ok: false, status: 403, code: 'approval.required' };
  }
  return { ok: true, pending: { by, reason: publishFirst.reason, at } };
}

export function mayPublishFirst({ publishFirst }: Rule, roles: readonly Role[]): boolean {
  return PUBLISH_FIRST[publishFirst].some((role) => roles.includes(role));
}
