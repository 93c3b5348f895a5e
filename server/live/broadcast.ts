import type { Server, Socket } from 'socket.io';
import type { StreamName } from '@/domain/entries/entry';
import type { Alarm } from '@/domain/protocol/alarms';
import type { Beacon, EntriesFrame } from '@/domain/protocol/frames';
import type { Relay } from './relay';
import { createSender } from './sender';
import { createSlices } from './slices';

export type BroadcastOptions = {
  io: Server;
  relay: Relay;
  now(): number;
  release: string;
  isWriting(): boolean;
  alarms: { current(): readonly Alarm[] };
  monotonic(): number;
  /** The log was restored: all who follow it need a snapshot. */
  onEpoch(): void;
};

/** The rooms of one stream and its one sender (F1). */
export type Broadcast = {
  stream: StreamName;
  /** From here on the socket gets all that the relay announces; it was welcomed with what was before. */
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
