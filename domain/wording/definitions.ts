import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { toLatinDigits } from '@/domain/text/fold';
import { type Definition, KIND_CAUTIONS } from './labels/cautions';
import { PEOPLE_DEFINITIONS } from './labels/people-definitions';
import { THING_DEFINITIONS } from './labels/thing-definitions';
import { toStyle, type Wording, type Words } from './language';

// The compiler asks for a definition of each indicator.
const DEFINITIONS: Record<IndicatorCode, Definition> = { ...PEOPLE_DEFINITIONS, ...THING_DEFINITIONS };

/** What an indicator counts, in a sentence or two. */
export function indicatorDefinition(code: IndicatorCode, wording: Wording): string {
  return said(DEFINITIONS[code].is, wording);
}

/** How not to read it: what holds for all of its kind, then its own traps. Never empty. */
export function indicatorCautions(code: IndicatorCode, wording: Wording): string[] {
  const { not } = DEFINITIONS[code];
  return [KIND_CAUTIONS[INDICATORS[code].kind], ...(not ? [not] : [])].map((words) => said(words, wording));
}

function said(words: Words, wording: Wording): string {
  const { language, digits } = toStyle(wording);
  return digits === 'latin' ? toLatinDigits(words[language]) : words[language];
}
