import { INDICATORS } from '@/domain/indicators';
import { NATION, type PlaceCode } from '@/domain/places';
import type { Where } from '@/domain/reader/bind/where';
import type { Confidence, Span } from '@/domain/reader/reading';
import type { ItemAsk } from './ask';
import type { Carry } from './context';
import type { Meaning } from './decision';
import { isBehindToll } from './item-reach';

export type Place = { place: PlaceCode; site: string | null; span: Span | null; confidence: Confidence };

/** The place of a figure: its own sentence's, its list's, or the head of the sentences before; null = unclear. */
export function whereIs(ask: ItemAsk, meaning: Meaning): Place | null {
  const site = meaning.indicator === 'site_population' ? siteOf(ask) : null;
  const where = ownPlace(ask, meaning) ?? placeOfSite(ask, site) ?? carriedHead(ask, meaning);
  if (where === 'unclear') return null;
  if (where !== null) return { ...where, site };
  // A camp lies somewhere; without its province the line would stand for the nation.
  return site === null ? { place: NATION, site, span: null, confidence: 'sure' } : null;
}

/** Where the camp is that was named before; else the one province of the text. */
function placeOfSite({ carry, frame }: ItemAsk, site: string | null): Carried {
  if (site === null) return null;
  const place = (carry.site?.name === site ? carry.site.place : null) ?? frame.province;
  return place === null ? null : { place, span: null, confidence: 'check' };
}

function ownPlace(ask: ItemAsk, meaning: Meaning): Carried {
  const { carry, places, each } = ask;
  if (meaning.indicator.endsWith('_cumulative') && isBehindToll(ask))
    return { place: NATION, span: null, confidence: 'check' };
  const own = places.get(each.item);
  if (isTollBefore(ask, meaning, own)) return { place: NATION, span: null, confidence: 'check' };
  if (own === undefined) return carry.listPlace && { ...carry.listPlace, confidence: 'sure' };
  if (own.code !== null) return { place: own.code, span: own.mark, confidence: own.confidence };
  return leftOver(ask, meaning) ?? 'unclear';
}

/** "The toll rose to 16 after one more died in Koh Kong": the place is that of the one. */
function isTollBefore({ bound, each }: ItemAsk, { indicator }: Meaning, own: Where | undefined): boolean {
  if (own === undefined || !indicator.startsWith('civilian') || !indicator.endsWith('_cumulative')) return false;
  const { mark } = own;
  if (mark === null) return own.code === null;
  return bound.some(({ item }) => item.start > each.item.end && item.end <= mark.start);
}

/** "While 9 schools in Pursat have reopened, 21 are closed": services and villages stay with the one place of their sentence. */
function leftOver({ marks, each }: ItemAsk, meaning: Meaning): Omit<Place, 'site'> | null {
  const [only, ...others] = marks.places;
  if (only === undefined || others.length > 0 || only.end > each.item.start) return null;
  const isLocal = isService(meaning) || meaning.indicator.startsWith('villages');
  return isLocal ? { place: only.code, span: only, confidence: 'check' } : null;
}

function isService({ indicator }: Meaning): boolean {
  return indicator === 'service_closed' || indicator === 'service_reopened';
}

