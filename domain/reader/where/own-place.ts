import { isProvince, isWithin, NATION, type PlaceCode } from '@/domain/places';
import { type Item, isNounless, isPart } from '@/domain/reader/bind/item';
import type { Confidence } from '@/domain/reader/reading';
import { firstStep, type RuleId, type Step } from '@/domain/reader/rules/rule';
import type { PlaceMark } from '@/domain/reader/words/places';

/** Where an item is; `code` null = the words leave it open. `mark` null = it was not in this sentence. */
export type Where = { code: PlaceCode | null; mark: PlaceMark | null; confidence: Confidence; because: RuleId };

type Stop = { start: number; end: number; codes: PlaceCode[]; mark: PlaceMark };

const LIST_GAP = /^(?:,? ?(?:and |or )?|និង| ?, ?និង| ?\/ ?| ?-|)$/;
const MOST_OF_THE_PROVINCES = 3;

/** The places of a sentence; names in one list ("Pursat, Koh Kong and Battambang") are one stop. */
function stopsOf(text: string, places: readonly PlaceMark[]): Stop[] {
  const stops: Stop[] = [];
  for (const mark of places) {
    const last = stops.at(-1);
    if (last !== undefined && isOneList(text.slice(last.end, mark.start), last, mark)) {
      last.codes = joinCodes(last.codes, mark.code);
      last.end = mark.end;
    } else stops.push({ start: mark.start, end: mark.end, codes: [mark.code], mark });
  }
  return stops;
}

