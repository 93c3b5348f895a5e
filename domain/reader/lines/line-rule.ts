import type { IndicatorCode } from '@/domain/indicators';
import type { Confidence, UnreadReason } from '@/domain/reader/reading';
import type { PatternRule } from '@/domain/reader/rules/rule';
import type { LineFacts } from './facts';

/** Each fact that is named must be so, or one of those; `words`, `without`: of the sentence; `of`: of the thing itself. */
type LinePattern = { [K in keyof LineFacts]?: LineFacts[K] | readonly LineFacts[K][] } & {
  words?: RegExp;
  without?: RegExp;
  of?: RegExp;
};

type Pair = 'civilian_killed' | 'civilian_injured' | 'returned';

/** The line itself; a pair, of which how far the number reaches tells; services and damage by their kind; left, and why. */
export type LineEffect =
  | { line: IndicatorCode; confidence?: Confidence; isWhole?: true }
  | { pair: Pair }
  | { service: 'service_closed' | 'service_reopened' }
  | { damage: true }
  | { left: UnreadReason };

export type LineRule<Effect = LineEffect> = Omit<PatternRule<Effect>, 'pattern'> & { pattern: LinePattern };

const WORDS = ['words', 'without', 'of'];

function fitsLine({ pattern }: LineRule<unknown>, facts: LineFacts): boolean {
  const { words, without, of } = pattern;
  if (words !== undefined && !words.test(facts.sentence)) return false;
  if (without?.test(facts.sentence)) return false;
  if (of !== undefined && !of.test(facts.thingText)) return false;
  return Object.entries(pattern).every(([name, wanted]) => WORDS.includes(name) || isSo(facts, name, wanted));
}

function isSo(facts: LineFacts, name: string, wanted: unknown): boolean {
  const told = facts[name as keyof LineFacts];
  return Array.isArray(wanted) ? wanted.includes(told) : told === wanted;
}

export function firstLine<Effect>(rules: readonly LineRule<Effect>[], facts: LineFacts): LineRule<Effect> | undefined {
  return rules.find((rule) => fitsLine(rule, facts));
}
