import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { type SocketLimits, USUAL_LIMITS } from './settings';

/** A connection below Socket.IO. It counts from its opening to its end. */
type Connection = { once(event: 'close', listener: () => void): unknown };

export type SocketCounter = {
  /** Whether that address may open one more socket that waits for admission. */
  mayOpen(address: string): boolean;
  opened(connection: Connection, address: string): void;
  /** Counts a socket as admitted; false when the address or the person has reached the limit. `person` null: a stranger. */
  admit(connection: Connection, person: string | null): boolean;
};

type SocketShare = { address: string; inside: boolean; person: string | null };

/** Counts the sockets of each address and person on this node, and the sockets of each address that wait for admission. */
export function createSocketCounter(most: SocketLimits = USUAL_LIMITS.sockets): SocketCounter {
  const held = new WeakMap<Connection, SocketShare>();
  const waiting = createTally();
  const inside = createTally();
  const people = createTally();
  const leave = ({ address, inside: isInside, person }: SocketShare) => {
    (isInside ? inside : waiting).add(address, -1);
    if (person !== null) people.add(person, -1);
  };
  const hasRoom = (address: string, person: string | null) =>
    inside.of(address) < most.perAddress && (person === null || people.of(person) < most.perPerson);
  return {
    mayOpen: (address) => waiting.of(address) < most.waiting,
    opened(connection, address) {
      const share: SocketShare = { address, inside: false, person: null };
      held.set(connection, share);
      waiting.add(address, 1);
      connection.once('close', () => leave(share));
    },
    admit(connection, person) {
      const share = held.get(connection);
      if (!share || !hasRoom(share.address, person)) return false;
      waiting.add(share.address, -1);
      inside.add(share.address, 1);
      if (person !== null) people.add(person, 1);
      Object.assign(share, { inside: true, person });
      return true;
    },
  };
}

function createTally() {
  const counts = new Map<string, number>();
  return {
    of: (name: string) => counts.get(name) ?? 0,
    add(name: string, change: number) {
      const count = (counts.get(name) ?? 0) + change;
      count > 0 ? counts.set(name, count) : counts.delete(name);
    },
  };
}

/** The part of engine.io's socket that we use; the server package does not export its type. */
type EngineConnection = Connection & { request: IncomingMessage };

export function countSockets(engine: Server['engine'], counter: SocketCounter): void {
  engine.on('connection', (connection: EngineConnection) => counter.opened(connection, addressOf(connection.request)));
}

/** Our own server has set this header from the connection. */
export function addressOf({ headers }: IncomingMessage): string {
  return String(headers['x-real-ip'] ?? '');
}
