import type { Cue } from '@/domain/reader/words/cue';
import type { CueMark } from '@/domain/reader/words/cues';
import { cuesFor, groupOfVerb } from './fitting';
import { isGoverning } from './governs';
import { isHelping, isHelpTo, isReceiving } from './help';
import { groupOf, type Item, isPart, type ThingGroup } from './item';
import type { Marks } from './marks';

/** A number with its verb. `isFar`: the verb stood before the list, or was carried. */
export type Bound = { item: Item; cue: CueMark | null; isFar: boolean };

type Clause = { start: number; end: number };

/** Binds each number to a verb, clause by clause and kind by kind: a list has one verb. */
export function bindVerbs(text: string, items: readonly Item[], marks: Marks): Bound[] {
  const clauses = clausesOf(marks, items);
  const told = withElliptic(marks.cues);
  const bound: Bound[] = [];
  for (const clause of clauses) {
    const inside = items.filter((item) => item.count.start >= clause.start && item.count.start < clause.end);
    const cues = told.filter((cue) => cue.start >= clause.start && cue.start < clause.end);
    const own = bindClause(text, inside, cues);
    const goesOn = cues.length === 0 && opensWithPlace(text, clause, marks);
    bound.push(...(goesOn ? own.map((each) => inherit(each, bound)) : own));
  }
  return bound;
}

/** "In Pursat 5 schools are closed; in Koh Kong 7 schools": the second clause has the verb of the first. */
function opensWithPlace(text: string, { start }: Clause, { places }: Marks): boolean {
  const place = places.find((each) => each.start > start);
  return place !== undefined && /^; (?:and )?(?:in |at |for )?$/.test(text.slice(start, place.start));
}

function inherit(each: Bound, before: readonly Bound[]): Bound {
  const { thing } = each.item;
  if (each.cue !== null || thing === null) return each;
  const last = before.findLast(({ item }) => item.thing !== null && groupOf(item.thing) === groupOf(thing));
  return { ...each, cue: last?.cue ?? null, isFar: true };
}

function clausesOf({ splits }: Marks, items: readonly Item[]): Clause[] {
  const cuts = splits.map(({ start }) => start);
  const starts = [0, ...cuts];
  return starts
    .map((start, at) => ({ start, end: starts[at + 1] ?? Number.POSITIVE_INFINITY }))
    .filter((clause) => items.some(({ count }) => count.start >= clause.start && count.start < clause.end));
}

function bindClause(text: string, items: readonly Item[], cues: readonly CueMark[]): Bound[] {
  const named = items.map((item) => ({
    item,
    group: item.thing === null ? bareGroup(text, item, cues) : groupOf(item.thing),
  }));
  const groups = [...new Set(named.map(({ group }) => group))];
  const bound = groups.flatMap((group) => {
    const ofGroup = named.filter((each) => each.group === group).map(({ item }) => item);
    return bindGroup({ text, items: ofGroup, cues: cuesFor(group, cues) });
  });
  return bound.sort((a, b) => a.item.count.start - b.item.count.start);
}

/** A number without a noun goes with the verb right before or behind it. */
function bareGroup(text: string, item: Item, cues: readonly CueMark[]): ThingGroup {
  if (item.role === 'base') return 'people';
  const before = cues.filter(({ end }) => end <= item.start).at(-1);
  if (before !== undefined && isGoverning(text, before, item)) return groupOfVerb(before.code);
  const next = cues.find(({ start }) => start >= item.count.end);
  if (next === undefined) return 'other';
  const gap = text
    .slice(item.count.end, next.start)
    .replace(OF_BASE, ' ')
    .replace(/^ \([^)]*\) /, ' ')
    .replace(/^, [^,;]{1,50}, /, ' ');
  return STRAIGHT_VERB.test(gap) ? groupOfVerb(next.code) : 'other';
}

/** "533,000 of more than 640,000 people (83%) have returned" */
const OF_BASE =
  /^ (?:out )?of (?:the |a |all |total |of |more than |over |about |nearly |some )*[\d][\d.,]*(?: (?:displaced|evacuated|people|persons|evacuees))* ?/;

const STRAIGHT_VERB =
  /^,? ?(?:more |others? |of (?:them|whom|these|which) |have |has |had |been |also |still |already |are |were |now |who |people |reported |reportedly )*$/;

const OPPOSITE: Partial<Record<Cue, Cue>> = { reopened: 'closed', returned: 'unable', closed: 'reopened' };

/** "… but 29 schools have not": the opposite of the verb before. */
function withElliptic(cues: readonly CueMark[]): CueMark[] {
  return cues.flatMap((cue, at) => {
    if (cue.code !== 'not_so') return [cue];
    const before = cues.slice(0, at).findLast(({ code }) => code in OPPOSITE);
    const code = before === undefined ? undefined : OPPOSITE[before.code];
    return code === undefined ? [] : [{ ...cue, code }];
  });
}

