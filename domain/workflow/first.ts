import type { PublishFirst } from '@/domain/entries/publish-update';
import type { PendingReview, PersonRef } from '@/domain/item';
import type { Refusal } from '@/domain/outcome';
import { PUBLISH_FIRST, type Role } from '@/domain/policy';
import type { PrivateSettings } from '@/domain/settings';

export type Rule = Pick<PrivateSettings, 'approval' | 'publishFirst'>;

/** Who acts, when (ISO instant), and with which roles. */
export type Hand = { by: PersonRef; at: string };
export type RoledHand = Hand & { roles: readonly Role[] };

/**
 * Whether something may go out before a second person has looked, and what is owed for it: nothing where the approval rule
 * is off; else the reason is asked for, and the setting says who may.
 */
export function decideFirst(
  rule: Rule,
  publishFirst: PublishFirst | undefined,
  { by, at, roles }: RoledHand,
): { ok: true; debt: PendingReview | null } | Refusal {
  if (!rule.approval) return { ok: true, debt: null };
  if (publishFirst === undefined || !mayPublishFirst(rule, roles)) {
    return { ok: false, status: 403, code: 'approval.required' };
  }
  return { ok: true, debt: { by, reason: publishFirst.reason, at } };
}

export function mayPublishFirst({ publishFirst }: Rule, roles: readonly Role[]): boolean {
  return PUBLISH_FIRST[publishFirst].some((role) => roles.includes(role));
}
