import type { Span } from '@/domain/reader/reading';
import { firstStep, type RuleId, type Step } from '@/domain/reader/rules/rule';
import type { Thing } from '@/domain/reader/words/thing';
import type { TriggerMark } from '@/domain/reader/words/triggers';
import type { Marks, ThingMark } from './marks';
import { groupOf, isPart } from './mention';
import type { Around } from './mentions';
import { classified, straightInKhmer } from './nouns-khmer';

export type Noun = { thing: Thing | null; span: Span | null; trigger: TriggerMark | null; end: number };
export type NamedNoun = Noun & { because: RuleId };

const STOP =
  /(?:^|[ ,.;:()–])(?:in|at|of|and|or|to|from|on|by|with|for|the|a|an|is|are|was|were|be|been|being|have|has|had|who|that|which|while|whose|across|remain|remains|remained|among|as|than|including|after|before|since|per)(?:[ ,.;:()–]|$)|[.;:()–\n។]|,/;
const MOST_WORDS_BETWEEN = 4;
const KHMER_LETTER = /[\u1780-\u17d3]/;

/** English names the thing behind the number, Khmer before it with a classifier behind; headings before a colon. */
export function nounOf(around: Around, start: number): NamedNoun {
  const told = firstStep(NOUN_STEPS, { around, start });
  if (told !== null) return { ...told.answer, because: told.because };
  return { thing: null, span: null, trigger: null, end: around.count.end, because: 'noun.none' };
}

type NounAsk = { around: Around; start: number };
const MOI = ', the Ministry of Interior said.';