function isOneList(gap: string, last: Stop, mark: PlaceMark): boolean {
  if (LIST_GAP.test(gap)) return true;
  // "in Thma Puok district of Banteay Meanchey province"
  const [only] = last.codes;
  return (
    last.codes.length === 1 &&
    only !== undefined &&
    isNested(only, mark.code) &&
    /^(?: ?\(?|'s | of | in |, in |នៃ|ក្នុង)$/.test(gap)
  );
}

function isNested(a: PlaceCode, b: PlaceCode): boolean {
  return a !== b && b !== NATION && a !== NATION && (isWithin(a, b) || isWithin(b, a));
}

/** A district beside its province is one place, the district. */
function joinCodes(codes: PlaceCode[], code: PlaceCode): PlaceCode[] {
  const last = codes.at(-1);
  if (last !== undefined && isNested(last, code))
    return [...codes.slice(0, -1), last.length > code.length ? last : code];
  return codes.includes(code) ? codes : [...codes, code];
}

function codeOf({ codes }: Stop): PlaceCode | null {
  if (codes.length === 1) return codes[0] ?? null;
  return codes.length >= MOST_OF_THE_PROVINCES ? NATION : null;
}

/** Where each item of the sentence is, by its own words; undefined where the sentence names no place for it. */
export function placeItems(text: string, items: readonly Item[], places: readonly PlaceMark[]): Map<Item, Where> {
  const scope: Scope = { text, items, stops: stopsOf(text, places) };
  const found = new Map<Item, Where>();
  if (scope.stops.length === 0) return found;
  for (const item of items) {
    const told = firstStep(OWN_STEPS, { item, scope });
    if (told !== null) found.set(item, whereOf(told.answer, told.because));
  }
  return found;
}

/** `open`: the words leave it open; `all`: the places behind are those of its shares. */
type Held = Stop | 'open' | 'all' | null;

const CLOSED = 'remain closed, the Ministry of Interior said on 1 February 2026.';

/** Which place of its sentence a number has. Ordered: the first step that answers decides. */
export const OWN_STEPS: readonly Step<{ item: Item; scope: Scope }, Stop | 'open' | 'all'>[] = [
  {
    id: 'place_named.inside',
    find: ({ item, scope }) => insideStop(item, scope),
    example: `21 of Oddar Meanchey's schools ${CLOSED}`,
    yields: 'service_closed/school KH22 exact 21 2026-02-01',
  },
  {
    id: 'place_named.before_bracket',
    find: ({ item, scope }) => bracketStop(item, scope),
    example:
      'As of 1 February 2026, NCDM said Pursat hosts the largest number of displaced people (12,050), followed by Siem Reap (5,220) and Koh Kong (1,890).',
    yields: 'remaining_displaced KH17 exact 5220 2026-02-01',
  },
  {
    id: 'place_named.right_behind',
    find: ({ item, scope }) => straightStop(item, scope),
    example: `In Pursat 84 villages remain inaccessible, and shelters are being arranged for 2,700 families in Battambang, the Ministry of Interior said.`,
    yields: 'families_needing_shelter KH02 exact 2700 null',
  },
  {
    id: 'place_named.before',
    find: ({ item, scope }) => headStop(item, scope),
    example: `In Pursat, 41 schools ${CLOSED}`,
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
  {
    id: 'place_named.behind',
    find: ({ item, scope }) => tailStop(item, scope),
    example:
      'As of 1 February 2026, 41 schools and 3 clinics remain closed across the whole of Pursat, the Ministry of Interior said.',
    yields: 'service_closed/school KH15 exact 41 2026-02-01',
  },
];

type Scope = { text: string; items: readonly Item[]; stops: readonly Stop[] };

function whereOf(stop: Stop | 'open' | 'all', because: RuleId): Where {
  if (stop === 'open') return { code: null, mark: null, confidence: 'check', because };
  if (stop === 'all') return { code: NATION, mark: null, confidence: 'check', because };
  return { code: codeOf(stop), mark: stop.mark, confidence: stop.codes.length > 1 ? 'check' : 'sure', because };
}

/** "21 of Oddar Meanchey's schools" */
function insideStop(item: Item, { stops }: Scope): Stop | null {
  return stops.find(({ start, end }) => start >= item.start && end <= item.end) ?? null;
}

/** "followed by Siem Reap (5,222)": the place straight before a bracket that holds the number alone. */
function bracketStop(item: Item, { text, stops }: Scope): Stop | null {
  const before = stops.findLast(({ end }) => end <= item.start);
  if (before === undefined || text.slice(before.end, item.start) !== ' (') return null;
  return /^ ?(?:people|families|persons)?\)/.test(text.slice(item.count.end, item.count.end + 12)) ? before : null;
}

const STRAIGHT_IN =
  /^ (?:(?:are|were|have|now|still|also) ){0,3}(?:(?:shelter|stay|live|remain|displaced|closed|damaged|destroyed|housed)(?:ing)? )?in $/;

/** "In Pursat 84 villages …, and shelters for 2,700 families in Battambang": the words right behind it say where. */
function straightStop(item: Item, { text, stops }: Scope): Stop | null {
  const after = stops.find(({ start }) => start >= item.end);
  if (after === undefined || item.thing === null || !STRAIGHT_IN.test(text.slice(item.end, after.start))) return null;
  // "In Pursat, 5 schools in Koh Kong, 7 schools": a comma lost, and nobody can tell.
  return /^ ?(?:,? ?\d|:)/.test(text.slice(after.end, after.end + 4)) ? null : after;
}

/** A place before the items rules those behind it until the next one: "In Pursat, 5 …; in Koh Kong, 7 …". */
function headStop(item: Item, { text, items, stops }: Scope): Stop | null {
  const before = stops.filter(({ end }) => end <= item.start).at(-1);
  if (before === undefined) return null;
  const closed = items.filter((each) => each.count.start < before.start && each.role === 'count').at(-1);
  if (closed === undefined || opensAnew(text, before, closed)) return before;
  if (isLed(text, before, item) && stops.some((stop) => isLed(text, stop, closed))) return before;
  // "43 of Oddar Meanchey's 260 schools and seven health centres"
  return /^ of $/.test(text.slice(closed.end, before.start)) ? before : null;
}

/** "Pursat 260 Koh Kong 402": in such a list each place stands straight before its number. */
function isLed(text: string, stop: Stop, item: Item): boolean {
  return stop.end <= item.start && text.slice(stop.end, item.start) === ' ';
}

/** After other items a place opens something new only behind a stop: ", in Pursat 5 …", "; Pursat: …", "while in …". */
function opensAnew(text: string, stop: Stop, closed: Item): boolean {
  const gap = text.slice(closed.end, stop.start);
  return /(?:[,;:.។–]|(?:^| )(?:and|while|whereas|but|with)|និង|ហើយ|ខណៈ|ចំណែក|រីឯ|ដោយឡែក|ក្នុងនោះ|រួមមាន) ?(?:and )?(?:in |at |for |for example, in |while in |those in |នៅ|ក្នុង|នៅក្នុង|ខណៈ|ចំណែក|រីឯ|និង|ដោយឡែក)*(?:the )?$/.test(
    gap,
  );
}

const IN = /(?: in| at| across| within| of| to| throughout| for| in the| of the|នៅ|ក្នុង|នៅក្នុង|តាម|នៃ|\()(?: ?the)? ?$/;
const PARTS =
  /[;:"]|(?:^| )(?:that|said|says|adding|while|whereas|but)(?: |$)|of (?:whom|them) (?:had |have |were |was )*(?:die|kill|wound|injur|return|stay|liv|remain)|ខណៈ|ចំណែក|រីឯ|ប៉ុន្តែ/;
const FARTHEST = 120;

/** A place behind an item holds it when it follows in the same breath: "two houses in Battambang Province". */
function tailStop(item: Item, scope: Scope): Held {
  const { items, stops } = scope;
  const after = stops.find(({ start }) => start >= item.end);
  const before = stops.findLast(({ end }) => end <= item.start);
  // "Schools in six provinces are shut, affecting N pupils"
  const nothing = before === undefined ? null : codeOf(before) === NATION ? before : 'open';
  if (after === undefined) return nothing;
  const list = items.filter((each) => each.count.start >= item.count.start && each.count.start < after.start);
  const whole = ofShares(list, after, scope);
  if (whole !== null) return whole;
  return ofAnother(list, after, scope) ? nothing : (heldBy(list, after, scope) ?? nothing);
}

/** The place opens what comes behind it, or is that of some set apart. */
function ofAnother(list: readonly Item[], after: Stop, { text, items }: Scope): boolean {
  const last = list.at(-1);
  const isOpening = last !== undefined && opensAnew(text, after, last);
  if (isOpening && items.some((each) => each.count.start > after.end)) return true;
  return list.slice(1).some((each) => isSetApart(text, each));
}

function heldBy(list: readonly Item[], after: Stop, { text }: Scope): Held {
  const [item] = list;
  if (item === undefined) return null;
  const words = text.slice(item.end, after.start);
  return words.length > FARTHEST * list.length ? null : joinedBy(words, after);
}

const SHARE_IN =
  /^(?: of (?:them|these)| each| are| were| will be)? (?:in|at|for|to) (?:the )?$|^ ?(?:នៅក្នុង|នៅ|ក្នុង|សម្រាប់) ?$/;
const OPENS_SHARES =
  /(?::|,? (?:including|of which|of these|of them|with|among them)) ?$|(?::|ក្នុងនោះ|រួមមាន|ដោយ) ?(?:មាន)?$/;

/** "five schools, one in Malai and four in Svay Chek": the places are those of the shares, and the whole is in all. */
function ofShares([item, ...others]: readonly Item[], after: Stop, { text }: Scope): 'open' | 'all' | null {
  const last = others.at(-1);
  if (item === undefined || item.thing === null || last === undefined || !isNounless(last.thing)) return null;
  if (!SHARE_IN.test(text.slice(last.end, after.start))) return null;
  const [code] = after.codes;
  const isNation = code !== undefined && isProvince(code) && OPENS_SHARES.test(text.slice(item.end, last.start));
  return isNation ? 'all' : 'open';
}

/** "30 dead, among them nine in Siem Reap": the place is that of the nine. */
function isSetApart(text: string, { thing, start, end }: Item): boolean {
  if (isPart(thing)) return false;
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    /(?:among (?:them|whom)|including|of (?:whom|them|which|these)|ក្នុងនោះ)(?: at least| about| the)? ?$/.test(before) ||
    /^ of (?:whom|them)/.test(text.slice(end, end + 9))
  );
}

/** "78 injured, the oldest of them an 81-year-old woman from Pursat": the place is that of one. */
/** "4,004 people went home (1,902 from camps in Siem Reap)" */
const IN_BRACKETS = /\([^)]*\d[^)]*$/;
const IN_MOST =
  /(?:most|many|half|some|majority|mostly|mainly|largely|chiefly|especially|particularly|primarily|notably)(?: of (?:them|these|whom|which|those))?(?: are| were)?,? (?:in|at|from) (?:the )?$|ភាគច្រើន|ជាពិសេស/;
const ONE_PERSON =
  /,[^,]*(?:year-old|the (?:oldest|youngest|latest|first|last)(?![a-z])|(?:^| )an? [a-z-]+ (?:from|of|in) )/;

/** People "from" a province may be anywhere. */
function joinedBy(words: string, stop: Stop): Stop | 'open' | null {
  // "in five provinces" holds its own word for where.
  if (words === ' ' && codeOf(stop) === NATION) return stop;
  if ([PARTS, ONE_PERSON, IN_MOST, IN_BRACKETS].some((pattern) => pattern.test(words))) return null;
  if (/(?: from|មកពី|ពី)(?: the)? $/.test(words)) return 'open';
  return IN.test(words) ? stop : null;
}
