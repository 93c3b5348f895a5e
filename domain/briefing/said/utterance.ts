import type { Citation } from '@/domain/briefing/spoken-text';
import type { PersonRef } from '@/domain/item';
import type { Language } from '@/domain/wording/language';

/** A figure that was said to somebody. `saidAt`: ISO instant. */
export type Utterance = {
  id: string;
  edition: number;
  citation: Citation;
  language: Language;
  heardBy: string;
  saidAt: string;
  noted: string | null;
  by: PersonRef;
};

/** How a correction was made that was owed: those who had heard the figure were told, or need not be. */
export const DEBT_ENDS = ['told', 'not_needed'] as const;
export type DebtEnd = (typeof DEBT_ENDS)[number];

/** The end of one debt. `revision`: the one that said it otherwise; a later one is another debt. */
export type DebtDone = {
  utterance: string;
  revision: number;
  how: DebtEnd;
  words: string | null;
  by: PersonRef;
  doneAt: string;
};
