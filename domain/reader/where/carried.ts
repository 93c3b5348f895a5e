import { NATION } from '@/domain/places';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import type { Discourse } from '@/domain/reader/decide/discourse';
import { isOfSchools, isSameParagraph, saysInAll } from './local';
import { NATIONAL, type PlaceAnswer } from './place-ask';
import { isWider } from './stops';

/** Where the camp is that was named before; else the one province of the text. */
export function placeOfSite({ discourse, context }: MentionAsk, site: string | null): PlaceAnswer {
  if (site === null) return null;
  const place = (discourse.site?.name === site ? discourse.site.place : null) ?? context.province;
  return place === null ? null : { place, span: null, confidence: 'check' };
}

export function leftOver({ marks, each }: MentionAsk, { indicator }: LineMeaning): PlaceAnswer {
  const [only, ...others] = marks.places;
  if (only === undefined || others.length > 0 || only.end > each.mention.start) return null;
  const isNear = indicator.startsWith('service') || indicator.startsWith('villages');
  return isNear ? { place: only.code, span: only, confidence: 'check' } : null;
}

const IN_PROVINCE =
  /in the (?:same )?province|the province(?:'s)?|province-wide|there(?: (?:are|were|is|was))? (?:also|still)|ក្នុងខេត្ត(?:នេះ|នោះ|ដដែល)/;

export function saysInProvince({ folded, sentence }: MentionAsk): boolean {
  return IN_PROVINCE.test(folded.text.slice(sentence.start, sentence.end));
}

export function inProvince({ place, span }: NonNullable<Discourse['lastPlace']>): PlaceAnswer {
  return place === null ? 'unclear' : { place, span, confidence: 'check' };
}

/** Those hurt in what a sentence before told are where that happened. */
export function ofEvent({ discourse, sentence, context }: MentionAsk, { indicator }: LineMeaning): PlaceAnswer {
  const isEvent = indicator === 'civilian_killed_in_period' || indicator === 'civilian_injured_in_period';
  const isNear = discourse.lastPlace?.paragraph === sentence.paragraph || context.periodStart === null;
  if (!isEvent || !isNear) return null;
  return discourse.lastPlace === null ? ofOnlyProvince(context) : inProvince(discourse.lastPlace);
}

/** The text names no other, however far away: it may be that one. */
function ofOnlyProvince({ province }: MentionAsk['context']): PlaceAnswer {
  return province === null ? null : { place: province, span: null, confidence: 'check' };
}

/** "In Pursat 19 schools …. In total, 53": of the province or of all, nobody can tell. */
export function ofSum(ask: MentionAsk): PlaceAnswer {
  if (!saysInAll(ask)) return null;
  return isSameParagraph(ask) ? 'unclear' : { ...NATIONAL, confidence: 'sure' };
}

/** The last point of a list says nothing of the paragraph behind it. */
export function behindList(ask: MentionAsk, { indicator }: LineMeaning): PlaceAnswer {
  if (!ask.discourse.head?.isOfList || isSameParagraph(ask)) return null;
  return indicator.startsWith('service') ? 'unclear' : { ...NATIONAL, confidence: 'sure' };
}

export function ofHead(ask: MentionAsk): PlaceAnswer {
  const { head, lastPlace } = ask.discourse;
  if (head === null) return null;
  // Behind the district the text went on to speak of its province.
  if (lastPlace !== null && lastPlace.paragraph > head.paragraph && isWider(lastPlace.place, head.place))
    return { place: lastPlace.place, span: lastPlace.span, confidence: 'check' };
  return { place: head.place, span: head.span, confidence: isSameParagraph(ask) ? 'sure' : 'check' };
}

/** The sentence before named its place in passing: villages go on there, schools may be those of the nation. */
export function behindTail({ discourse, sentence }: MentionAsk, { indicator }: LineMeaning): PlaceAnswer {
  const { lastPlace } = discourse;
  if (lastPlace === null || lastPlace.paragraph !== sentence.paragraph || lastPlace.place === NATION) return null;
  if (indicator.startsWith('villages')) return inProvince(lastPlace);
  // Behind a list of provinces the pupils are those of all its schools.
  return lastPlace.place === null && isOfSchools({ indicator }) ? NATIONAL : 'unclear';
}
