import type { IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import { isNounless } from '@/domain/reader/bind/mention';
import { khmer } from '@/domain/reader/text/scan';
import type { MentionAsk, SentenceFigure } from './ask';
import { type Decision, type LineMeaning, unread } from './decision';

const TOTAL_BEFORE =
  /(?:taking|bringing|raising|pushing|putting|for|making)(?: the| a| its)?[a-z' ]{0,50}?(?:total|tally|toll|figure|number)[a-z' ]{0,50}? (?:to|of|at) $/;
/** "raising the totals to 20 and 87": which is which only the order tells. */
const TWO_TOTALS = /totals|tolls|figures|tallies|respectively/;
const BARE_SECOND = /^ and (?:[a-z]+ ){0,2}\d[\d,]*(?:[.;,]|$)/;
const APPROXIMATELY = '(?:about|some|around|nearly|almost|over|at least|an estimated|more than) ';
const TOTALS: Partial<Record<IndicatorCode, IndicatorCode>> = {
  returned_in_period: 'returned_cumulative',
  civilian_killed_in_period: 'civilian_killed_cumulative',
  civilian_injured_in_period: 'civilian_injured_cumulative',
};
const IN_AFTER =
  /^ (?:of them |each |are |were |is |will be |go )?(?:in|at|for|to) (?:the )?$|^ ?(?:នៅក្នុង|នៅ|ក្នុង|សម្រាប់) ?$/;
const PLACE_BEFORE = /^(?: ?\(| ?:| with| has| had| reported| counted| recorded)? $|^ ?\($/;

/**
 * A number with neither noun nor verb repeats those of the number before it: "651 schools are closed: 330 in Banteay
 * Meanchey, 61 in Preah Vihear", "5,101 more returned, taking the total to nearly 500,000".
 */
export function ellipsis(ask: MentionAsk): Decision {
  const isListed = isInBrackets(ask.folded.text, ask.each.mention.start);
  const last = ask.found.findLast(
    ({ nil, mention }) => !nil && (isListed || !isInBrackets(ask.folded.text, mention.start)),
  );
  const none = unread('no_thing', 'line.echo_none');
  if (ask.each.mention.role !== 'count') return none;
  if (last === undefined) return fromSentenceBefore(ask) ?? none;
  return totalOf(ask, last) ?? shareOf(ask, last) ?? none;
}

/** "176,030 people (54,188 families) in Siem Reap and 3,100 in Pursat": what is in brackets says the same otherwise. */
function isInBrackets(text: string, start: number): boolean {
  return /\((?:or |about |some )?$/.test(text.slice(Math.max(0, start - 8), start));
}

function totalOf({ folded, each, sentence }: MentionAsk, last: SentenceFigure): LineMeaning | null {
  const before = folded.text.slice(Math.max(sentence.start, each.mention.start - 120), each.mention.start);
  const total = TOTALS[last.indicator];
  const isOfTwo =
    TWO_TOTALS.test(before) || BARE_SECOND.test(folded.text.slice(each.mention.end, each.mention.end + 24));
  return total !== undefined && !isOfTwo && TOTAL_BEFORE.test(before)
    ? { indicator: total, breakdown: null, confidence: 'check', because: ['line.echo_total'] }
    : null;
}

const INCLUDES = new RegExp(
  `^[^a-z\u1780-\u17d3]*(?:(?:they|these|those|this (?:total|figure|number)|the (?:total|figure|number)) (?:also )?includes? |(?:of|among) (?:them|these|those|the total|that number),? )(?:${APPROXIMATELY})?$|^[^a-z\u1780-\u17d3]*${khmer('(?:ក្នុងនោះ|ក្នុងចំណោមនោះ)(?:មាន|មានចំនួន)?')} ?$`,
);
const FARTHEST_PARAGRAPH = 2;

/** "They include 2,000 in Pursat": a share of what the sentence before counted. */
function fromSentenceBefore({ folded, sentence, discourse, each, places }: MentionAsk): LineMeaning | null {
  const { counted } = discourse;
  const { mention } = each;
  const place = places.get(mention)?.mark ?? null;
  if (counted === null || place === null || place.start < mention.end || mention.value > counted.value) return null;
  if (sentence.paragraph - counted.paragraph > FARTHEST_PARAGRAPH) return null;
  const leans = INCLUDES.test(folded.text.slice(sentence.start, mention.start));
  const isStraight = IN_AFTER.test(folded.text.slice(mention.end, place.start));
  const { indicator, breakdown } = counted.decision;
  return leans && isStraight ? { indicator, breakdown, confidence: 'check', because: ['line.echo_before'] } : null;
}

/** The share of one place in the number before. */
function shareOf(ask: MentionAsk, last: SentenceFigure): LineMeaning | null {
  const { folded, each, marks, places } = ask;
  const { mention } = each;
  const place = places.get(mention)?.mark;
  if (place === undefined || place === null || place.code === last.place) return null;
  if (last.place === NATION && mention.value > last.mention.value) return null;
  if (isOfSeveral(ask, last)) return null;
  const isStraight =
    place.start >= mention.end
      ? IN_AFTER.test(folded.text.slice(mention.end, place.start))
      : PLACE_BEFORE.test(folded.text.slice(place.end, mention.start));
  return isStraight && marks.places.length > 0
    ? { ...meaningOf(last), confidence: 'check', because: ['line.echo_share'] }
    : null;
}

/** "31,900 people in 22 camps, and in Pursat 25,400": of which of the two it is a share nobody can tell. */
function isOfSeveral({ attachments, each, marks, folded }: MentionAsk, last: SentenceFigure): boolean {
  const from = marks.places.findLast(({ end }) => end <= last.mention.start)?.end ?? 0;
  const told = attachments.filter(
    ({ mention }) =>
      mention.start >= from && mention.start < each.mention.start && !isInBrackets(folded.text, mention.start),
  );
  return new Set(told.flatMap(({ mention }) => (isNounless(mention.thing) ? [] : [mention.thing]))).size > 1;
}

function meaningOf({ indicator, breakdown, confidence, because }: SentenceFigure): LineMeaning {
  return { indicator, breakdown, confidence, because };
}
