import type { PlaceCode } from '@/domain/places';
import type { Marks } from '@/domain/reader/bind/marks';
import type { Mention } from '@/domain/reader/bind/mention';
import type { Attachment } from '@/domain/reader/bind/verbs';
import type { Span, UnreadReason } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { Voice } from '@/domain/reader/scope/voices';
import type { FoldedText } from '@/domain/reader/text/fold';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { Where } from '@/domain/reader/where/own-place';
import type { LineMeaning } from './decision';
import type { Discourse, DocumentContext } from './discourse';
import type { OwnDay } from './other-day';

/** One figure of a sentence, in positions of the folded text. */
export type SentenceFigure = LineMeaning & {
  mention: Pick<Mention, 'start' | 'end' | 'qualifier' | 'value'>;
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
  /** Why, where the line asks for it: "displaced again". */
  why?: Span;
};

export type UnreadMention = Span & { reason: UnreadReason; because: RuleId[] };

export type SentenceReading = { found: SentenceFigure[]; left: UnreadMention[]; discourse: Discourse };

export type SentenceAsk = {
  folded: FoldedText;
  sentence: Sentence;
  marks: Marks;
  discourse: Discourse;
  context: DocumentContext;
  voice: VoiceAt;
};

/** Who speaks of the number at a place of the sentence. */
export type VoiceAt = (place: number) => Voice;

export type MentionAsk = SentenceAsk & {
  attachments: readonly Attachment[];
  each: Attachment;
  places: ReadonlyMap<Mention, Where>;
  found: readonly SentenceFigure[];
};
