import type { PlaceCode } from '@/domain/places';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import type { Confidence, Span } from '@/domain/reader/reading';
import { firstStep, type RuleId } from '@/domain/reader/rules/rule';
import { siteOf } from './sites-of';
import { PLACE_STEPS } from './steps';

export type PlaceMention = {
  place: PlaceCode;
  site: string | null;
  span: Span | null;
  confidence: Confidence;
  because: RuleId[];
};

/** The place of a figure: its own sentence's, its list's, or the head of the sentences before; else why it is unclear. */
export function whereIs(ask: MentionAsk, meaning: LineMeaning): PlaceMention | { because: RuleId[] } {
  const site = meaning.indicator === 'site_population' ? siteOf(ask) : null;
  const own = ask.places.get(ask.each.mention);
  const told = firstStep(PLACE_STEPS, { ask, meaning, site, own });
  if (told === null) return { because: ['place_carried.site_nowhere'] };
  const { answer } = told;
  const because = [told.because, ...(answer !== 'unclear' && answer.because !== undefined ? [answer.because] : [])];
  return answer === 'unclear' ? { because } : { ...answer, site, because };
}

export function isPlaced(where: PlaceMention | { because: RuleId[] }): where is PlaceMention {
  return 'place' in where;
}
