import { CRISIS, isBeforeCrisis } from '@/domain/crisis';
import { NATION, type PlaceCode } from '@/domain/places';
import { type Item, isNounless, isPart } from '@/domain/reader/bind/item';
import { findItems } from '@/domain/reader/bind/items';
import type { Marks } from '@/domain/reader/bind/marks';
import { isSetApart } from '@/domain/reader/bind/roles';
import { findNils } from '@/domain/reader/bind/nil';
import { findStatements } from '@/domain/reader/bind/statements';
import { type Bound, bindVerbs } from '@/domain/reader/bind/verbs';
import { placeItems } from '@/domain/reader/bind/where';
import type { Span, UnreadReason } from '@/domain/reader/reading';
import type { Elsewhere } from '@/domain/reader/text/elsewhere';
import { sideAfter } from '@/domain/reader/scope/side-of';
import { readDirect } from '@/domain/reader/direct/read-direct';
import { isOfDisaster } from '@/domain/reader/scope/text-scope';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { Found, ItemAsk, Left, SentenceAsk, SentenceReading } from './ask';
import type { Carry, Frame } from './context';
import { decide } from './decide';
import { isMeaning, type Meaning } from './decision';
import { echo } from './echo';
import { headAfter } from './head';
import { type OwnDay, otherDay } from './other-day';
import { partOf } from './parts';
import { sideIn } from './side-in';
import { whereIs } from './where-carried';

/** Reads one sentence of the body in the light of what those before it said. */
export function readSentence(ask: SentenceAsk): SentenceReading {
  const { folded, marks } = ask;
  const items = findItems(folded, marks);
  const bound = bindVerbs(folded.text, items, marks);
  const places = placeItems(folded.text, items, marks.places);
  const found: Found[] = [];
  const left: Left[] = [];
  const apart = apartOf(ask);
  if (apart !== null)
    return {
      found,
      left: bound.map(({ item }) => ({ start: item.start, end: item.end, reason: apart })),
      carry: ask.carry,
    };
  for (const each of bound) {
    const result = readItem({ ...ask, bound, each: withOtherHalf(ask, bound, each), places, found });
    if (!('reason' in result)) found.push(result);
    else if (result.reason !== null) left.push({ start: each.item.start, end: each.item.end, reason: result.reason });
  }
  const direct = readDirect({ ...ask, bound, found });
  found.push(...direct, ...readNils(ask));
  const isRead = ({ start, end }: Span) => direct.some(({ item }) => item.start < end && start < item.end);
  return { found, left: [...left, ...unreadAmounts(ask)].filter((each) => !isRead(each)), carry: carryOn({ ...ask, items }, found) };
}

/** Why nothing in the sentence is a figure of the report: it tells of the other country, of earlier clashes, of a fault. */
function apartOf({ marks, frame, folded, sentence }: SentenceAsk): UnreadReason | null {
  const isSaid = (wanted: Elsewhere) => marks.elsewhere.some(({ code }) => code === wanted);
  if (frame.scope !== 'ours' || isOfDisaster(folded.text.slice(sentence.start, sentence.end))) return 'place_unclear';
  const isBefore = isSaid('before') && isOfThisCrisis(frame) && (frame.periodEnd ?? '') < CRISIS.monthsAreOwn;
  return isBefore || isSaid('retold') ? 'earlier_figure' : null;
}

/** "876,000 workers have come back from Thailand" tells of no displaced. */
function isOfMigrants({ folded, sentence, each }: ItemAsk): boolean {
  return (each.cue?.code === 'returned' || each.item.thing === 'other') && /from thailand|migrant/.test(folded.text.slice(sentence.start, sentence.end));
}

function isBehindPart({ folded, sentence, each }: ItemAsk): boolean {
  return isSetApart(folded.text.slice(sentence.start, sentence.end), each.item.start - sentence.start);
}

/** "Clashes have killed at least 14 people": a toll that nobody gives to one country is of both. */
function isTollOfClash({ each, marks, folded, sentence, voice, frame }: ItemAsk, { indicator }: Meaning): boolean {
  if (!frame.tellsOthers) return false;
  const speaker = voice(each.item.start);
  if (!indicator.startsWith('civilian') || (speaker.isOwn && speaker.code !== 'NOT-STATED')) return false;
  if (marks.sides.some(({ side }) => side === 'ours')) return false;
  const { item } = each;
  const words = folded.text.slice(item.start, item.end);
  return /people|persons|deaths?|fatalit/.test(words) && CLASH.test(folded.text.slice(sentence.start, sentence.end));
}

