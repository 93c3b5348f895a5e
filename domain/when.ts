/**
 * A moment as the source reported it: `2026-01-13` or `2026-01-13T18:00+07:00`, kept as that text.
 * An hour is never added: `toInstant` is for order, age and charts only.
 */
export type When = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d\+07:00$/;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** UTC+7, all year: Cambodia has no daylight saving time. */
export const PHNOM_PENH_OFFSET_MS = 7 * HOUR_MS;

/** True for a real day (2026-02-30 is none), with or without an hour. */
export function isWhen(text: string): text is When {
  if (DATE.test(text)) return isRealDay(text);
  return MOMENT.test(text) && isRealDay(dayOf(text));
}

function isRealDay(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day);
}

export function hasHour(when: When): boolean {
  return when.includes('T');
}

/** `2026-01-13` of either form. */
export function dayOf(when: When): string {
  return when.slice(0, 10);
}

/** `18:00`, or null where the source gives no hour. */
export function hourOf(when: When): string | null {
  return hasHour(when) ? when.slice(11, 16) : null;
}

/** Milliseconds since 1970; a bare date stands for noon of that day in Phnom Penh. */
export function toInstant(when: When): number {
  const known = INSTANTS.get(when);
  if (known !== undefined) return known;
  const instant = Date.parse(hasHour(when) ? when : `${when}T12:00+07:00`);
  if (INSTANTS.size >= MOST_INSTANTS) INSTANTS.clear();
  INSTANTS.set(when, instant);
  return instant;
}

/** Reports share few moments, and each line is ordered by them: to read the same text anew was half of a fold. */
const INSTANTS = new Map<When, number>();
const MOST_INSTANTS = 5_000;

/** The day in Phnom Penh at an instant, `2026-01-13`. */
export function dayAt(instant: number): string {
  return new Date(instant + PHNOM_PENH_OFFSET_MS).toISOString().slice(0, 10);
}

/** The full When at an instant, to the minute. */
export function whenAt(instant: number): When {
  return `${new Date(instant + PHNOM_PENH_OFFSET_MS).toISOString().slice(0, 16)}+07:00`;
}

/** Whether `a` lies wholly before `b`. Where one gives no hour, only their days can tell. */
export function isBefore(a: When, b: When): boolean {
  return hasHour(a) && hasHour(b) ? toInstant(a) < toInstant(b) : dayOf(a) < dayOf(b);
}

/**
 * Whether a moment has not come yet; a bare day has come as soon as it begins in Phnom Penh. At the end of time,
 * `Infinity`, everything has.
 */
export function isInFuture(when: When, now: number): boolean {
  if (now === Number.POSITIVE_INFINITY) return false;
  return hasHour(when) ? toInstant(when) > now : dayOf(when) > dayAt(now);
}
