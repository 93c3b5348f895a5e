import type { Found } from './decide/ask';
import type { Frame } from './decide/context';
import type { Confidence } from './reading';
import { familyOf, type RuleFamily } from './rules/rule';

/** Places that words of the number's own sentence, its list or a national body bind; a carried one is to be looked at. */
const PLACED: readonly RuleFamily[] = ['place_named', 'place_heading', 'place_nation'];
const DATED: readonly RuleFamily[] = ['day_as_of', 'day_window'];

/**
 * "Sure" is a promise: line, number, place, day and body are each bound by words of their own, and nothing else claims
 * them. All else is to be looked at.
 */
export function confidenceOf(found: Found, frame: Frame): Confidence {
  const isSure = found.confidence === 'sure' && isPlaced(found) && isDated(found, frame) && isSaid(found, frame);
  return isSure ? 'sure' : 'check';
}

function isPlaced({ because, place, voice }: Found): boolean {
  const placed = because.map(familyOf).filter((family) => family.startsWith('place'));
  if (placed.length === 0 || !placed.every((family) => PLACED.includes(family))) return false;
  // A province's own body does not speak of the nation.
  return !(place === 'KH' && voice.code.startsWith('PROV'));
}

function isDated({ day }: Found, { dayBecause }: Frame): boolean {
  const because = day === null ? dayBecause : day.because;
  return because !== null && DATED.includes(familyOf(because));
}

function isSaid({ voice }: Found, { hasOneBody }: Frame): boolean {
  if (voice.code === 'NOT-STATED') return false;
  return voice.isOwn || (hasOneBody && familyOf(voice.because) !== 'body_none');
}
