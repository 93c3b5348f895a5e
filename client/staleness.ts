import { BEACON_VALID_MS, LOST_AFTER_MS } from '@/domain/protocol/frames';

/**
 * How far the screen can be believed (C3). `since` is server time in ms: of `live`, when it began; of the others, when the
 * figures were last known to be the newest.
 */
export type ConnectionStatus =
  | { status: 'connecting'; since: number }
  | { status: 'live'; since: number }
  | { status: 'doubtful'; since: number }
  | { status: 'lost'; since: number }
  | { status: 'revoked'; since: number; reason: string };

/** What is known of the connection, on the monotonic clock. */
export type Contact = {
  isConnected: boolean;
  hasGap: boolean;
  /** When the server last named our own hash; null = not yet, or not since the page slept (C4). */
  confirmedAt: number | null;
  /** When these figures were last known to be the newest: by a confirmation, or by the page that brought them. */
  trustedAt: number;
  hasBeenLive: boolean;
  /** The server says that its record is damaged: it cannot confirm anything (L6). */
  isDamaged: boolean;
  revoked: string | null;
};

export type Trust = ConnectionStatus['status'];

/** C3. `now` is monotonic, as all times in `contact`. */
export function trustOf(contact: Contact, now: number): Trust {
  if (contact.revoked !== null) return 'revoked';
  // There is a connection; what is wrong is said by the alarm, and goes on being said.
  if (contact.isConnected && contact.isDamaged) return 'doubtful';
  if (isConfirmed(contact, now)) return 'live';
  const age = now - contact.trustedAt;
  if (age >= LOST_AFTER_MS) return 'lost';
  return contact.hasBeenLive || age >= BEACON_VALID_MS ? 'doubtful' : 'connecting';
}

function isConfirmed({ isConnected, hasGap, confirmedAt }: Contact, now: number): boolean {
  return isConnected && !hasGap && confirmedAt !== null && now - confirmedAt < BEACON_VALID_MS;
}
