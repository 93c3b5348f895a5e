import type { Confidence } from '@/domain/reader/reading';
import { familyOf, type RuleFamily, type RuleId } from '@/domain/reader/rules/rule';

/** Why a figure has to be looked at, where it is its day or its body. */
const DOUBTFUL: readonly RuleFamily[] = [
  ...(['day_carried', 'day_said', 'day_page', 'date_named', 'body_carried', 'body_none'] as const),
];
const OF_WHAT: readonly RuleFamily[] = ['line', 'noun', 'number', 'time_scope', 'scope'];

/**
 * What is told of a figure that waits for a person: always why its place, of one to look at also what is in doubt. Of one that
 * leaves no doubt, day and body stand above all figures.
 */
export function reasonsToTell(because: readonly RuleId[], confidence: Confidence): RuleFamily[] {
  const families = [...new Set(because.map(familyOf))];
  const place = families.filter((family) => family.startsWith('place'));
  if (confidence === 'sure') return place;
  const doubtful = families.filter((family) => DOUBTFUL.includes(family));
  const isPlaceInDoubt = place.includes('place_carried');
  const what = doubtful.length > 0 || isPlaceInDoubt ? [] : families.filter((family) => OF_WHAT.includes(family));
  return [...what, ...place, ...doubtful];
}
