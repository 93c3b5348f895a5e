import { DAY_MS, isWhen, toInstant } from '@/domain/when';

/** A day without anything typed: what most briefings ask. */
const USUAL_MS = DAY_MS;

/** The instant (ms) that an address asks for, as `2026-01-14T09:00` in Phnom Penh; null = it is no moment that has passed. */
export function readSince(typed: string | undefined, now: number): number | null {
  if (typed === undefined) return now - USUAL_MS;
  const when = `${typed}+07:00`;
  if (!/T\d\d:\d\d$/.test(typed) || !isWhen(when)) return null;
  const instant = toInstant(when);
  return instant <= now ? instant : null;
}
