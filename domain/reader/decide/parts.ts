import type { PlaceCode } from '@/domain/places';
import type { MentionAsk, SentenceFigure } from './ask';
import { isMeaning, type LineMeaning, type NoMeaning, unread } from './decision';
import type { OwnDay } from './other-day';

type Part = { meaning: LineMeaning; place: PlaceCode; site: string | null; day: OwnDay | null };

/** Women and children belong to the people named before them; null where they stand alone with a verb of their own. */
export function partOf(ask: MentionAsk): Part | NoMeaning | null {
  const { mention } = ask.each;
  const breakdown = mention.thing === 'women' || mention.thing === 'children' ? mention.thing : 'women_and_children';
  const before = ask.attachments
    .filter(({ mention: other }) => other.count.start < mention.count.start && isWhole(other.thing))
    .at(-1);
  if (before !== undefined && !isOwnClause(ask, before.mention.count.start)) {
    const whole = ask.found.find((found) => found.mention.start === before.mention.start);
    return whole === undefined
      ? unread('part_of_unknown', 'line.part_alone')
      : { ...at(whole), meaning: { ...meaningOf(whole), breakdown } };
  }
  return (
    fromSentenceBefore(ask, breakdown) ?? (isOfOneFamily(ask) ? unread('part_of_unknown', 'line.part_alone') : null)
  );
}

/** "two women and three children in a ditch": a scene, no count. */
function isOfOneFamily({ each, folded }: MentionAsk): boolean {
  return /^[a-z]/.test(folded.text.slice(each.mention.count.start)) && each.mention.value < 20;
}

function meaningOf({ indicator, breakdown, confidence, because }: SentenceFigure): LineMeaning {
  return { indicator, breakdown, confidence, because: ['line.part_of_whole', ...because] };
}

function at({ place, site, day }: SentenceFigure): Omit<Part, 'meaning'> {
  return { place, site, day };
}

function isWhole(thing: string | null): boolean {
  return thing === null || thing === 'person' || thing === 'family' || thing === 'death' || thing === 'injury';
}

/** "…, while W women and C children remain": another clause with its own verb. */
function isOwnClause({ marks, each }: MentionAsk, wholeAt: number): boolean {
  const isCut = marks.splits.some(({ start }) => start > wholeAt && start < each.mention.count.start);
  return isCut && each.trigger !== null && !each.isFar;
}

const LEANS =
  /among|of (?:them|these|those|whom|which|the total)|these|they|including|includes?|comprising|that figure|the (?:total|figure|number)|ក្នុងនោះ|ក្នុងចំណោម(?:នេះ|នោះ)|រួមមាន|^[^a-z\u1780-\u17d3]*(?:women|children|ស្ត្រី|កុមារ)/;

function fromSentenceBefore(
  { folded, sentence, discourse, each }: MentionAsk,
  breakdown: LineMeaning['breakdown'],
): Part | null {
  const { whole } = discourse;
  const text = folded.text.slice(sentence.start, each.mention.end);
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
