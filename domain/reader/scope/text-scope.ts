import { english, khmer } from '@/domain/reader/text/scan';
import type { Side, SideMark } from './sides';

/** Whether a text tells of this country and this crisis at all. */
export type TextScope = 'ours' | 'other_country' | 'other_disaster';

const DISASTER = new RegExp(
  `${english('floods?|flooding|flooded|typhoons?|cyclones?|hurricanes?|storms?|earthquakes?|drought|landslides?|tsunami|wildfires?|epidemic|covid(?:-19)?|cholera|dengue|ebola')}|${khmer('ទឹកជំនន់|គ្រោះធម្មជាតិ|ខ្យល់ព្យុះ|រងគ្រោះធម្មជាតិ|គ្រោះរាំងស្ងួត|កូវីដ')}`,
);
const CONFLICT = new RegExp(
  `${english('border|fighting|clash(?:es)?|ceasefire|truce|thai(?:land)?|shell(?:s|ing)|aggression|conflict|airstrikes?|hostilities')}|${khmer('ព្រំដែន|ថៃ|សៀម|បទឈប់បាញ់|ភៀសសឹក|ឈ្លានពាន')}`,
);

export function scopeOfText(text: string, sides: readonly SideMark[]): TextScope {
  if (DISASTER.test(text) && !CONFLICT.test(text)) return 'other_disaster';
  const isOurs = sides.some(({ side }) => side === 'ours') || /[\u1780-\u17b3]{20}/.test(text);
  return isOurs || !sides.some(isOfOthers) ? 'ours' : 'other_country';
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

/** A sentence of another disaster in a text that is of this crisis. */
export function isOfDisaster(sentence: string): boolean {
  return DISASTER.test(sentence) && !CONFLICT.test(sentence);
}
