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
    if (told === null) continue;
    const where = whereOf(told.answer, told.because);
    found.set(mention, isBehindAnother(mention, where, scope) ? { ...where, confidence: 'check' } : where);
  }
  return found;
}

const OWN_VERB = /(?:^| )(?:remain|remains|are|were|is|was|have|has|had) .*(?: and |, )/;

/** "75,330 people remain in camps and 41 schools are closed in Pursat": the place is that of the schools, and perhaps of both. */
function isBehindAnother(mention: Mention, { mark }: Where, { text, mentions }: OwnScope): boolean {
  if (mark === null || mark.start < mention.end) return false;
  const next = mentions.find((other) => other.start > mention.start && other.end <= mark.start);
  return next !== undefined && OWN_VERB.test(text.slice(mention.end, next.start));
}

function whereOf(stop: Stop | 'open' | 'all', because: RuleId): Where {
  if (stop === 'open') return { code: null, mark: null, confidence: 'check', because };
  if (stop === 'all') return { code: NATION, mark: null, confidence: 'check', because };
  return { code: codeOf(stop), mark: stop.mark, confidence: stop.codes.length > 1 ? 'check' : 'sure', because };
}
