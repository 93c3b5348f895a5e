export const FRAME_PARTS = ['source', 'period', 'page'] as const;
export type FramePart = (typeof FRAME_PARTS)[number];

/**
 * `said`: the value that the text gives; `words`: the words of the text that give it. A person who types another value keeps
 * it.
 */
export type FrameProposal = { said: string; words: string; isAccepted: boolean };

/** null = the text does not say it. */
export type Frame = Record<FramePart, FrameProposal | null>;

export const NO_FRAME: Frame = { source: null, period: null, page: null };
