import type { Server } from 'socket.io';

const MESSAGES = 20;
const WINDOW_MS = 1_000;

type Engine = Server['engine'];

/** Text only, and at most 20 messages a second: whoever sends more is cut before more is read (F4). */
export function guardInbound(engine: Engine, monotonic: () => number): void {
  engine.on('connection', (connection: EngineConnection) => {
    const mayPass = createAllowance(monotonic);
    connection.on('data', (message: unknown) => {
      if (typeof message !== 'string' || !mayPass()) connection.close(true);
    });
  });
}

/** The part of engine.io's socket that we use; its own type is not exported with the server. */
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

/** A client that does not take what it is sent is cut, and comes back for a delta or a snapshot (F5). */
export function isClogged(connection: object): boolean {
  return queuedBytes(connection) >= MOST_QUEUED_BYTES;
}

/** engine.io keeps the packets that wait in `writeBuffer`; private to its types, so it is read as unknown. */
function queuedBytes(connection: object): number {
  const queue: unknown = 'writeBuffer' in connection ? connection.writeBuffer : null;
  return Array.isArray(queue) ? queue.reduce((sum: number, packet: unknown) => sum + lengthOf(packet), 0) : 0;
}

function lengthOf(packet: unknown): number {
  if (typeof packet !== 'object' || packet === null || !('data' in packet)) return 0;
  return typeof packet.data === 'string' ? packet.data.length : 0;
}
