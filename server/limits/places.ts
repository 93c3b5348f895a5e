import type { IncomingMessage } from 'node:http';
import type { Server } from 'socket.io';
import { type SocketLimits, USUAL_LIMITS } from './settings';

/** A connection below Socket.IO; it is counted from its opening to its end. */
type Connection = { once(event: 'close', listener: () => void): unknown };

export type Places = {
  /** Whether one more of that address may come to the door. */
  mayKnock(address: string): boolean;
  knock(connection: Connection, address: string): void;
  /** From the door into the house; false when the address or the person has as many as they may. Strangers: null. */
  enter(connection: Connection, person: string | null): boolean;
};

type SocketShare = { address: string; inside: boolean; person: string | null };

/** How many sockets an address and a person have on this node, and how many stand at the door without being let in. */
export function createPlaces(most: SocketLimits = USUAL_LIMITS.sockets): Places {
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
    mayKnock: (address) => waiting.of(address) < most.atTheDoor,
    knock(connection, address) {
      const place: SocketShare = { address, inside: false, person: null };
      held.set(connection, place);
      waiting.add(address, 1);
      connection.once('close', () => leave(place));
    },
    enter(connection, person) {
      const place = held.get(connection);
      if (!place || !hasRoom(place.address, person)) return false;
      waiting.add(place.address, -1);
      inside.add(place.address, 1);
      if (person !== null) people.add(person, 1);
      Object.assign(place, { inside: true, person });
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

/** The part of engine.io's socket that we use; its own type is not exported with the server. */
type EngineConnection = Connection & { request: IncomingMessage };

export function countPlaces(engine: Server['engine'], places: Places): void {
  engine.on('connection', (connection: EngineConnection) => places.knock(connection, addressOf(connection.request)));
}

/** The server has put it there from the connection. */
export function addressOf({ headers }: IncomingMessage): string {
  return String(headers['x-real-ip'] ?? '');
}
