/**
 * What is wrong with the server itself, in the order in which a screen shows it. An alarm is not about one request: it
 * lasts until it is cleared, and every screen shows it all that time.
 */
export const ALARMS = ['record.damaged', 'record.lost', 'clock.jumped', 'writes.failing'] as const;

export type Alarm = (typeof ALARMS)[number];

export const NO_ALARMS: readonly Alarm[] = [];

/** The alarms that this release knows, each once, in the order of `ALARMS`. A newer server may send others. */
export function readAlarms(raw: unknown): readonly Alarm[] {
  if (!Array.isArray(raw)) return NO_ALARMS;
  const known = ALARMS.filter((alarm) => raw.includes(alarm));
  return known.length === 0 ? NO_ALARMS : known;
}
