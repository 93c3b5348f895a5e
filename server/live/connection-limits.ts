import type { Server, Socket } from 'socket.io';

const MESSAGES = 20;
const WINDOW_MS = 1_000;

type Engine = Server['engine'];

/** Accepts text only, and at most 20 messages a second. A client that sends more is cut before we read more (F4). */
export function guardInbound(engine: Engine, monotonic: () => number): void {
  engine.on('connection', (connection: EngineConnection) => {
    const mayPass = createAllowance(monotonic);
    connection.on('data', (message: unknown) => {
      if (typeof message !== 'string' || !mayPass()) connection.close(true);
    });
  });
}

/** The part of engine.io's socket that we use; the server package does not export its type. */
type EngineConnection = {
  on(event: 'data', listener: (message: unknown) => void): void;
  close(discard: boolean): void;
};

function createAllowance(monotonic: () => number): () => boolean {
  let since = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const now = monotonic();
    if (now - since >= WINDOW_MS) {
      since = now;
      count = 0;
    }
    count += 1;
    return count <= MESSAGES;
  };
}

const MOST_QUEUED_BYTES = 1024 * 1024;

/** A client that does not take its messages is cut. It comes back for a delta or a snapshot (F5). */
export function isClogged(connection: object): boolean {
  return queuedBytes(connection) >= MOST_QUEUED_BYTES;
}

/** engine.io keeps waiting packets in `writeBuffer`. Its types hide that field, so we read it as unknown. */
function queuedBytes(connection: object): number {
  const queue: unknown = 'writeBuffer' in connection ? connection.writeBuffer : null;
  return Array.isArray(queue) ? queue.reduce((sum: number, packet: unknown) => sum + lengthOf(packet), 0) : 0;
}

function lengthOf(packet: unknown): number {
  if (typeof packet !== 'object' || packet === null || !('data' in packet)) return 0;
  return typeof packet.data === 'string' ? packet.data.length : 0;
}

/** The longest time that a timer can wait: 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** Ends a socket when its session ends, by the monotonic clock: a jump of the time of day neither shortens nor extends it. */
export function limitLife(socket: Socket, endsInMs: number | null, end: () => void): void {
  if (endsInMs === null) return;
  const wait = Math.min(Math.max(0, endsInMs), LONGEST_MS);
  const timer = setTimeout(() => (endsInMs <= LONGEST_MS ? end() : limitLife(socket, endsInMs - wait, end)), wait);
  timer.unref();
  socket.once('disconnect', () => clearTimeout(timer));
}
