import { whenAt } from '@/domain/when';

const SHIFT_EVERY_MS = 3 * 60_000;
const STEPS = 5;

/** Against burn-in: the page moves by 0–4 px each way, to another place every three minutes. */
export function shiftAt(now: number): { x: number; y: number } {
  const turn = Math.floor(now / SHIFT_EVERY_MS);
  return { x: turn % STEPS, y: Math.floor(turn / STEPS) % STEPS };
}

/** From 22:00 to 06:00 in Phnom Penh. */
export function isNight(now: number): boolean {
  const hour = Number(whenAt(now).slice(11, 13));
  return hour >= 22 || hour < 6;
}