type Group = { text: string; items: readonly Item[]; cues: readonly CueMark[] };

/** Numbers with no verb between them are one list. */
function bindGroup({ text, items, cues }: Group): Bound[] {
  const lists: Item[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    const isSame =
      last !== undefined &&
      !cues.some((cue) => cue.start >= last.count.start && cue.end <= item.count.start && cue !== last.ownCue);
    if (isSame && list !== undefined) list.push(item);
    else lists.push([item]);
  }
  return lists.flatMap((list, at) => bindList({ text, list, cues, following: lists[at + 1] ?? [] }));
}

type List = { text: string; list: readonly Item[]; cues: readonly CueMark[]; following: readonly Item[] };

function bindList({ text, list, cues, following }: List): Bound[] {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) return [];
  const told = cues.filter((cue) => cue.code !== 'helped' || isHelping(text, cue));
  const before = told.filter((cue) => cue.end <= first.count.start || cue.start < first.start).at(-1) ?? null;
  const after = nextCue(text, told, { last, following });
  // Help goes to people wherever they are: "rice for 2,400 families in camps".
  if (before?.code === 'helped' && isHelpTo(text, before, first))
    return list.map((item) => ({ item, cue: before, isFar: false }));
  const governs = before !== null && isGoverning(text, before, first) ? before : null;
  return list.map((item, at) =>
    boundIn({ text, item, before: list[at - 1], isLast: item === last, governs, after, far: before }),
  );
}

type InList = {
  text: string;
  item: Item;
  before: Item | undefined;
  isLast: boolean;
  /** The verb before the list that leads into it, the one behind it, and one that only stands before it. */
  governs: CueMark | null;
  after: CueMark | null;
  far: CueMark | null;
};

function boundIn(list: InList): Bound {
  const { item, governs, after, far } = list;
  if (item.ownCue !== null) return { item, cue: item.ownCue, isFar: false };
  if (governs === null) return { item, cue: after ?? far, isFar: after === null };
  return { item, cue: cueBetween(list, governs), isFar: false };
}

/** Of a verb before the list and one behind it; null where each may claim the number. */
function cueBetween({ text, item, before, isLast, after }: InList, governs: CueMark): CueMark | null {
  if (before === undefined || after === null || after.code === governs.code || isPart(item.thing)) return governs;
  if (isLast && isStraight(text, item, after)) return after;
  return isPartner(text, before, item) ? governs : null;
}

/** "146,205 people (43,110 families) remain displaced: 52,310 in sites": it stands straight behind the list. */
const OF_LAST = /^\)? (?:now |still |currently )?$/;

/** The verb that the list runs up to, unless that one goes on to govern the next list. */
function nextCue(
  text: string,
  cues: readonly CueMark[],
  at: { last: Item; following: readonly Item[] },
): CueMark | null {
  const next = at.following[0];
  const candidates = cues.filter(
    (cue) =>
      cue.start >= at.last.count.end && cue !== at.last.ownCue && (next === undefined || cue.end <= next.count.start),
  );
  const first = candidates[0];
  if (first === undefined) return null;
  const received = candidates.find((cue) => cue.code === 'helped' && isReceiving(text, cue, at.last));
  if (received !== undefined) return received;
  // "people displaced by the fighting remain in camps": the last verb says how they are now.
  const told =
    first.code === 'displaced' && !/^(?:have|has|were|are|been)/.test(text.slice(first.start, first.end))
      ? (sameClause(text, first, candidates[1]) ?? first)
      : first;
  const isOfLast = OF_LAST.test(text.slice(at.last.end, told.start));
  return next !== undefined && !isOfLast && isGoverning(text, told, next) ? null : told;
}

/** "649,000 people displaced at the height of the crisis, aid groups warn of returns": another clause tells nothing of them. */
function sameClause(text: string, first: CueMark, second: CueMark | undefined): CueMark | undefined {
  if (second === undefined) return undefined;
  const isParted = /,|(?:^| )that /.test(text.slice(first.end, second.start));
  return isParted && !/^(?:are|is|have|has|had|were|was|remain)/.test(text.slice(second.start)) ? undefined : second;
}

/** "the death toll has risen to 18, with 79 injured": the verb straight behind a number is its own. */
function isStraight(text: string, item: Item, after: CueMark): boolean {
  return /^ ?(?:more |others? )?(?:reported |reportedly )?$/.test(text.slice(item.end, after.start));
}

function isPartner(text: string, before: Item, item: Item): boolean {
  return /^ ?(?:\(|,? ?or |,? ?(?:which is |that is )?equivalent to |– ?|,? ?about |\/ ?|,? ?with |,? ?comprising |,? ?totall?ing |,? ?or a total of )/.test(
    text.slice(before.end, item.start),
  );
}
