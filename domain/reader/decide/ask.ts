import type { PlaceCode } from '@/domain/places';
import type { Item } from '@/domain/reader/bind/item';
import type { Marks } from '@/domain/reader/bind/marks';
import type { Bound } from '@/domain/reader/bind/verbs';
import type { Span, UnreadReason } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { Voice } from '@/domain/reader/scope/voices';
import type { Folded } from '@/domain/reader/text/fold';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { Where } from '@/domain/reader/where/own-place';
import type { Carry, Frame } from './context';
import type { Meaning } from './decision';
import type { OwnDay } from './other-day';

/** One figure of a sentence, in positions of the folded text. */
export type Found = Meaning & {
  item: Pick<Item, 'start' | 'end' | 'qualifier' | 'value'>;
  nil: boolean;
  place: PlaceCode;
  site: string | null;
  spans: Span[];
  /** Its own day, where the words give one that is not the report's. */
  day: OwnDay | null;
  /** Whose number it is. */
  voice: Voice;
  because: RuleId[];
  /** Items of one list share it: two of one kind in one list are parts of a kind. */
  list: number;
};

export type Left = Span & { reason: UnreadReason; because: RuleId[] };

export type SentenceReading = { found: Found[]; left: Left[]; carry: Carry };

export type SentenceAsk = {
  folded: Folded;
  sentence: Sentence;
  marks: Marks;
  carry: Carry;
  frame: Frame;
  voice: VoiceAt;
};

/** Who speaks of the number at a place of the sentence. */
export type VoiceAt = (place: number) => Voice;

export type ItemAsk = SentenceAsk & {
  bound: readonly Bound[];
  each: Bound;
  places: ReadonlyMap<Item, Where>;
  found: readonly Found[];
};
