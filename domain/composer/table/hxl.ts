import type { ColumnRole } from './layout';
import type { CountLine } from './names';

/** `#affected+idps+f`: many public tables have a line of the Humanitarian Exchange Language under their heading. */
const TAG = /^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/i;

/** These attributes only say that people or things are counted. */
const NEUTRAL = new Set([
  'ind',
  'num',
  'number',
  'total',
  'persons',
  'people',
  'individuals',
  'all',
  'reported',
  'affected',
]);
const PARTS: Record<string, NonNullable<CountLine['breakdown']>> = {
  f: 'women',
  female: 'women',
  women: 'women',
  children: 'children',
  hh: 'families',
  households: 'families',
  families: 'families',
};
const NEW = new Set(['new', 'newly']);

type Pair = { all: CountLine['indicator']; added: CountLine['indicator'] | null };

const DISPLACED: Pair = { all: 'displaced_total', added: 'displaced_new_in_period' };
const RETURNED: Pair = { all: 'returned_cumulative', added: 'returned_in_period' };
const KILLED: Pair = { all: 'civilian_killed_cumulative', added: 'civilian_killed_in_period' };
const INJURED: Pair = { all: 'civilian_injured_cumulative', added: 'civilian_injured_in_period' };
const THINGS: Record<string, Pair> = {
  ...{ idps: DISPLACED, idp: DISPLACED, displaced: DISPLACED },
  ...{ returnees: RETURNED, returned: RETURNED },
  ...{ killed: KILLED, dead: KILLED, deaths: KILLED },
  ...{ injured: INJURED, wounded: INJURED },
};

export function isTag(words: string): boolean {
  return TAG.test(words.trim());
}

/** What a tagged column contains; null = nothing that we know. An unknown attribute may limit the count, so it gives null. */
export function roleOfTag(words: string): ColumnRole | null {
  const [tag = '', ...attributes] = words.toLowerCase().replace(/\s/g, '').split('+');
  const is = beside(tag, attributes);
  if (is) return { is };
  const counted = tag === '#affected' ? countedOf(attributes) : null;
  return counted && { is: 'count', counted };
}

function beside(tag: string, attributes: readonly string[]): 'place' | 'site' | 'when' | null {
  if (/^#(?:country|adm[1-5])$/.test(tag)) return 'place';
  if (tag === '#loc') return 'site';
  return tag === '#date' && !attributes.includes('start') ? 'when' : null;
}

function countedOf(attributes: readonly string[]): CountLine | null {
  const known = attributes.filter((attribute) => !NEUTRAL.has(attribute));
  const [thing, ...more] = known.flatMap((attribute) => THINGS[attribute] ?? []);
  const [part = null, ...parts] = known.flatMap((attribute) => PARTS[attribute] ?? []);
  const isKnown = known.every((attribute) => attribute in THINGS || attribute in PARTS || NEW.has(attribute));
  if (!thing || more.length > 0 || parts.length > 0 || !isKnown) return null;
  const indicator = known.some((attribute) => NEW.has(attribute)) ? thing.added : thing.all;
  return indicator && { indicator, breakdown: part };
}
