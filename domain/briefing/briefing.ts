import type { LineKey } from '@/domain/board/board';
import type { PersonRef } from '@/domain/item';
import type { Bilingual } from '@/domain/updates';
import type { SpokenTexts } from './spoken-text';

/** What is laid beside the texts of a briefing. */
export const ANNEXES = ['displacement', 'services', 'provinces', 'map'] as const;
export type Annex = (typeof ANNEXES)[number];

/** What is prepared for one occasion. Ids that are not there any more are ignored. */
export type BriefingContent = {
  occasion: Bilingual;
  /** ISO instant. */
  at: string | null;
  venue: string | null;
  spokesperson: string | null;
  /** The named moment of the change brief, ISO instant. */
  since: string | null;
  /** Ids in order; speeches of the briefing that it does not name follow by age. */
  speeches: string[];
  /** Key figures, from the board. */
  figures: LineKey[];
  annexes: Annex[];
  /** Ids of the bank of questions, in order. */
  questions: string[];
};

/** What briefings, speeches and questions have in common. `version` counts every change. Times are ISO instants. */
type RecordHead = { id: string; version: number; changedBy: PersonRef; changedAt: string; discardedAt: string | null };

export type BriefingRecord = RecordHead & { content: BriefingContent; createdBy: PersonRef };

/** A number that was typed, and that its writer accounts for in words. */
export type Explanation = { number: number; words: string };

export type SpeechContent = { title: Bilingual; texts: SpokenTexts; explained: Explanation[] };
type SpeechState = 'draft' | 'ready';

export type Speech = RecordHead & {
  briefing: string;
  state: SpeechState;
  content: SpeechContent;
  /** Who called it ready; `override`: why, although it had red flags. */
  ready: { by: PersonRef; at: string; override: string | null } | null;
  author: PersonRef;
};

export type QuestionContent = {
  question: Bilingual;
  answer: SpokenTexts;
  /** What we do not know. */
  unknown: Bilingual;
  followUp: string | null;
  owner: string | null;
  /** A day, `2026-01-20`. */
  reviewBy: string | null;
  tags: string[];
  explained: Explanation[];
};

export type Question = RecordHead & {
  content: QuestionContent;
  /** It holds for exactly this version; an older one is an approval of other words. */
  approval: { by: PersonRef; at: string; version: number } | null;
};
