import { NATION, type PlaceCode } from '@/domain/places';
import type { Mention } from '@/domain/reader/bind/mention';
import type { Confidence } from '@/domain/reader/reading';
import { firstStep, type RuleId } from '@/domain/reader/rules/rule';
import type { PlaceMark } from '@/domain/reader/words/places';
import { OWN_STEPS, type OwnScope } from './own-steps';
import { codeOf, type Stop, stopsOf } from './stops';

/** Where a mention is; `code` null = the words leave it open. `mark` null = it was not in this sentence. */
export type Where = { code: PlaceCode | null; mark: PlaceMark | null; confidence: Confidence; because: RuleId };

/** Where each mention of the sentence is, by its own words; undefined where the sentence names no place for it. */
export function placeMentions(
  text: string,
  mentions: readonly Mention[],
  places: readonly PlaceMark[],
): Map<Mention, Where> {
  const scope: OwnScope = { text, mentions, stops: stopsOf(text, places) };
  const found = new Map<Mention, Where>();
  if (scope.stops.length === 0) return found;
  for (const mention of mentions) {
    const told = firstStep(OWN_STEPS, { mention, scope });
    if (told !== null) found.set(mention, whereOf(told.answer, told.because));
  }
  return found;
}

function whereOf(stop: Stop | 'open' | 'all', because: RuleId): Where {
  if (stop === 'open') return { code: null, mark: null, confidence: 'check', because };
  if (stop === 'all') return { code: NATION, mark: null, confidence: 'check', because };
  return { code: codeOf(stop), mark: stop.mark, confidence: stop.codes.length > 1 ? 'check' : 'sure', because };
}