const IN_PROVINCE =
  /in the (?:same )?province|the province(?:'s)?|province-wide|there(?: (?:are|were|is|was))? (?:also|still)|ក្នុងខេត្ត(?:នេះ|នោះ|ដដែល)/;

/** A sum over the provinces opens a paragraph of its own. */
const IN_ALL = /(?<![a-z])(?:in total|in all|altogether|overall|all told|combined)(?![a-z])|សរុបរួម|ជារួម/;

type Carried = Omit<Place, 'site'> | 'unclear' | null;

function carriedHead(ask: ItemAsk, meaning: Meaning): Carried {
  const { carry, sentence, folded, frame } = ask;
  const words = folded.text.slice(sentence.start, sentence.end);
  if (carry.lastPlace !== null && IN_PROVINCE.test(words)) return inProvince(carry.lastPlace);
  const isNear = carry.lastPlace?.paragraph === sentence.paragraph || frame.periodStart === null;
  if (isOfEvent(meaning) && carry.lastPlace !== null && isNear) return inProvince(carry.lastPlace);
  const isSame = sentence.paragraph === carry.head?.paragraph;
  if (!isLocal(meaning, isSame, carry.topic === 'damage')) return null;
  // "In Pursat 19 schools …. In total, 53": of the province or of all, nobody can tell.
  if (IN_ALL.test(words)) return isSame ? 'unclear' : null;
  return fromBefore(ask, meaning);
}

/** Those hurt in what the sentence before told are where that happened. */
function isOfEvent({ indicator }: Meaning): boolean {
  return indicator === 'civilian_killed_in_period' || indicator === 'civilian_injured_in_period';
}

function inProvince({ place, span }: NonNullable<Carry['lastPlace']>): Carried {
  return place === null ? 'unclear' : { place, span, confidence: 'check' };
}

function fromBefore({ carry, sentence }: ItemAsk, meaning: Meaning): Carried {
  const { head, lastPlace } = carry;
  // The last point of a list says nothing of the paragraph behind it.
  if (head?.isOfList && head.paragraph !== sentence.paragraph) return isService(meaning) ? 'unclear' : null;
  if (head !== null) return { ...head, confidence: head.paragraph === sentence.paragraph ? 'sure' : 'check' };
  return lastPlace?.paragraph === sentence.paragraph ? behindTail(lastPlace, meaning) : null;
}

/** The sentence before named its place in passing: villages go on there, schools may be those of the nation. */
function behindTail(last: NonNullable<Carry['lastPlace']>, { indicator }: Meaning): Carried {
  if (last.place === NATION) return null;
  return indicator.startsWith('villages') ? inProvince(last) : 'unclear';
}

/** Services, villages and shelter are told province by province; people and the dead are told of the nation. */
function isLocal({ indicator }: Meaning, isSameParagraph: boolean, isDamagePart: boolean): boolean {
  const { group } = INDICATORS[indicator];
  if (group === 'damage') return indicator === 'damage_in_period' ? isSameParagraph : isSameParagraph && !isDamagePart;
  if (indicator === 'areas_reported_occupied') return false;
  if (group === 'services' || group === 'places' || group === 'mine_action') return true;
  return /^(?:families_needing|temporary_houses|displacement_sites|site_population)/.test(indicator);
}

/** The named camp that an item belongs to: the one before it in the sentence, else the one right behind it. */
export function siteOf(ask: ItemAsk): string | null {
  const { marks, each, folded } = ask;
  const { sites } = marks;
  if (sites.length === 0) return referredSite(ask);
  const { item } = each;
  const before = sites.filter(({ end }) => end <= item.start).at(-1);
  if (before !== undefined) return before.name;
  const after = sites.find(({ start }) => start >= item.end);
  if (after === undefined) return null;
  const gap = folded.text.slice(item.end, after.start);
  return gap.length < 120 && !/[;]|while|whereas/.test(gap) && /(?: at| in| inside|នៅ|ក្នុង|តាម) ?(?:the )?$/.test(gap)
    ? after.name
    : null;
}

/** "The safety centre", "It", "That number": the camp that was named before. */
const REFERS_BACK =
  /^[^a-z]*(?:it|they|there|this (?:camp|site|cent(?:re|er)|pagoda|shelter)|the (?:safety |displacement |evacuation |temporary )?(?:camp|site|cent(?:re|er)|pagoda|shelter|sanctuary)|that (?:number|figure|population)|the (?:number|figure|population))(?![a-z])/;

function referredSite({ carry, folded, sentence }: ItemAsk): string | null {
  const opening = folded.text.slice(sentence.start, sentence.start + 60);
  return carry.site !== null && REFERS_BACK.test(opening) ? carry.site.name : null;
}

/** "three centres, Wat A, Wat B and Wat C, hold N families": a number of several sites together. */
export function isAmongSites({ marks, bound, each }: Pick<ItemAsk, 'marks' | 'bound' | 'each'>): boolean {
  const { item } = each;
  const previous = bound.findLast((other) => other.item.count.start < item.count.start)?.item.end ?? 0;
  return marks.sites.filter(({ start, end }) => start >= previous && end <= item.start).length > 1;
}
