import type { Qualifier } from '@/domain/figures';
import { findDatelines } from '@/domain/reader/days/datelines';
import { findMoments, type Moment } from '@/domain/reader/days/moments';
import { type DateMention, dateRoles, type PageDay } from '@/domain/reader/days/roles';
import type { Span } from '@/domain/reader/reading';
import { type TextTokens, type TypedSpan, tokensOf } from '@/domain/reader/rules/tokens';
import { type BodyMark, findBodies } from '@/domain/reader/scope/bodies';
import { findSides, type SideMark } from '@/domain/reader/scope/sides';
import { type Elsewhere, findElsewhere } from '@/domain/reader/text/elsewhere';
import type { FoldedText } from '@/domain/reader/text/fold';
import { findNoise } from '@/domain/reader/text/noise';
import { type CountMark, findArticles, findCounts } from '@/domain/reader/text/numbers';
import { english, findAll, khmer, type NamedSpan, outside, withoutOverlaps } from '@/domain/reader/text/scan';
import { findPlaces, type PlaceMark } from '@/domain/reader/words/places';
import { findQualifiers } from '@/domain/reader/words/qualifiers';
import { findSites, type SiteMark } from '@/domain/reader/words/sites';
import type { Thing } from '@/domain/reader/words/thing';
import { findThings } from '@/domain/reader/words/things';
import { findTriggers, type TriggerMark } from '@/domain/reader/words/triggers';
import { groupOf } from './mention';

export type ThingMark = NamedSpan<Thing>;

/** "(62,780 women; 39,011 children)" parts nothing. */
const PARENTHESIS = /\([^()\n]{0,200}\)/g;

/** Everything that the word lists know in a stretch of text; positions are those of the folded text. */
export type Marks = {
  counts: CountMark[];
  things: ThingMark[];
  triggers: TriggerMark[];
  qualifiers: NamedSpan<Qualifier>[];
  places: PlaceMark[];
  sites: SiteMark[];
  dates: DateMention[];
  /** All hours and days, also those that say nothing by themselves. */
  hours: Span[];
  splits: Span[];
  shares: Span[];
  vague: Span[];
  ranges: Span[];
  ratios: Span[];
  elsewhere: NamedSpan<Elsewhere>[];
  bodies: BodyMark[];
  sides: SideMark[];
};

const SPLIT = new RegExp(
  `;|${english('while|whereas|but|although|though|however(?!, (?:remain|are|is|have|has|were|was|still))|meanwhile')}|${khmer('ខណៈ(?:ដែល|ពេលដែល|ពេល)?|ចំណែក(?:ឯ)?|រីឯ|ប៉ុន្តែ|ដោយឡែក|ទន្ទឹម(?:នឹង|គ្នា)?នេះ')}`,
  'g',
);

export function findMarks(folded: FoldedText, publishedOn: string | null): TextMarks {
  const { text } = folded;
  const moments = findMoments(text);
  const noise = findNoise(text);
  const sites = findSites(folded);
  const places = outside(findPlaces(text), withoutOverlaps([...sites, ...findDatelines(folded)]));
  const silent = withoutOverlaps([...moments, ...noise.silent]);
  const masks = withoutOverlaps([
    ...sites,
    ...places,
    ...silent,
    ...noise.shares,
    ...noise.vague,
    ...noise.ranges,
    ...noise.ratios,
  ]);
  const names = withoutOverlaps([...places, ...sites]);
  const things = outside(findThings(text), names);
  const counts = withArticles(findCounts(folded, masks), findArticles(text, things.filter(isObject)));
  const triggers = outside(findTriggers(text), names)
    .map((trigger, at, all) => withStay(trigger, all[at - 1]))
    .filter((trigger, at, all) => !isPartOfNoun(text, trigger, things) && !isHosted(trigger, all[at + 1]));
  const qualifiers = findQualifiers(text);
  const bodies = findBodies(text);
  const tokens = tokensOf(
    text,
    typedSpans({ counts, things, triggers, qualifiers, places, sites, bodies, moments, shares: noise.shares }),
  );
  const days = dateRoles(text, tokens, { moments, publishedOn });
  const marks = {
    dates: days.dated,
    hours: moments.map(({ start, end }) => ({ start, end })),
    counts,
    things,
    triggers,
    qualifiers,
    places,
    sites,
    splits: outside(findAll(SPLIT, text), findAll(PARENTHESIS, text)),
    shares: outside(noise.shares, silent),
    vague: outside(noise.vague, silent),
    ranges: outside(noise.ranges, silent),
    ratios: outside(noise.ratios, silent),
    elsewhere: findElsewhere(text),
    bodies,
    sides: findSides(text, { places, bodies }),
  };
  return { marks, tokens, page: days.page, silent: noise.silent };
}

