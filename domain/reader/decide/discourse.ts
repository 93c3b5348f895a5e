import type { PlaceCode } from '@/domain/places';
import type { Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { TextTokens } from '@/domain/reader/rules/tokens';
import type { Side } from '@/domain/reader/scope/sides';
import type { TextScope } from '@/domain/reader/scope/text-scope';
import type { Thing } from '@/domain/reader/words/thing';
import type { Topic } from '@/domain/reader/words/topics';
import type { Trigger } from '@/domain/reader/words/trigger';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import type { Decision, LineMeaning } from './decision';
import type { OwnDay } from './other-day';

/** Before the ceasefire a count of people is those displaced; after it there is a fixed base, and those who remain. */
export type Phase = 'fighting' | 'ceasefire';

/** What holds for the whole text. */
export type DocumentContext = {
  phase: Phase;
  /** The body whose document it is. */
  source: SourceCode;
  scope: TextScope;
  mainSide: Side;
  /** The text speaks of the other country's people too. */
  tellsOthers: boolean;
  /** The day of the only state that a body tells of, also where it stands further on. */
  states: ReadonlyMap<SourceCode, When>;
  /** The one province that the text names, if it names but one. */
  province: PlaceCode | null;
  tokens: TextTokens;
  /** The text tells those in sites from those with host communities. */
  tellsHosts: boolean;
  periodStart: When | null;
  periodEnd: When | null;
  dayBecause: RuleId | null;
  /** No second body speaks. */
  hasOneBody: boolean;
};

/** What one sentence hands to the next. */
export type Discourse = {
  topic: Topic | null;
  /** The province at the head of a sentence, until the next one; `isLine`: "Pursat: …", `isOfList`: of several such lines. */
  head: { place: PlaceCode; span: Span; paragraph: number; isLine: boolean; isOfList: boolean } | null;
  /** The last place named at all, for "in the province"; `place` null where a sentence named several. */
  lastPlace: { place: PlaceCode | null; span: Span; paragraph: number } | null;
  /** A heading that is a place ("Pursat:"): it rules the lines of its list, whatever they count. */
  listPlace: { place: PlaceCode; span: Span } | null;
  /** A heading with a verb ("Still closed:"), for the lines of its list. */
  listTrigger: { code: Trigger; span: Span; thing: Thing | null } | null;
  /** The verb of a line that is led by its place ("Pursat: 5 schools closed"), for the next such line without one. */
  lineTrigger: { code: Trigger; span: Span; thing: null } | null;
  /** The only camp that the text named last, and where it is. */
  site: { name: string; place: PlaceCode | null } | null;
  damage: 'damage_in_period' | 'damage_cumulative' | null;
  /** The paragraph for which a sentence without figures announced damage since the start; null: nothing, or a heading did. */
  announced: number | null;
  /** The day of the last state, and the body that told it. */
  state: { at: When; paragraph: number; body: SourceCode } | null;
  /** Whose numbers the sentence before told, in its paragraph. */
  side: { side: Side; paragraph: number } | null;
  /** The only thing that the last sentence with figures counted, for "They include 2,000 in Pursat". */
  counted: { decision: LineMeaning; value: number; paragraph: number } | null;
  /** The last sentence with numbers had none that was read: "of these" are a part of what nobody knows. */
  isLeft: boolean;
  /** The paragraph of a sentence that told of another disaster. */
  disaster: number | null;
  /** The last whole of people, for "Among them, W are women". */
  whole: {
    decision: Decision;
    value: number;
    place: PlaceCode;
    site: string | null;
    day: OwnDay | null;
    paragraph: number;
  } | null;
};

export const NOTHING_CARRIED: Discourse = {
  topic: null,
  head: null,
  lastPlace: null,
  listPlace: null,
  listTrigger: null,
  lineTrigger: null,
  site: null,
  damage: null,
  announced: null,
  state: null,
  side: null,
  counted: null,
  isLeft: false,
  disaster: null,
  whole: null,
};
