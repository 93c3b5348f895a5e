/**
 * What is wrong with the server itself, in the order in which a screen tells it. None of them is a fault of one request:
 * each holds until it ends, and every screen says so meanwhile.
 */
export const ALARMS = ['record.damaged', 'record.lost', 'clock.jumped', 'writes.failing'] as const;

export type Alarm = (typeof ALARMS)[number];

export const NO_ALARMS: readonly Alarm[] = [];

/** Those that this release knows, each once, in the order of `ALARMS`; a newer server may name others. */
export function readAlarms(raw: unknown): readonly Alarm[] {
  if (!Array.isArray(raw)) return NO_ALARMS;
  const known = ALARMS.filter((alarm) => raw.includes(alarm));
  return known.length === 0 ? NO_ALARMS : known;
}