/** Where the noun of a number stands. Ordered: the first step that finds one decides. */
export const NOUN_STEPS: readonly Step<NounAsk, Noun>[] = [
  {
    id: 'noun.khmer_classifier',
    find: ({ around, start }) => classified(around, start),
    example: 'ក្រសួងមហាផ្ទៃបានឱ្យដឹងថា ពលរដ្ឋភៀសសឹក ៧៥.៣៣០នាក់ នៅក្នុងជំរំ។',
    yields: 'remaining_in_camps KH exact 75330 null',
  },
  {
    id: 'noun.khmer_before',
    find: ({ around, start }) => inKhmer(around, start),
    example: 'ក្រសួងអប់រំបានឱ្យដឹងថា សាលារៀនចំនួន ៤១ នៅខេត្តពោធិ៍សាត់ ត្រូវបានបិទ។',
    yields: 'service_closed/school KH15 exact 41 null',
  },
  {
    id: 'noun.part_before',
    find: ({ around, start }) => partBefore(around, start),
    example: `On 20 December 2025, 644,580 people were displaced (women 338,210 people, children 206,330 people)${MOI}`,
    yields: 'displaced_total/women KH exact 338210 2025-12-20',
  },
  {
    id: 'noun.behind',
    find: ({ around, start }) => following(around, start),
    example: `As of 1 February 2026, 41 schools in Pursat remain closed${MOI}`,
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'noun.before',
    find: ({ around, start }) => preceding(around, start),
    example: `As of 1 February 2026, the number of schools closed in Pursat stands at 41${MOI}`,
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
];

/** Khmer without a classifier: the noun before the number, សាលារៀនចំនួន ២៩. */
function inKhmer(around: Around, qualifiedStart: number): Noun | null {
  const before = around.folded.text.slice(Math.max(0, qualifiedStart - 3), qualifiedStart);
  return isKhmer(before) ? preceding(around, qualifiedStart) : null;
}

/** "women 338,214 people": the noun before says which people. */
function partBefore({ marks, count, folded, from }: Around, qualifiedStart: number): Noun | null {
  const behind = /^ (?:people|persons|individuals)(?![a-z])/.exec(folded.text.slice(count.end, count.end + 14));
  const last = marks.things.findLast(({ start, end }) => start >= from && end <= qualifiedStart);
  if (behind === null || last === undefined || !isPart(last.code)) return null;
  const isBeside = /^:? ?$/.test(folded.text.slice(last.end, qualifiedStart));
  return isBeside ? { thing: last.code, span: last, trigger: null, end: count.end + behind[0].length } : null;
}

function following(around: Around, qualifiedStart: number): Noun | null {
  const { marks, count, to, folded } = around;
  const next = marks.things.find((thing) => thing.start >= count.end);
  if (next === undefined || next.start >= to || isOfNext(folded.text, qualifiedStart, next)) return null;
  const gap = folded.text
    .slice(count.end, next.start)
    .replace(/^ ?\([^)]{0,20}\)/, '')
    .replace(/^ of [a-z' ]{3,30}'s /, ' ')
    .replace(/^ (?:of (?:them|whom|these|those)|of which)(?: (?:are|were|is))?(?: the)? /, ' ');
  if (!isPartAfterVerb(next.code, gap) && isParted(gap)) return null;
  const trigger = marks.triggers.find(({ start, end }) => start >= count.end && end <= next.start) ?? null;
  // A verb that is no adjective parts the number from the thing: "112 remain in camps".
  if (trigger !== null && /(?:^| )(?:have|has|had|are|were|was|is|remain|still|returned|returning|fled)/.test(gap))
    return null;
  return { thing: next.code, span: null, trigger, end: next.end };
}

/** "អង្គភាព ១០ រដ្ឋបាលឃុំ ២៣": behind a Khmer noun and its number stands the noun of the next. */
function isOfNext(text: string, start: number, next: ThingMark): boolean {
  return (
    KHMER_LETTER.test(text.charAt(next.start)) && /[\u1780-\u17d3] ?$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Too much stands between; and Khmer names the thing before its number. */
function isParted(gap: string): boolean {
  return STOP.test(gap) || KHMER_LETTER.test(gap) || gap.trim().split(/ +/).length > MOST_WORDS_BETWEEN;
}

/** "of whom 26,310 are women", "of which 318 are public". */
function isPartAfterVerb(thing: Thing, gap: string): boolean {
  return (
    (isPart(thing) || thing === 'school_public' || thing === 'school_private') &&
    /^ (?:of (?:them|whom|these) )?(?:are|were|is) $/.test(gap)
  );
}

const LINK_BEFORE =
  /(?:[:=(–]|(?:^| )(?:is|was|were|are|at|to|reached|reaching|reaches|total(?:l?ed|l?ing|s)|number(?:ed|ing|s)?|stands at|stood at|evacuated as|displaced as|hit|hits|remains|comprise[sd]?|accounts? for|accounted for|makes? up|made up|(?:women|children) for|(?:has|have)(?: so far| already| now))(?: now| currently| already| about)?|ចំនួន|ទាំង|ទាំងអស់|មាន|កើនដល់|កើនឡើងដល់|ដល់|គឺ|គឺមាន|ស្មើ) ?$/;
const NO_LINK =
  /(?:there (?:is|are|was|were)|return(?:ed|ing)? to|according to|up to|limited to|thanks to|due to|as of|compared to) ?$/;
/** "died in hospital, bringing the toll to 19": what stands before it is not counted. */
const LEADS_TO_TOTAL = /, (?:bringing|taking|raising|pushing|lifting|putting) /;
const STRAIGHT = /^ ?$/;
const LONGEST_GAP = 160;

/** "the number of injured reached 91", "Schools: 21", "women (41)", សាលារៀនចំនួន ២១. */
function preceding(around: Around, qualifiedStart: number): Noun | null {
  const { folded, marks, count, from } = around;
  const split = marks.splits.filter(({ end }) => end <= qualifiedStart).at(-1)?.end ?? 0;
  const timeScope = Math.max(from, split, qualifiedStart - LONGEST_GAP);
  const start = timeScope + Math.max(0, folded.text.slice(timeScope, qualifiedStart).search(LEADS_TO_TOTAL));
  const before = folded.text.slice(start, qualifiedStart);
  const things = marks.things.filter((thing) => thing.start >= start && thing.end <= qualifiedStart);
  const isLinked = LINK_BEFORE.test(before) && !NO_LINK.test(before) && !isShare(around, before);
  const thing =
    straightInKhmer(things, before, start) ??
    (isLinked ? headOf(before, start, things) : touching(things.at(-1), before, start)) ??
    told(things.at(-1), around, qualifiedStart);
  if (thing === null) return null;
  if (countsPeopleIn(thing, marks, start))
    return from === 0 ? null : { thing: 'unnamed', span: null, trigger: null, end: count.end };
  return { thing: thing.code, span: thing, trigger: null, end: count.end };
}

/** "3,000 houses for displaced families: 2,000 in Pursat": a share of the number before the colon. */
function isShare({ from, count, folded, marks }: Around, before: string): boolean {
  if (from === 0 || !/: ?$/.test(before)) return false;
  const place = marks.places.find(({ start }) => start >= count.end);
  return place !== undefined && /^ (?:in|at|for) (?:the )?$/.test(folded.text.slice(count.end, place.start));
}

function touching(last: ThingMark | undefined, before: string, start: number): ThingMark | null {
  if (last === undefined || !STRAIGHT.test(before.slice(last.end - start))) return null;
  return isKhmer(before) || isPart(last.code) ? last : null;
}

const TOLD = /^ (?:are |is |have |has |still |now |been ){0,3}(?:re-?open(?:ed)?|open|closed|shut|resumed)(?![a-z])/;

/** "schools 239 open / 21 closed" */
function told(last: ThingMark | undefined, { folded, count }: Around, qualifiedStart: number): ThingMark | null {
  if (last === undefined || folded.text.slice(last.end, qualifiedStart) !== ' ') return null;
  return TOLD.test(folded.text.slice(count.end, count.end + 40)) ? last : null;
}

/** "Remaining in camps: N" counts people, not camps. */
function countsPeopleIn({ code, start }: ThingMark, { triggers }: Marks, from: number): boolean {
  return code === 'site' && triggers.some((trigger) => trigger.start >= from && trigger.start < start);
}

function isKhmer(text: string): boolean {
  return /[\u1780-\u17d3] ?$/.test(text);
}

/** The first noun is the head ("displaced people in camps: N"); of two kinds of things neither is sure. */
function headOf(before: string, start: number, things: readonly ThingMark[]): ThingMark | null {
  const after = /(?:number|total|toll|tally) of (?:all |the |those |new )?/g;
  const counted = [...before.matchAll(after)].at(-1);
  const from = counted === undefined ? start : start + counted.index + counted[0].length;
  const [first, ...others] = things.filter((thing) => thing.start >= from);
  if (first === undefined) return null;
  const group = groupOf(first.code);
  const isTwofold = others.some(
    (thing) => groupOf(thing.code) === group && thing.code !== first.code && group === 'objects',
  );
  return isTwofold ? null : first;
}
