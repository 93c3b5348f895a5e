import type { Server, Socket } from 'socket.io';
import type { StreamName } from '@/domain/entries/entry';
import type { Alarm } from '@/domain/protocol/alarms';
import type { Beacon, EntriesFrame } from '@/domain/protocol/frames';
import type { Relay } from './relay';
import { createSender } from './sender';

export type BroadcastOptions = {
  io: Server;
  relay: Relay;
  now(): number;
  release: string;
  isWriting(): boolean;
  alarms: { current(): readonly Alarm[] };
  monotonic(): number;
  /** The log was restored: every follower needs a snapshot. */
  onEpoch(): void;
};

/** The rooms of one stream and its one sender (F1). */
export type Broadcast = {
  stream: StreamName;
  /** From now on the socket gets every entry that the relay announces. Its welcome contained the entries before. */
  join(socket: Socket): void;
  toBeacon(): Beacon;
  beacon(): void;
  stop(): void;
};

export function openBroadcast(options: BroadcastOptions): Broadcast {
  const { io, relay, now } = options;
  const { stream } = relay;
  const slices = createSlices(stream);
  const toBeacon = (): Beacon => {
    const { seq, hash } = relay.position();
    const ok = options.isWriting() && relay.isFollowing();
    return { s: stream, head: seq, h: hash, t: now(), release: options.release, ok, alarms: options.alarms.current() };
  };
  const sender = createSender({
    rooms: slices.rooms,
    send: (room, frame) => io.to(room).emit('entries', { s: stream, ...frame, t: now() } satisfies EntriesFrame),
    beacon: () => io.to(stream).emit('beacon', toBeacon()),
    monotonic: options.monotonic,
  });
  relay.listen({
    entries: sender.push,
    epoch() {
      sender.drop();
      options.onEpoch();
    },
  });
  return {
    stream,
    join(socket) {
      const room = slices.join();
      socket.once('disconnect', () => slices.leave(room));
      void socket.join([stream, room]);
    },
    toBeacon,
    beacon: sender.beacon,
    stop: sender.stop,
  };
}

const SLICE_SOCKETS = 500;

/** Rooms of at most 500 sockets. A frame is encoded once for each room (docs/decisions/0004). */
type Slices = { rooms(): string[]; join(): string; leave(room: string): void };

export function createSlices(stream: string, most = SLICE_SOCKETS): Slices {
  const counts = new Map<string, number>();
  return {
    rooms: () => [...counts.keys()],
    join() {
      const free = [...counts].find(([, count]) => count < most)?.[0] ?? `${stream}:${firstUnused(counts, stream)}`;
      counts.set(free, (counts.get(free) ?? 0) + 1);
      return free;
    },
    leave(room) {
      const count = (counts.get(room) ?? 0) - 1;
      if (count > 0) counts.set(room, count);
      else counts.delete(room);
    },
  };
}

function firstUnused(counts: ReadonlyMap<string, number>, stream: string): number {
  let index = 0;
  while (counts.has(`${stream}:${index}`)) index += 1;
  return index;
}
