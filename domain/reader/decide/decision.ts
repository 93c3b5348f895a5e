import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { Confidence, UnreadReason } from '@/domain/reader/reading';

/** What a number means, or why it is left to a person. */
export type Decision =
  | { indicator: IndicatorCode; breakdown: BreakdownCode | null; confidence: Confidence }
  | { reason: UnreadReason | null };

export type Meaning = Exclude<Decision, { reason: UnreadReason | null }>;

export function means(
  indicator: IndicatorCode,
  breakdown: BreakdownCode | null,
  confidence: Confidence = 'sure',
): Meaning {
  return { indicator, breakdown, confidence };
}

/** `null`: known to be no figure, so it is not shown as unread either. */
export function unread(reason: UnreadReason | null): Decision {
  return { reason };
}

export function isMeaning(decision: Decision): decision is Meaning {
  return 'indicator' in decision;
}
