import type { Marks } from './bind/marks';
import { type Carry, NOTHING_CARRIED } from './decide/context';
import type { Folded } from './text/fold';
import type { Sentence } from './text/sentences';
import type { PlaceMark } from './words/places';
import { type Topic, topicOf } from './words/topics';

const LONGEST_HEADING = 110;
const MOST_BESIDE_PLACE = 14;
const IS_TOTAL =
  /since|to date|so far|total|cumulative|private property|public property|running|from (?:7|december)|សរុប|គិតពី|គិតចាប់ពី|ឯកជន/;
const IS_NEW = /new|in the period|during/;

type Heading = { words: string; opensList: boolean; marks: Marks; carry: Carry };

/** What a line without figures announces for those below it; the carry unchanged where it announces nothing. */
export function readHeading(
  folded: Folded,
  sentence: Sentence,
  { marks, carry }: { marks: Marks; carry: Carry },
): Carry {
  const words = folded.text.slice(sentence.start, sentence.end).trim();
  const opensList = words.endsWith(':');
  const isShort = words.length <= LONGEST_HEADING && !/[.!?។]$/.test(words.replace(/^\d{1,2}\./, ''));
  if (!opensList && !isShort) return carry;
  return placeHeading(words, marks, carry) ?? subjectHeading({ words, opensList, marks, carry });
}

function onlyPlace({ places }: Marks): PlaceMark | null {
  return places.length === 1 ? (places[0] ?? null) : null;
}

/** "Pursat province:" alone on its line. */
function placeHeading(words: string, marks: Marks, carry: Carry): Carry | null {
  const place = onlyPlace(marks);
  if (place === null || words.length - (place.end - place.start) >= MOST_BESIDE_PLACE) return null;
  return { ...carry, listPlace: { place: place.code, span: place }, head: null };
}

function subjectHeading({ words, opensList, marks, carry }: Heading): Carry {
  const topic = topicOf(words);
  const cue = cueOf(marks);
  const place = onlyPlace(marks);
  if (topic === null && cue === null) return opensList ? { ...carry, listPlace: null, listCue: null } : carry;
  const base = opensList && isSameSubject(topic, carry) ? carry : newPart(carry);
  return {
    ...base,
    topic: topic ?? carry.topic,
    listPlace: placeOf(place),
    listCue: opensList ? cue : null,
    damage: damageOf(words, base.damage),
  };
}

function placeOf(place: PlaceMark | null): Carry['listPlace'] {
  return place === null ? null : { place: place.code, span: place };
}

function isSameSubject(topic: Topic | null, carry: Carry): boolean {
  return topic === null || topic === carry.topic;
}

/** "… who have fled and are sheltering in centres and with relatives": wherever they stay, they are displaced. */
function cueOf({ cues, things }: Marks): Carry['listCue'] {
  const cue = isWherever(cues) ? cues.find(({ code }) => code === 'displaced') : cues.at(-1);
  const thing = things.length === 1 ? (things[0]?.code ?? null) : null;
  return cue === undefined ? null : { code: cue.code, span: cue, thing };
}

function isWherever(cues: Marks['cues']): boolean {
  return cues.some(({ code }) => code === 'displaced') && cues.some(({ code }) => code === 'host');
}

/** A new part of the report: nothing of the one before holds in it. */
function newPart(carry: Carry): Carry {
  return { ...NOTHING_CARRIED, topic: carry.topic };
}

function damageOf(words: string, before: Carry['damage']): Carry['damage'] {
  if (IS_NEW.test(words)) return 'damage_in_period';
  return IS_TOTAL.test(words) ? 'damage_cumulative' : before;
}

const OPENING = /^[^:\n]{3,110}:(?!\d)/;

/** "3. Damage: …" or "Private property: 149 houses, …": the heading stands in the sentence itself. */
export function openingOf(folded: Folded, sentence: Sentence, marks: Marks): string | null {
  const words = folded.text.slice(sentence.start, sentence.end);
  const opening = OPENING.exec(words)?.[0];
  if (opening === undefined) return null;
  const end = sentence.start + opening.length;
  const hasCount = marks.counts.some(({ start }) => start < end);
  const hasPlace = marks.places.some(({ start }) => start < end);
  return hasCount || hasPlace ? null : opening;
}

/** The same carry with what the opening words of a sentence announce for it. */
export function withOpening(carry: Carry, opening: string | null, isBullet: boolean): Carry {
  if (opening === null) return carry;
  const topic = topicOf(opening);
  if (topic === null) return carry;
  const base = isBullet && topic !== carry.topic ? newPart(carry) : carry;
  return { ...base, topic, damage: topic === 'damage' ? damageOf(opening, base.damage) : base.damage };
}

/** "Pursat: 5 schools closed", then "Koh Kong: 7 schools": the second line has the verb of the first. */
export function withLineCue(
  carry: Carry,
  folded: Folded,
  { sentence, marks }: { sentence: Sentence; marks: Marks },
): Carry {
  const isElliptic = carry.listCue === null && marks.cues.length === 0 && isLedByPlace(folded, sentence, marks);
  return isElliptic ? { ...carry, listCue: carry.lineCue } : carry;
}

/** What the line hands to the next; its own verb, or the one that it had from the line before. */
export function lineCueOf(
  before: Carry,
  folded: Folded,
  { sentence, marks }: { sentence: Sentence; marks: Marks },
): Carry['lineCue'] {
  if (!isLedByPlace(folded, sentence, marks)) return null;
  const [cue, ...others] = marks.cues;
  if (cue === undefined) return before.lineCue;
  return others.some(({ code }) => code !== cue.code) ? null : { code: cue.code, span: cue, thing: null };
}

const LEAD = /^[-–•*·+ ]{0,3}(?:in )?$/;

function isLedByPlace({ text }: Folded, { start }: Sentence, { places }: Marks): boolean {
  const place = places[0];
  return (
    place !== undefined &&
    LEAD.test(text.slice(start, place.start)) &&
    /^ ?[:–-]/.test(text.slice(place.end, place.end + 2))
  );
}
