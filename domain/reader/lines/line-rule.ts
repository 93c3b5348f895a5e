import type { IndicatorCode } from '@/domain/indicators';
import type { Confidence, UnreadReason } from '@/domain/reader/reading';
import type { PatternRule } from '@/domain/reader/rules/rule';
import type { FactValues, LineFacts } from './line-facts';

/** Each fact that is named must be so, or one of those; `words`, `without`: of the sentence; `of`: of the thing itself. */
type LinePattern = { [K in keyof FactValues]?: FactValues[K] | readonly FactValues[K][] } & {
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
  /** `isShown`: also where only an article counts. */
  | { left: UnreadReason; isShown?: true };

export type LineRule<Effect = LineEffect> = Omit<PatternRule<Effect>, 'pattern'> & { pattern: LinePattern };

type FactCondition = { name: keyof FactValues; wanted: unknown };

/** Each rule's wanted facts, listed once: a rule is asked of every number. */
const WANTED = new WeakMap<LinePattern, readonly FactCondition[]>();
const WORDS = ['words', 'without', 'of'];

function wantedOf(pattern: LinePattern): readonly FactCondition[] {
  const before = WANTED.get(pattern);
  if (before !== undefined) return before;
  const names = Object.keys(pattern).filter((name) => !WORDS.includes(name)) as (keyof FactValues)[];
  const wanted = names.map((name) => ({ name, wanted: pattern[name] }));
  WANTED.set(pattern, wanted);
  return wanted;
}

function fitsLine({ pattern }: LineRule<unknown>, facts: LineFacts): boolean {
  return wantedOf(pattern).every((each) => isSo(facts, each)) && fitsWords(pattern, facts);
}

function fitsWords({ words, without, of }: LinePattern, facts: LineFacts): boolean {
  if (words !== undefined && !words.test(facts('sentence'))) return false;
  if (without?.test(facts('sentence'))) return false;
  return of === undefined || of.test(facts('thingText'));
}

function isSo(facts: LineFacts, { name, wanted }: FactCondition): boolean {
  const told = facts(name);
  return Array.isArray(wanted) ? wanted.includes(told) : told === wanted;
}

export function firstLine<Effect>(rules: readonly LineRule<Effect>[], facts: LineFacts): LineRule<Effect> | undefined {
  return rules.find((rule) => fitsLine(rule, facts));
}
