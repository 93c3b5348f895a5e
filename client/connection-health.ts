import { type Alarm, NO_ALARMS } from '@/domain/protocol/alarms';
import type { Monotonic, ServerClock } from './clock';
import { type ConnectionStatus, type HealthState, trustOf } from './staleness';

type Channel = 'socket' | 'http';

/** Collects what is known of the connection, and gives its status in server time. */
export type ConnectionHealth = {
  channelOpened(channel: Channel): void;
  channelClosed(channel: Channel): void;
  /** Something came from the server; `t` is the server's time in it. */
  markContact(t: number): void;
  /** What the server last said is wrong with itself. */
  setAlarms(alarms: readonly Alarm[]): void;
  /** The same array until it changes. */
  alarms(): readonly Alarm[];
  /** Which build the server said that it is. */
  setRelease(release: string): void;
  release(): string | null;
  /** The server's head has the same hash as ours. */
  markConfirmed(): void;
  /** The page slept or the network changed: nothing is sure until it is confirmed again (C4). */
  markDoubtful(): void;
  /** The figures were confirmed at this server time, so long ago, before this page. */
  markOld(confirmedAt: number, ageMs: number): void;
  revoked(reason: string): void;
  status(hasGap: boolean): ConnectionStatus;
  /** Server time of the last frame or answer. */
  lastContact(): number | null;
};

export function createConnectionHealth(clock: ServerClock, monotonic: Monotonic): ConnectionHealth {
  const health: HealthState = {
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
  let release: string | null = null;
  let last: ConnectionStatus = { status: 'connecting', since: clock.now() };
  return {
    channelOpened: (channel) => void open.add(channel),
    channelClosed: (channel) => void open.delete(channel),
    markContact(t) {
      clock.synchronize(t);
      lastContact = t;
    },
    setAlarms(next) {
      if (next.join() !== alarms.join()) alarms = next;
      health.isDamaged = next.includes('record.damaged');
    },
    alarms: () => alarms,
    setRelease(next) {
      release = next;
    },
    release: () => release,
    markConfirmed() {
      if (health.isDamaged) return;
      health.confirmedAt = health.trustedAt = monotonic();
      health.hasBeenLive = true;
    },
    markDoubtful() {
      health.confirmedAt = null;
    },
    markOld(confirmedAt, ageMs) {
      clock.synchronize(confirmedAt + ageMs);
      health.trustedAt = monotonic() - ageMs;
    },
    revoked(reason) {
      health.revoked = reason;
    },
    status(hasGap) {
      const next = toStatus({ ...health, hasGap, isConnected: open.size > 0 }, clock, monotonic());
      if (next.status !== last.status) last = next;
      return last;
    },
    lastContact: () => lastContact,
  };
}

function toStatus(health: HealthState, clock: ServerClock, now: number): ConnectionStatus {
  const status = trustOf(health, now);
  if (status === 'live') return { status, since: clock.now() };
  const since = clock.now() - (now - health.trustedAt);
  return status === 'revoked' ? { status, since, reason: health.revoked ?? '' } : { status, since };
}
