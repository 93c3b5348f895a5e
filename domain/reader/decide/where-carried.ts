import { INDICATORS } from '@/domain/indicators';
import { NATION, type PlaceCode } from '@/domain/places';
import type { Confidence, Span } from '@/domain/reader/reading';
import type { ItemAsk } from './ask';
import type { Carry } from './context';
import type { Meaning } from './decision';
import { siteOf } from './site';

export type Place = { place: PlaceCode; site: string | null; span: Span | null; confidence: Confidence };

/** The place of a figure: its own sentence's, its list's, or the head of the sentences before; null = unclear. */
export function whereIs(ask: ItemAsk, meaning: Meaning): Place | null {
  const site = meaning.indicator === 'site_population' ? siteOf(ask) : null;
  const where = ownPlace(ask) ?? carriedHead(ask, meaning);
  if (where === 'unclear') return null;
  if (where !== null) return { ...where, site };
  // A camp lies somewhere; without its province the line would stand for the nation.
  return site === null ? { place: NATION, site, span: null, confidence: 'sure' } : null;
}

function ownPlace({ carry, places, each }: ItemAsk): Carried {
  const own = places.get(each.item);
  if (own === undefined) return carry.listPlace && { ...carry.listPlace, confidence: 'sure' };
  return own.code === null ? 'unclear' : { place: own.code, span: own.mark, confidence: own.confidence };
}

const IN_PROVINCE =
  /in the (?:same )?province|the province(?:'s)?|province-wide|there(?: (?:are|were|is|was))? (?:also|still)|ក្នុងខេត្ត(?:នេះ|នោះ|ដដែល)/;

type Carried = Omit<Place, 'site'> | 'unclear' | null;

function carriedHead({ carry, sentence, folded }: ItemAsk, meaning: Meaning): Carried {
  const { head, lastPlace } = carry;
  const { paragraph } = sentence;
  if (lastPlace !== null && IN_PROVINCE.test(folded.text.slice(sentence.start, sentence.end)))
    return { ...lastPlace, confidence: 'check' };
  if (!isLocal(meaning, paragraph === head?.paragraph, carry.topic === 'damage')) return null;
  if (head !== null) return { ...head, confidence: paragraph === head.paragraph ? 'sure' : 'check' };
  return lastPlace?.paragraph === paragraph ? behindTail(lastPlace, meaning) : null;
}

/** The sentence before named its place in passing: villages go on there, schools may be those of the nation. */
function behindTail(last: NonNullable<Carry['lastPlace']>, { indicator }: Meaning): Carried {
  if (last.place === NATION) return null;
  return indicator.startsWith('villages') ? { ...last, confidence: 'check' } : 'unclear';
}

/** Services, villages and shelter are told province by province; people and the dead are told of the nation. */
function isLocal({ indicator }: Meaning, isSameParagraph: boolean, isDamagePart: boolean): boolean {
  const { group } = INDICATORS[indicator];
  if (group === 'damage') return indicator === 'damage_in_period' ? isSameParagraph : isSameParagraph && !isDamagePart;
  if (indicator === 'areas_reported_occupied') return false;
  if (group === 'services' || group === 'places' || group === 'mine_action') return true;
  return /^(?:families_needing|temporary_houses|displacement_sites|site_population)/.test(indicator);
}
