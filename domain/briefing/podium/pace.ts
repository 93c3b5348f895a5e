import type { Language } from '@/domain/wording/language';

/** How fast this speaker is, in per cent of the pace that reading times are counted with. */
export const USUAL_SPEED = 100;
export const SPEEDS = { least: 50, most: 200, step: 5 } as const;

/** A speed that was typed or kept in the browser, within what can be set. */
export function toSpeed(kept: unknown): number {
  const speed = Number(kept);
  if (!Number.isFinite(speed) || speed <= 0) return USUAL_SPEED;
  return Math.min(SPEEDS.most, Math.max(SPEEDS.least, speed));
}

/** How many seconds it takes to say a part in each language; 0 = it is not written. */
export type SpokenSeconds = Record<Language, number>;

/** How long the parts take that are still to be said, ms. Where a language is not written, the other one is said. */
export function msFrom(
  parts: readonly SpokenSeconds[],
  index: number,
  { language, speed }: { language: Language; speed: number },
): number {
  const other = language === 'km' ? 'en' : 'km';
  const seconds = parts.slice(index).reduce((sum, part) => sum + (part[language] || part[other]), 0);
  return (seconds * 1_000 * USUAL_SPEED) / speed;
}
