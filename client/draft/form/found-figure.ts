import type { Confidence, Span } from '@/domain/reader/reading';

/** Where the reader found a figure in the pasted text. It is sent only once a person has accepted or changed it. */
export type FoundFigure = {
  /** What the reader made of it: it is found again by this when the text is read again. */
  key: string;
  said: string;
  spans: Span[];
  confidence: Confidence;
  isAccepted: boolean;
};
