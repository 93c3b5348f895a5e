import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { Confidence, UnreadReason } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';

export type LineMeaning = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  confidence: Confidence;
  because: RuleId[];
};

/** Why a number is left to a person; null: it is shown otherwise ("a school" of no list). */
export type NoMeaning = { reason: UnreadReason | null; because: RuleId[] };

/** What a number means, or why it is left to a person. */
export type Decision = LineMeaning | NoMeaning;

export function unread(reason: UnreadReason | null, ...because: RuleId[]): NoMeaning {
  return { reason, because };
}

export function isMeaning(decision: Decision): decision is LineMeaning {
  return 'indicator' in decision;
}
