import { type Pattern, toPattern } from './match';
import { indexAt, lineAfter, lineBefore, type TextTokens } from './tokens';

/**
 * What kind of thing a rule decides, first part of its id. The interface has words for each, so that a figure can tell
 * why it stands where it does.
 */
const RULE_FAMILIES = [
  'line',
  'number',
  'noun',
  'time_scope',
  'place_named',
  'place_heading',
  'place_carried',
  'place_nation',
  'day_window',
  'day_as_of',
  'day_carried',
  'day_said',
  'day_page',
  'date_named',
  'body_named',
  'body_carried',
  'body_document',
  'body_none',
  'scope',
] as const;
export type RuleFamily = (typeof RULE_FAMILIES)[number];
export type RuleId = `${RuleFamily}.${string}`;

/** What every rule has, in whatever form: an invented sentence that it decides, and what is read from it. Tests run them. */
export type RuleExample = {
  id: RuleId;
  example: string;
  /** A figure as `line place qualifier value day`, or `unread reason`. */
  yields: string;
};

/** A rule as data. Tables are ordered: the first that fits decides. */
export type PatternRule<Effect> = RuleExample & {
  /** Over tokens, see match.ts; several are alternatives. */
  pattern: string | readonly string[];
  effect: Effect;
};

/** Of any value that was stored; rules come and go, so only the family is asked. */
export function isRuleId(value: unknown): value is RuleId {
  return typeof value === 'string' && RULE_FAMILIES.some((family) => value.startsWith(`${family}.`));
}

export function familyOf(id: RuleId): RuleFamily {
  return id.slice(0, id.indexOf('.')) as RuleFamily;
}

export type CompiledRule<Effect> = { rule: PatternRule<Effect>; patterns: readonly Pattern[] };

export function compile<Effect>(rules: readonly PatternRule<Effect>[]): CompiledRule<Effect>[] {
  return rules.map((rule) => ({ rule, patterns: [rule.pattern].flat().map(toPattern) }));
}

/** The first rule that fits the token at a place of the text. */
export function firstAt<Effect>(
  rules: readonly CompiledRule<Effect>[],
  tokens: TextTokens,
  place: number,
): PatternRule<Effect> | undefined {
  const index = indexAt(tokens, place);
  const before = lineBefore(tokens, index);
  const after = lineAfter(tokens, index);
  return rules.find(({ patterns }) => patterns.some((pattern) => fits(pattern, before, after)))?.rule;
}

function fits(pattern: Pattern, before: string, after: string): boolean {
  return (pattern.before?.test(before) ?? true) && (pattern.after?.test(after) ?? true);
}

/** A rule whose pattern needs more than tokens: asked in order, the first that answers decides. */
export type Step<Ask, Answer> = RuleExample & { find: (ask: Ask) => Answer | null | undefined };

export function firstStep<Ask, Answer>(
  steps: readonly Step<Ask, Answer>[],
  ask: Ask,
): { answer: Answer; because: RuleId } | null {
  for (const { id, find } of steps) {
    const answer = find(ask);
    if (answer !== null && answer !== undefined) return { answer, because: id };
  }
  return null;
}
