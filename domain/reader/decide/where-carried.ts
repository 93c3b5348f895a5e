import { INDICATORS } from '@/domain/indicators';
import { NATION, type PlaceCode } from '@/domain/places';
import type { Confidence, Span } from '@/domain/reader/reading';
import type { ItemAsk } from './ask';
import type { Meaning } from './decision';
import { siteOf } from './site';

export type Place = { place: PlaceCode; site: string | null; span: Span | null; confidence: Confidence };

/** The place of a figure: its own sentence's, its list's, or the head of the sentences before; null = unclear. */
export function whereIs(ask: ItemAsk, meaning: Meaning): Place | null {
  const { carry, places, each } = ask;
  const site = meaning.indicator === 'site_population' ? siteOf(ask) : null;
  const own = places.get(each.item);
  if (own !== undefined)
    return own.code === null ? null : { place: own.code, site, span: own.mark, confidence: own.confidence };
  if (carry.listPlace !== null) return { ...carry.listPlace, site, confidence: 'sure' };
  const head = carriedHead(ask, meaning);
  if (head !== null) return { ...head, site };
  // A camp lies somewhere; without its province the line would stand for the nation.
  return site === null ? { place: NATION, site, span: null, confidence: 'sure' } : null;
}

const IN_PROVINCE =
  /in the (?:same )?province|the province(?:'s)?|province-wide|there(?: (?:are|were|is|was))? (?:also|still)|ក្នុងខេត្ត(?:នេះ|នោះ|ដដែល)/;

function carriedHead({ carry, sentence, folded }: ItemAsk, meaning: Meaning): Omit<Place, 'site'> | null {
  const { head, lastPlace } = carry;
  const isSaid = IN_PROVINCE.test(folded.text.slice(sentence.start, sentence.end));
  if (isSaid && lastPlace !== null) return { ...lastPlace, confidence: 'check' };
  if (head === null || !isLocal(meaning, sentence.paragraph === head.paragraph, carry.topic === 'damage')) return null;
  return { place: head.place, span: head.span, confidence: sentence.paragraph === head.paragraph ? 'sure' : 'check' };
}

/** Services, villages and shelter are told province by province; people and the dead are told of the nation. */
function isLocal({ indicator }: Meaning, isSameParagraph: boolean, isDamagePart: boolean): boolean {
  const { group } = INDICATORS[indicator];
  if (group === 'damage') return indicator === 'damage_in_period' ? isSameParagraph : isSameParagraph && !isDamagePart;
  if (indicator === 'areas_reported_occupied') return false;
  if (group === 'services' || group === 'places' || group === 'mine_action') return true;
  return /^(?:families_|temporary_houses|displacement_sites|site_population)/.test(indicator);
}
