import type { Amount, Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import type { Language } from '@/domain/wording/language';
import type { TextFacts } from './facts/text-facts';
import type { RuleId } from './rules/rule';

/** A stretch of the pasted text, in its own code units: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

/** `sure`: line, number, place, day and body are each bound by words of their own, without a rival. All else: `check`. */
export type Confidence = 'sure' | 'check';

/** A figure that the text states. An editor accepts, changes or drops it; nothing here is released by itself. */
export type ProposedFigure = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  qualifier: Qualifier;
  value: number;
  nil: boolean;
  periodStart: When | null;
  periodEnd: When | null;
  confidence: Confidence;
  /** Who says it: where two bodies speak, each has its own. */
  source: SourceCode;
  /** The rules that made it, for the noun, the line, the place, the day and the body. */
  because: RuleId[];
  /** The number with its words first, then the verb and the place that it was bound to. */
  spans: Span[];
  quote: string;
  /** Why, in the words of the text; left out where the line does not ask for it. */
  note?: string;
};

/** A figure that the text gives in words instead of a number. */
export type ProposedAmount = Omit<ProposedFigure, 'qualifier' | 'value' | 'nil'> & { amount: Amount };

/** Why a number or statement was left for a person. */
const UNREAD_REASONS = [
  'headline',
  'percentage',
  'vague',
  'unclear_number',
  'range',
  'no_thing',
  'no_verb',
  'period_or_total',
  'place_unclear',
  'earlier_figure',
  'not_yet',
  'part_of_unknown',
  'conflict',
  'no_number',
  'two_verbs',
  'got_help',
  'not_counted',
  'part_of_places',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export type Unread = Span & { reason: UnreadReason; quote: string; because: RuleId[] };

/** Numbers that are known to count nothing: dates, hours, ages, roads, list points. */
export type Aside = Span & { because: RuleId };

/**
 * `nothing_of_ours`: the text names none of our places or bodies, and counts nothing of ours or names others, or it tells of
 * another disaster; nothing is proposed.
 */
const READING_OUTCOMES = ['read', 'nothing_of_ours', 'language_not_read'] as const;
export type ReadingOutcome = (typeof READING_OUTCOMES)[number];

/** The words in which the text gives its body, its period or the day of its page. */
export type Ground = { because: RuleId | null; span: Span | null };

export type Period = { start: When | null; end: When | null };

export type Reading = {
  figures: ProposedFigure[];
  amounts: ProposedAmount[];
  facts: TextFacts;
  unread: Unread[];
  period: Period;
  source: SourceCode;
  language: Language;
  outcome: ReadingOutcome;
  aside: Aside[];
  /** The day that the page gives of itself. */
  page: When | null;
  grounds: { source: Ground; period: Ground; page: Ground };
};

export type ReadOptions = {
  /**
   * The day of the page, `2026-01-15`: "yesterday" and "Tuesday" hang on it, and years that the text leaves out, unless
   * the text gives a day of its own.
   */
  publishedOn: string | null;
};
