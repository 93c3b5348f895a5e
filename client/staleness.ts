import { BEACON_VALID_MS, LOST_AFTER_MS } from '@/domain/protocol/frames';

/**
 * How much a person can trust this screen (C3). `since` is server time in ms. For `live` it is when `live` began; for the
 * others it is when the figures were last known to be the newest.
 */
export type ConnectionStatus =
  | { status: 'connecting'; since: number }
  | { status: 'live'; since: number }
  | { status: 'doubtful'; since: number }
  | { status: 'lost'; since: number }
  | { status: 'revoked'; since: number; reason: string };

/** What is known of the connection, on the monotonic clock. */
export type HealthState = {
  isConnected: boolean;
  hasGap: boolean;
  /** When the server last confirmed our hash; null = not yet, or not since the page slept (C4). */
  confirmedAt: number | null;
  /** When these figures were last known to be the newest: at a confirmation, or when the page was rendered. */
  trustedAt: number;
  hasBeenLive: boolean;
  /** The server says that its record is damaged, so it cannot confirm anything (L6). */
  isDamaged: boolean;
  revoked: string | null;
};

export type Trust = ConnectionStatus['status'];

/** C3. `now` is monotonic, as all times in `health`. */
export function trustOf(health: HealthState, now: number): Trust {
  if (health.revoked !== null) return 'revoked';
  // There is a connection; the alarm says what is wrong.
  if (health.isConnected && health.isDamaged) return 'doubtful';
  if (isConfirmed(health, now)) return 'live';
  const age = now - health.trustedAt;
  if (age >= LOST_AFTER_MS) return 'lost';
  return health.hasBeenLive || age >= BEACON_VALID_MS ? 'doubtful' : 'connecting';
}

function isConfirmed({ isConnected, hasGap, confirmedAt }: HealthState, now: number): boolean {
  return isConnected && !hasGap && confirmedAt !== null && now - confirmedAt < BEACON_VALID_MS;
}
