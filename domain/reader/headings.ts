import type { Marks } from './bind/marks';
import { type Discourse, NOTHING_CARRIED } from './decide/discourse';
import type { FoldedText } from './text/fold';
import type { Sentence } from './text/sentences';
import type { PlaceMark } from './words/places';
import { type Topic, topicOf } from './words/topics';

const LONGEST_HEADING = 110;
const MOST_BESIDE_PLACE = 14;
const IS_TOTAL =
  /since|to date|so far|total|cumulative|private property|public property|running|from (?:7|december)|សរុប|គិតពី|គិតចាប់ពី|ឯកជន/;
const IS_NEW = /new|in the period|during/;

type Heading = { words: string; opensList: boolean; marks: Marks; discourse: Discourse };

/** What a line without figures announces for those below it; the carry unchanged where it announces nothing. */
export function readHeading(
  folded: FoldedText,
  sentence: Sentence,
  { marks, discourse }: { marks: Marks; discourse: Discourse },
): Discourse {
  const words = folded.text.slice(sentence.start, sentence.end).trim();
  const opensList = words.endsWith(':');
  const isShort = words.length <= LONGEST_HEADING && !/[.!?។]$/.test(words.replace(/^\d{1,2}\./, ''));
  if (!opensList && !isShort) return discourse;
  return placeHeading(words, marks, discourse) ?? subjectHeading({ words, opensList, marks, discourse });
}

function onlyPlace({ places }: Marks): PlaceMark | null {
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** "Pursat province:" alone on its line. */
function placeHeading(words: string, marks: Marks, discourse: Discourse): Discourse | null {
  const place = onlyPlace(marks);
  if (place === null || words.length - (place.end - place.start) >= MOST_BESIDE_PLACE) return null;
  return { ...discourse, listPlace: { place: place.code, span: place }, head: null };
}

function subjectHeading({ words, opensList, marks, discourse }: Heading): Discourse {
  const topic = topicOf(words);
  const trigger = triggerOf(marks);
  const place = onlyPlace(marks);
  if (topic === null && trigger === null)
    return opensList ? { ...discourse, listPlace: null, listTrigger: null } : discourse;
  const base = opensList && isSameSubject(topic, discourse) ? discourse : newPart(discourse);
  return {
    ...base,
    topic: topic ?? discourse.topic,
    listPlace: placeOf(place),
    listTrigger: opensList ? trigger : null,
    damage: damageOf(words, base.damage),
  };
}

function placeOf(place: PlaceMark | null): Discourse['listPlace'] {
  return place === null ? null : { place: place.code, span: place };
}

function isSameSubject(topic: Topic | null, discourse: Discourse): boolean {
  return topic === null || topic === discourse.topic;
}

/** "… who have fled and are sheltering in centres and with relatives": wherever they stay, they are displaced. */
function triggerOf({ triggers, things }: Marks): Discourse['listTrigger'] {
  const trigger = isWherever(triggers) ? triggers.find(({ code }) => code === 'displaced') : triggers.at(-1);
  const thing = things.length === 1 ? (things[0]?.code ?? null) : null;
  return trigger === undefined ? null : { code: trigger.code, span: trigger, thing };
}

function isWherever(triggers: Marks['triggers']): boolean {
  return triggers.some(({ code }) => code === 'displaced') && triggers.some(({ code }) => code === 'host');
}

const SAYS_DAMAGE = /damage|destr(?:oy|uct)|(?:^| )hit(?: |$)|ខូចខាត|បំផ្លាញ|បំផ្លិច/;

/** "Since 7 December shelling has destroyed much.": the numbers of the sentences behind it, in its paragraph. */
export function withAnnounced(discourse: Discourse, folded: FoldedText, { sentence, marks }: SentenceMarks): Discourse {
  const { announced } = discourse;
  if (announced !== null && announced !== sentence.paragraph)
    return { ...discourse, topic: null, damage: null, announced: null };
  const words = folded.text.slice(sentence.start, sentence.end);
  const isSince = marks.dates.some(({ role }) => role === 'start') || IS_TOTAL.test(words);
  const tells = marks.counts.length === 0 && isSince && SAYS_DAMAGE.test(words);
  return tells
    ? { ...discourse, topic: 'damage', damage: 'damage_cumulative', announced: sentence.paragraph }
    : discourse;
}

type SentenceMarks = { sentence: Sentence; marks: Marks };

/** A new part of the report: nothing of the one before holds in it. */
function newPart(discourse: Discourse): Discourse {
  return { ...NOTHING_CARRIED, topic: discourse.topic };
}

function damageOf(words: string, before: Discourse['damage']): Discourse['damage'] {
  if (IS_NEW.test(words)) return 'damage_in_period';
  return IS_TOTAL.test(words) ? 'damage_cumulative' : before;
}

const OPENING = /^[^:\n]{3,110}:(?!\d)/;

/** "3. Damage: …" or "Private property: 149 houses, …": the heading stands in the sentence itself. */
export function openingOf(folded: FoldedText, sentence: Sentence, marks: Marks): string | null {
  const words = folded.text.slice(sentence.start, sentence.end);
  const opening = OPENING.exec(words)?.[0];
  if (opening === undefined) return null;
  const end = sentence.start + opening.length;
  const hasCount = marks.counts.some(({ start }) => start < end);
  const hasPlace = marks.places.some(({ start }) => start < end);
  return hasCount || hasPlace ? null : opening;
}

/** The same carry with what the opening words of a sentence announce for it. */
export function withOpening(discourse: Discourse, opening: string | null, isBullet: boolean): Discourse {
  if (opening === null) return discourse;
  const topic = topicOf(opening);
  if (topic === null) return discourse;
  const base = isBullet && topic !== discourse.topic ? newPart(discourse) : discourse;
  return { ...base, topic, damage: topic === 'damage' ? damageOf(opening, base.damage) : base.damage };
}

/** "Pursat: 5 schools closed", then "Koh Kong: 7 schools": the second line has the verb of the first. */
export function withLineTrigger(
  discourse: Discourse,
  folded: FoldedText,
  { sentence, marks }: { sentence: Sentence; marks: Marks },
): Discourse {
  const isElliptic =
    discourse.listTrigger === null && marks.triggers.length === 0 && isLedByPlace(folded, sentence, marks);
  return isElliptic ? { ...discourse, listTrigger: discourse.lineTrigger } : discourse;
}

/** What the line hands to the next; its own verb, or the one that it had from the line before. */
export function lineTriggerOf(
  before: Discourse,
  folded: FoldedText,
  { sentence, marks }: { sentence: Sentence; marks: Marks },
): Discourse['lineTrigger'] {
  if (!isLedByPlace(folded, sentence, marks)) return null;
  const [trigger, ...others] = marks.triggers;
  if (trigger === undefined) return before.lineTrigger;
  return others.some(({ code }) => code !== trigger.code) ? null : { code: trigger.code, span: trigger, thing: null };
}

const LEAD = /^[-–•*·+ ]{0,3}(?:in )?$/;

function isLedByPlace({ text }: FoldedText, { start }: Sentence, { places }: Marks): boolean {
  const place = places[0];
  return (
    place !== undefined &&
    LEAD.test(text.slice(start, place.start)) &&
    /^ ?[:–-]/.test(text.slice(place.end, place.end + 2))
  );
}
