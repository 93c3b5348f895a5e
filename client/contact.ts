import { type Alarm, NO_ALARMS } from '@/domain/protocol/alarms';
import type { Monotonic, ServerClock } from './clock';
import { type ConnectionStatus, type Contact, trustOf } from './staleness';

type Channel = 'socket' | 'http';

/** Keeps what is known of the connection, and says it as a status in server time. */
export type ContactBook = {
  opened(channel: Channel): void;
  closed(channel: Channel): void;
  /** Whatever came; `t` is the server's time in it. */
  heard(t: number): void;
  /** What the server said of itself with its last word. */
  warned(alarms: readonly Alarm[]): void;
  /** The same array until it changes. */
  alarms(): readonly Alarm[];
  /** The server named our own hash as that of its head. */
  confirmed(): void;
  /** The page slept or the network changed: believe nothing until it is confirmed again (C4). */
  unsure(): void;
  revoked(reason: string): void;
  status(hasGap: boolean): ConnectionStatus;
  /** Server time of the last frame or answer. */
  lastContact(): number | null;
};

export function createContactBook(clock: ServerClock, monotonic: Monotonic): ContactBook {
  const contact: Contact = {
    isConnected: false,
    hasGap: false,
    confirmedAt: null,
    trustedAt: monotonic(),
    hasBeenLive: false,
    isDamaged: false,
    revoked: null,
  };
  const open = new Set<Channel>();
  let lastContact: number | null = null;
  let alarms = NO_ALARMS;
  let said: ConnectionStatus = { status: 'connecting', since: clock.now() };
  return {
    opened: (channel) => void open.add(channel),
    closed: (channel) => void open.delete(channel),
    heard(t) {
      clock.mark(t);
      lastContact = t;
    },
    warned(next) {
      if (next.join() !== alarms.join()) alarms = next;
      contact.isDamaged = next.includes('record.damaged');
    },
    alarms: () => alarms,
    confirmed() {
      if (contact.isDamaged) return;
      contact.confirmedAt = contact.trustedAt = monotonic();
      contact.hasBeenLive = true;
    },
    unsure() {
      contact.confirmedAt = null;
    },
    revoked(reason) {
      contact.revoked = reason;
    },
    status(hasGap) {
      const next = toStatus({ ...contact, hasGap, isConnected: open.size > 0 }, clock, monotonic());
      if (next.status !== said.status) said = next;
      return said;
    },
    lastContact: () => lastContact,
  };
}

function toStatus(contact: Contact, clock: ServerClock, now: number): ConnectionStatus {
  const status = trustOf(contact, now);
  if (status === 'live') return { status, since: clock.now() };
  const since = clock.now() - (now - contact.trustedAt);
  return status === 'revoked' ? { status, since, reason: contact.revoked ?? '' } : { status, since };
}
