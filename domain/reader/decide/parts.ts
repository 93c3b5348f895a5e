import type { PlaceCode } from '@/domain/places';
import type { Found, ItemAsk } from './ask';
import { isMeaning, type Meaning, type NoMeaning, unread } from './decision';
import type { OwnDay } from './other-day';

type Part = { meaning: Meaning; place: PlaceCode; site: string | null; day: OwnDay | null };

/** Women and children belong to the people named before them; null where they stand alone with a verb of their own. */
export function partOf(ask: ItemAsk): Part | NoMeaning | null {
  const { item } = ask.each;
  const breakdown = item.thing === 'women' || item.thing === 'children' ? item.thing : 'women_and_children';
  const before = ask.bound
    .filter(({ item: other }) => other.count.start < item.count.start && isWhole(other.thing))
    .at(-1);
  if (before !== undefined && !isOwnClause(ask, before.item.count.start)) {
    const whole = ask.found.find((found) => found.item.start === before.item.start);
    return whole === undefined
      ? unread('part_of_unknown', 'line.part_alone')
      : { ...at(whole), meaning: { ...meaningOf(whole), breakdown } };
  }
  return (
    fromSentenceBefore(ask, breakdown) ?? (isOfOneFamily(ask) ? unread('part_of_unknown', 'line.part_alone') : null)
  );
}

/** "two women and three children in a ditch": a scene, no count. */
function isOfOneFamily({ each, folded }: ItemAsk): boolean {
  return /^[a-z]/.test(folded.text.slice(each.item.count.start)) && each.item.value < 20;
}

function meaningOf({ indicator, breakdown, confidence, because }: Found): Meaning {
  return { indicator, breakdown, confidence, because: ['line.part_of_whole', ...because] };
}

function at({ place, site, day }: Found): Omit<Part, 'meaning'> {
  return { place, site, day };
}

function isWhole(thing: string | null): boolean {
  return thing === null || thing === 'person' || thing === 'family' || thing === 'death' || thing === 'injury';
}

/** "…, while W women and C children remain": another clause with its own verb. */
function isOwnClause({ marks, each }: ItemAsk, wholeAt: number): boolean {
  const isCut = marks.splits.some(({ start }) => start > wholeAt && start < each.item.count.start);
  return isCut && each.cue !== null && !each.isFar;
}

const LEANS =
  /among|of (?:them|these|those|whom|which|the total)|these|they|including|includes?|comprising|that figure|the (?:total|figure|number)|ក្នុងនោះ|ក្នុងចំណោម(?:នេះ|នោះ)|រួមមាន|^[^a-z\u1780-\u17d3]*(?:women|children|ស្ត្រី|កុមារ)/;

function fromSentenceBefore({ folded, sentence, carry, each }: ItemAsk, breakdown: Meaning['breakdown']): Part | null {
  const { whole } = carry;
  const text = folded.text.slice(sentence.start, each.item.end);
  if (whole === null || !isMeaning(whole.decision) || sentence.paragraph - whole.paragraph > 2 || !LEANS.test(text))
    return null;
  const { indicator } = whole.decision;
  return {
    meaning: { indicator, breakdown, confidence: 'check', because: ['line.part_of_whole_before'] },
    place: whole.place,
    site: whole.site,
    day: whole.day,
  };
}