const CLASH = /clash|fighting|conflict|border|report/;

const COUNTED_NATIONALLY = /^(?:displaced_total|remaining|displaced_in|returned_cumulative)/;
const LEAST_PEOPLE = 1_000;
const LEAST_FAMILIES = 300;

/** "with seven families", "63, who lives in a camp": never those of the nation; where they are is not said. */
function isTooSmall({ each }: ItemAsk, { indicator, breakdown }: Meaning, place: PlaceCode): boolean {
  if (place !== NATION || !COUNTED_NATIONALLY.test(indicator) || each.item.role !== 'count') return false;
  return each.item.value < (breakdown === 'families' ? LEAST_FAMILIES : LEAST_PEOPLE);
}

function isOfThisCrisis({ periodEnd }: Frame): boolean {
  return periodEnd === null || !isBeforeCrisis(periodEnd);
}

/** "killed 22 people in Thailand and 19 in Cambodia": what was said of the other country's holds for ours. */
function withOtherHalf({ folded, marks }: SentenceAsk, bound: readonly Bound[], each: Bound): Bound {
  const { item } = each;
  if (item.thing !== null || each.cue !== null) return each;
  const place = marks.sides.find(({ kind, start }) => kind === 'place' && start >= item.end);
  const isHalf = place?.side === 'ours' && /^(?:in cambodia|on )/.test(folded.text.slice(place.start));
  if (!isHalf || folded.text.slice(item.end, place.start) !== ' ') return each;
  const before = bound.findLast((other) => other.item.start < item.start);
  if (before === undefined || before.item.thing === null) return each;
  return { ...each, item: { ...item, thing: before.item.thing }, cue: before.cue };
}

function readItem(ask: ItemAsk): Found | { reason: UnreadReason | null } {
  const { item } = ask.each;
  if (item.reason !== null || item.role === 'skip') return { reason: item.reason };
  if (sideIn(ask).side !== 'ours' || isOfMigrants(ask)) return { reason: 'place_unclear' };
  if (isBehindPart(ask)) return { reason: 'part_of_unknown' };
  const part = isPart(item.thing) ? partOf(ask) : null;
  if (part === null) return readWhole(ask);
  return 'reason' in part ? part : toFound(ask, part.meaning, part);
}

function readWhole(ask: ItemAsk): Found | { reason: UnreadReason | null } {
  const { item, cue } = ask.each;
  const isBare = isNounless(item.thing) && cue === null && item.role === 'count';
  const told = decide(ask);
  const decision = isBare && !isMeaning(told) ? echo(ask) : told;
  if (!isMeaning(decision)) return decision;
  const day = otherDay(ask);
  if (day !== null && isBeforeCrisis(day.at) && isOfThisCrisis(ask.frame)) return { reason: 'earlier_figure' };
  const where = whereIs(ask, decision);
  if (where === null) return { reason: 'place_unclear' };
  if (isTollOfClash(ask, decision)) return { reason: 'place_unclear' };
  if (isTooSmall(ask, decision, where.place)) return { reason: 'place_unclear' };
  const confidence = where.confidence === 'check' ? 'check' : decision.confidence;
  return toFound(ask, { ...decision, confidence }, where);
}

function toFound(
  ask: ItemAsk,
  meaning: Meaning,
  at: { place: PlaceCode; site: string | null; span?: Span | null; day?: OwnDay | null },
): Found {
  const { item, cue } = ask.each;
  const spans = [item, item.thingSpan, cue, at.span ?? null].filter((span) => span !== null);
  return {
    ...meaning,
    item,
    nil: false,
    place: at.place,
    site: at.site,
    spans: spans.map(({ start, end }) => ({ start, end })),
    day: at.day === undefined ? otherDay(ask) : at.day,
    voice: ask.voice(item.start),
    because: [],
    list: cue?.start ?? ask.sentence.start,
  };
}

