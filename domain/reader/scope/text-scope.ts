import { english, khmer } from '@/domain/reader/text/scan';
import type { Side, SideMark } from './sides';

/** Whether a text tells of this country and this crisis at all; `elsewhere`: it names other places or bodies, and none of ours. */
export type TextScope = 'ours' | 'unnamed' | 'elsewhere' | 'other_country' | 'other_disaster';

const DISASTER = new RegExp(
  `${english('floods?|flooding|flooded|typhoons?|cyclones?|hurricanes?|storms?|earthquakes?|drought|landslides?|tsunami|wildfires?|epidemic|covid(?:-19)?|cholera|dengue|ebola|lightning|(?:traffic|road) (?:accidents?|crash(?:es)?|collisions?|deaths?|safety)')}|${khmer('ទឹកជំនន់|គ្រោះធម្មជាតិ|ខ្យល់ព្យុះ|រងគ្រោះធម្មជាតិ|គ្រោះរាំងស្ងួត|កូវីដ|គ្រោះថ្នាក់ចរាចរណ៍|រន្ទះ')}`,
);
const CONFLICT = new RegExp(
  `${english('border|fighting|clash(?:es)?|ceasefire|truce|thai(?:land)?|shell(?:s|ing)|aggression|conflict|airstrikes?|hostilities')}|${khmer('ព្រំដែន|ថៃ|សៀម|បទឈប់បាញ់|ភៀសសឹក|ឈ្លានពាន')}`,
);

type ScopeAsk = { text: string; sides: readonly SideMark[]; namesOthers: boolean };

/**
 * A text that names neither side may be a part of a report, or of anything: it is ours only where it names nothing else and
 * some figure is found in it (`unnamed`).
 */
export function scopeOfText({ text, sides, namesOthers }: ScopeAsk): TextScope {
  if (DISASTER.test(text) && !CONFLICT.test(text)) return 'other_disaster';
  if (sides.some(({ side }) => side === 'ours')) return 'ours';
  if (sides.some(isOfOthers)) return 'other_country';
  // Who attacks is named in our own reports most of all.
  if (sides.length > 0) return 'ours';
  return namesOthers ? 'elsewhere' : 'unnamed';
}

/** In a text of such a scope nothing is proposed. */
export function isNotOurs(scope: TextScope): boolean {
  return scope !== 'ours' && scope !== 'unnamed';
}

/** Whose numbers are those of sentences that name neither side: in a page on the other country those of the other. */
export function mainSide(sides: readonly SideMark[]): Side {
  const ours = sides.filter(({ side }) => side === 'ours').length;
  return sides.filter(isOfOthers).length > ours ? 'theirs' : 'ours';
}

/** Those who attack are named in our own reports most of all. */
export function isOfOthers({ side, kind }: SideMark): boolean {
  return side !== 'ours' && kind !== 'force';
}

export function isOfConflict(sentence: string): boolean {
  return CONFLICT.test(sentence);
}

/** A sentence of another disaster in a text that is of this crisis. */
export function isOfDisaster(sentence: string): boolean {
  return DISASTER.test(sentence) && !CONFLICT.test(sentence);
}
