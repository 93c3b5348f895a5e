import type { TextPiece } from '@/domain/briefing/papers/paper';
import type { Bilingual } from '@/domain/updates';
import type { SpokenSeconds } from './pace';

type BothPieces = Record<'km' | 'en', TextPiece[]>;

/** What is on the podium at one time: a paragraph of a speech. Where a language has no words, its pieces are empty. */
export type PodiumPart = {
  id: string;
  title: Bilingual;
  pieces: BothPieces;
  /** The figures in it, as `update.line`. */
  figures: string[];
  seconds: SpokenSeconds;
};

/** An answer to look up while standing. */
export type PodiumAnswer = { id: string; question: Bilingual; pieces: BothPieces; unknown: Bilingual; tags: string[] };

/** Everything that the podium shows of an edition, in words: no figure is looked up while somebody speaks. */
export type PodiumText = { number: number; occasion: Bilingual; parts: PodiumPart[]; answers: PodiumAnswer[] };
