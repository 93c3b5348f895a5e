import { INDICATORS } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import type { MentionAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import { findAll, overlaps } from '@/domain/reader/text/scan';
import type { Where } from './own-place';

export function isSameParagraph({ sentence, discourse }: MentionAsk): boolean {
  return sentence.paragraph === discourse.head?.paragraph;
}

/** Services, villages and shelter are told province by province; people and the dead are told of the nation. */
export function isLocal(ask: MentionAsk, { indicator }: LineMeaning): boolean {
  const { group } = INDICATORS[indicator];
  const isSame = isSameParagraph(ask);
  if (group === 'damage') return isSame && (indicator === 'damage_in_period' || ask.discourse.topic !== 'damage');
  if (indicator === 'areas_reported_occupied') return false;
  if (group === 'services' || group === 'places' || group === 'mine_action') return true;
  return /^(?:families_needing|temporary_houses|displacement_sites|site_population)/.test(indicator);
}

export function isOfSchools({ indicator }: Pick<LineMeaning, 'indicator'>): boolean {
  return indicator === 'students_affected' || indicator === 'teachers_affected';
}

/** Its sentence has told shares of several places, and names no other behind them. */
export function isBehindShares({ found, marks, each }: MentionAsk): boolean {
  const places = new Set(found.map(({ place }) => place).filter((place) => place !== NATION));
  const last = found.at(-1)?.mention.end ?? 0;
  return places.size > 1 && !marks.places.some(({ start }) => start > last && start < each.mention.start + NEAR);
}

const NEAR = 40;

/** "The toll rose to 16 after one more died in Koh Kong": the place is that of the one. */
export function isTollBefore(
  { attachments, each }: MentionAsk,
  { indicator }: LineMeaning,
  own: Where | undefined,
): boolean {
  if (own === undefined || !indicator.startsWith('civilian') || !indicator.endsWith('_cumulative')) return false;
  const { mark } = own;
  if (mark === null) return own.code === null;
  return attachments.some(({ mention }) => mention.start > each.mention.end && mention.end <= mark.start);
}

const NAMED = "[A-Z][A-Za-z'’-]{1,20}";
const DISTRICT = new RegExp(
  `(?<![A-Za-z])(?:[Ii]n|[Aa]t|[Aa]cross|[Tt]hroughout|[Oo]f) (?:${NAMED}(?:(?: |, |,? and )${NAMED}){0,5} (?:districts?|communes?|villages?|town(?:ship)?|[Cc]ity)|(?:the |[A-Z]?[a-z]+ ){0,2}(?:village|town|city|commune|district) of ${NAMED})(?![a-z])`,
  'g',
);
const OFFICE = /(?:governor|chief|head|director|officer|authorities|councillor|member) $/;

/** A district or commune that no list has, or a spelling that none has: the number is of there, and not of the nation. */
export function namesUnknown({ folded, sentence, marks }: MentionAsk): boolean {
  const words = folded.cased.slice(sentence.start, sentence.end);
  return findAll(DISTRICT, words).some(({ start, end }) => {
    const at = { start: sentence.start + start, end: sentence.start + end };
    return !OFFICE.test(words.slice(0, start)) && !marks.places.some((place) => overlaps(place, at));
  });
}

const MOST_IN_TOWN = 100_000;

/** "In the village of Samrong some 36,000 people take shelter": those of a town are not those of the nation. */
export function isInUnknown(ask: MentionAsk, { indicator }: LineMeaning): boolean {
  const isOfPeople = /^(?:displaced|remaining|returned)/.test(indicator);
  return isOfPeople && ask.each.mention.value < MOST_IN_TOWN && namesUnknown(ask);
}

/** A sum over the provinces opens a paragraph of its own. */
const IN_ALL = /(?<![a-z])(?:in total|in all|altogether|overall|all told|combined)(?![a-z])|សរុបរួម|ជារួម/;

export function saysInAll({ folded, sentence }: MentionAsk): boolean {
  return IN_ALL.test(folded.text.slice(sentence.start, sentence.end));
}
