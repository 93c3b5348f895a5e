import { NATION, type PlaceCode } from '@/domain/places';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import type { Confidence, Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { Where } from './own-place';

/** A figure whose place is asked for; `own`: the place that words of its own sentence give it. */
export type PlaceAsk = { ask: MentionAsk; meaning: LineMeaning; site: string | null; own: Where | undefined };
export type PlaceAnswer =
  | { place: PlaceCode; span: Span | null; confidence: Confidence; because?: RuleId }
  | 'unclear'
  | null;

export const NATIONAL = { place: NATION, span: null, confidence: 'check' } as const;
