import { isBeforeRounds } from '@/domain/crisis';
import { NATION } from '@/domain/places';
import type { SentenceFigure } from './decide/ask';
import type { DocumentContext } from './decide/discourse';
import type { Confidence } from './reading';
import { familyOf, type RuleFamily } from './rules/rule';

/** Places that words of the number's own sentence, its list or a national body bind; a carried one is to be looked at. */
const PLACED: readonly RuleFamily[] = ['place_named', 'place_heading', 'place_nation'];
const DATED: readonly RuleFamily[] = ['day_as_of', 'day_window'];

/**
 * "Sure" is a promise: line, number, place, day and body are each bound by words of their own, and nothing else claims
 * them. All else is to be looked at.
 */
export function confidenceOf(found: SentenceFigure, context: DocumentContext): Confidence {
  const isSure = found.confidence === 'sure' && isPlaced(found) && isDated(found, context) && isSaid(found, context);
  return isSure ? 'sure' : 'check';
}

function isPlaced({ because, place, voice }: SentenceFigure): boolean {
  const placed = because.map(familyOf).filter((family) => family.startsWith('place'));
  if (placed.length === 0 || !placed.every((family) => PLACED.includes(family))) return false;
  // A province's own body does not speak of the nation.
  return !(place === NATION && voice.code.startsWith('PROV'));
}

function isDated({ day }: SentenceFigure, { dayBecause, periodEnd }: DocumentContext): boolean {
  const because = day === null ? dayBecause : day.because;
  const at = day === null ? periodEnd : day.at;
  // An older paper is read, and a person has to see that it is one.
  if (at !== null && isBeforeRounds(at)) return false;
  return because !== null && DATED.includes(familyOf(because));
}

function isSaid({ voice }: SentenceFigure, { hasOneBody }: DocumentContext): boolean {
  if (voice.code === 'NOT-STATED') return false;
  return voice.isOwn || (hasOneBody && familyOf(voice.because) !== 'body_none');
}
