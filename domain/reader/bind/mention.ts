import type { Qualifier } from '@/domain/figures';
import type { Span, UnreadReason } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { CountMark } from '@/domain/reader/text/numbers';
import type { Thing } from '@/domain/reader/words/thing';
import type { TriggerMark } from '@/domain/reader/words/triggers';

/** A number with what it counts. `thing` null: the verb alone tells ("112,000 remain in camps"). */
export type Mention = Span & {
  count: CountMark;
  value: number;
  qualifier: Qualifier;
  thing: Thing | null;
  /** Where the thing stands, if not inside the mention itself. */
  thingSpan: Span | null;
  /** The verb inside the mention, as in "21 closed schools". */
  ownTrigger: TriggerMark | null;
  /** `base`: the whole of which others are part. `skip`: a number known to be no figure here. */
  role: 'count' | 'base' | 'skip';
  /** "an additional N", "N more". */
  isAdditional: boolean;
  reason: UnreadReason | null;
  /** The rules that gave it its noun and role. */
  because: RuleId[];
};

/** Things that the same verbs fit. */
export type ThingGroup = 'people' | 'education' | 'objects' | 'villages' | 'sites' | 'other' | Thing;

const OWN_GROUPS: Partial<Record<Thing, ThingGroup>> = {
  person: 'people',
  family: 'people',
  women: 'people',
  children: 'people',
  women_and_children: 'people',
  death: 'people',
  injury: 'people',
  student: 'education',
  teacher: 'education',
  students_and_teachers: 'education',
  village: 'villages',
  site: 'sites',
  other: 'other',
  province: 'province',
  hectare: 'hectare',
  area: 'area',
  temporary_house: 'temporary_house',
  bomblet: 'ordnance',
  ordnance: 'ordnance',
};

export function groupOf(thing: Thing): ThingGroup {
  return OWN_GROUPS[thing] ?? 'objects';
}

export function isPart(thing: Thing | null): boolean {
  return thing === 'women' || thing === 'children' || thing === 'women_and_children';
}

/** Its noun stands elsewhere, with the number before. */
export function isNounless(thing: Thing | null): boolean {
  return thing === null || thing === 'unnamed';
}
