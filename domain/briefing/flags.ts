import type { Finding } from '@/domain/addup/finding';
import type { ReleasedFigure } from '@/domain/figures';
import type { Bilingual, ReasonClass } from '@/domain/updates';
import type { Language } from '@/domain/wording/language';
import type { Citation, NodePlace } from './spoken-text';

/** What is to be looked at in a text that is spoken. The order is that of lists within one severity. */
export const FLAG_CODES = [
  'withdrawn',
  'corrected',
  'gone',
  'not_public',
  'definition_changed',
  'sum',
  'unknown_number',
  'languages_differ',
  'newer',
  'old',
  'sources_differ',
  'preliminary',
  'amount_in_words',
  'unlinked_number',
  'language_missing',
] as const;
export type FlagCode = (typeof FLAG_CODES)[number];

export const FLAG_SEVERITIES = ['red', 'amber', 'note'] as const;
export type FlagSeverity = (typeof FLAG_SEVERITIES)[number];

/** Why a later revision says it otherwise; a withdrawal has no class. */
type FlagReason = { class: ReasonClass | null; words: Bilingual };

export type Flag = {
  code: FlagCode;
  severity: FlagSeverity;
  language: Language | null;
  citation: Citation | null;
  /** null = the text as a whole. */
  at: NodePlace | null;
  /** What is quoted, and what stands in its place. */
  was: ReleasedFigure | null;
  now: ReleasedFigure | null;
  reason: FlagReason | null;
  by: string | null;
  when: string | null;
  /** A number as it was read, and its words as typed. */
  number: number | null;
  words: string | null;
  /** What does not add up; its terms name update and line. */
  finding: Finding | null;
};

/** `corrected`: the newest revision says this line otherwise. `gone`: it has no such line. `not_public`: nothing released has it. */
export type CitedState = 'stands' | 'corrected' | 'withdrawn' | 'gone' | 'not_public';

/** What is known of a cited figure: everything that its flags are derived from. The server fills it, an edition stores it. */
export type CitedFigure = {
  citation: Citation;
  pinned: ReleasedFigure | null;
  /** The same line in the newest revision, also when that is the pinned one. */
  newest: ReleasedFigure | null;
  state: CitedState;
  change: { reason: FlagReason; by: string | null; at: string } | null;
  /** The board's reading of the same line from a later update. */
  newer: ReleasedFigure | null;
  /** What another source says of it. */
  rival: ReleasedFigure | null;
};