/** "Two were injured in Pursat, none died": the place is that of the number before it. */
function placeOfNil({ start }: Span, { places, counts }: Marks): PlaceCode | null {
  const [own, ...others] = places;
  if (own === undefined || others.length > 0) return null;
  const isOfNumber = own.start < start && counts.some((count) => count.start < own.start);
  return isOfNumber ? null : own.code;
}

function readNils({ folded, marks, sentence, carry, voice }: SentenceAsk): Found[] {
  const topic = carry.topic;
  return findNils(folded.text, { start: sentence.start, end: sentence.end, topic }).flatMap(({ span, lines }) =>
    lines.map((line): Found => {
      const place = placeOfNil(span, marks) ?? carry.listPlace?.place ?? NATION;
      const item = { ...span, qualifier: 'exact', value: 0 } as const;
      return {
        ...line,
        confidence: 'sure',
        item,
        nil: true,
        place,
        site: null,
        spans: [span],
        day: null,
        voice: voice(span.start),
        because: [],
        list: span.start,
      };
    }),
  );
}

function unreadAmounts({ folded, sentence, marks }: SentenceAsk): Left[] {
  const { shares, vague, ranges } = marks;
  return [
    ...findStatements(folded.text, sentence, marks).map(
      ({ start, end }): Left => ({ start, end, reason: 'no_number' }),
    ),
    ...shares.map(({ start, end }): Left => ({ start, end, reason: 'percentage' })),
    ...vague.map(({ start, end }): Left => ({ start, end, reason: 'vague' })),
    ...ranges.map(({ start, end }): Left => ({ start, end, reason: 'range' })),
  ];
}

/** What the next sentence may lean on. */
function carryOn(ask: SentenceAsk & { items: readonly Item[] }, found: readonly Found[]): Carry {
  const { marks, carry, sentence } = ask;
  const whole = found
    .filter(({ breakdown, indicator }) => (breakdown === null || breakdown === 'families') && isOfPeople(indicator))
    .at(-1);
  const damage = found.filter(({ indicator, nil }) => indicator.startsWith('damage') && !nil).at(-1);
  return {
    ...carry,
    head: headAfter(ask, found),
    lastPlace: lastOf(marks, sentence, carry.lastPlace),
    side: sideOn(ask),
    state: stateOn(ask),
    site: siteOn(ask),
    damage: (damage?.indicator as Carry['damage']) ?? carry.damage,
    whole:
      whole === undefined
        ? carry.whole
        : { decision: whole, place: whole.place, site: whole.site, day: whole.day, paragraph: sentence.paragraph },
  };
}

/** Of several camps none is the one that "it" means. */
function siteOn({ marks, carry }: SentenceAsk): Carry['site'] {
  const names = new Set(marks.sites.map(({ name }) => name));
  const [name, ...others] = names;
  if (name === undefined) return carry.site;
  if (others.length > 0) return null;
  const place = marks.places.at(-1)?.code ?? (carry.site?.name === name ? carry.site.place : null);
  return { name, place: place === NATION ? null : place };
}

function stateOn({ marks, carry, sentence, voice }: SentenceAsk): Carry['state'] {
  const state = marks.dates.findLast(({ role, at }) => role === 'as_of' && at !== null);
  if (state?.at == null) return carry.state;
  return { at: state.at, paragraph: sentence.paragraph, body: voice(sentence.end).code };
}

function sideOn({ marks, carry, sentence }: SentenceAsk): Carry['side'] {
  const carried = carry.side?.paragraph === sentence.paragraph ? carry.side.side : null;
  const side = sideAfter(marks.sides, carried);
  return side === null ? null : { side, paragraph: sentence.paragraph };
}

/** Of several places none is the last word. */
function lastOf({ places }: Marks, { paragraph }: Sentence, before: Carry['lastPlace']): Carry['lastPlace'] {
  const [first] = places;
  if (first === undefined) return before;
  const isOne = places.every(({ code }) => code === first.code);
  return { place: isOne ? first.code : null, span: { start: first.start, end: first.end }, paragraph };
}

function isOfPeople(indicator: string): boolean {
  return /displaced|returned|remaining|site_population|civilian/.test(indicator) && !indicator.startsWith('provinces');
}
