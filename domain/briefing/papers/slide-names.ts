import type { Annex } from '@/domain/briefing/briefing';

/** The annexes that are a picture, so that each can be a slide. */
export const SLIDES = ['displacement', 'services', 'map'] as const satisfies Annex[];
export type SlideName = (typeof SLIDES)[number];