/** The marks of the whole text, its tokens, and the day that the page gives of itself. */
export type TextMarks = { marks: Marks; tokens: TextTokens; page: PageDay | null; silent: Span[] };

type Sources = Pick<Marks, 'counts' | 'things' | 'triggers' | 'qualifiers' | 'places' | 'sites' | 'bodies'> & {
  moments: readonly Moment[];
  shares: readonly Span[];
};

function typedSpans({
  counts,
  things,
  triggers,
  qualifiers,
  places,
  sites,
  bodies,
  moments,
  shares,
}: Sources): TypedSpan[] {
  const as = (kind: string, spans: readonly (Span & { code?: unknown })[]): TypedSpan[] =>
    spans.map(({ start, end, code }) => ({ start, end, kind, code: typeof code === 'string' ? code : '' }));
  return withoutOverlaps([
    ...as('date', moments),
    ...as('share', shares),
    ...as('count', counts),
    ...as('body', bodies),
    ...as('place', places),
    ...as('site', sites),
    // "Meetings" and other things that are counted nowhere stay words.
    ...as(
      'thing',
      things.filter(({ code }) => code !== 'other'),
    ),
    ...as('verb', triggers),
    ...as('qualifier', qualifiers),
  ]);
}

function isObject({ code }: ThingMark): boolean {
  return groupOf(code) === 'objects';
}

function withArticles(counts: CountMark[], articles: CountMark[]): CountMark[] {
  return [...counts, ...articles].sort((a, b) => a.start - b.start);
}

/** "displaced" in "displaced persons" says who they are, not what happened; so "deaths", "temporary shelters". */
function isPartOfNoun(text: string, trigger: TriggerMark, things: readonly ThingMark[]): boolean {
  const inside = things.find(
    (thing) =>
      (thing.start <= trigger.start && trigger.end <= thing.end) ||
      (thing.start > trigger.end && isAdjective(text, trigger, thing)),
  );
  if (inside === undefined) return false;
  return trigger.code === 'displaced' || trigger.code === 'remaining' || trigger.code === 'shelter';
}

/** "displaced" before "families" or "Cambodian families": one word alone, straight before the people. */
function isAdjective(
  text: string,
  { code, start, end }: TriggerMark,
  { code: thing, start: next }: ThingMark,
): boolean {
  if (code !== 'displaced' || end - start !== 'displaced'.length || groupOf(thing) !== 'people') return false;
  return BEFORE_PEOPLE.test(text.slice(end, next));
}

const BEFORE_PEOPLE = /^ (?:(?:cambodian|khmer|border|local|rural|vulnerable|civilian) )?$/;

/** "are living with host families" is one verb. */
function withStay(trigger: TriggerMark, before: TriggerMark | undefined): TriggerMark {
  const isOne = trigger.code === 'host' && before?.code === 'remaining' && trigger.start - before.end < 3;
  return isOne ? { ...trigger, start: before.start } : trigger;
}

function isHosted(trigger: TriggerMark, next: TriggerMark | undefined): boolean {
  return trigger.code === 'remaining' && next?.code === 'host' && next.start === trigger.start;
}
