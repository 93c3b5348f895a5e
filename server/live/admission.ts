import type { IncomingMessage } from 'node:http';
import type { Socket } from 'socket.io';
import type { StreamName } from '@/domain/entries/entry';
import type { Action, Actor, Permission } from '@/domain/policy';
import { type Handshake, PROTOCOL } from '@/domain/protocol/frames';
import { readHandshake } from '@/domain/protocol/read';
import type { Identity } from '@/server/auth/sessions/identity';
import { type Trouble, troubleOf } from '@/server/db/trouble';
import { toWebHeaders } from '@/server/http/web-headers';
import { addressOf, type Places } from '@/server/limits/places';
import { readActionOf } from './audience';

export type AdmissionDeps = {
  identityOf(headers: Headers): Promise<Identity>;
  permission(actor: Actor, action: Action): Permission;
  sameOrigin(headers: Headers): boolean;
  reportFault(error: unknown, where: string): string;
};

/** Whom a socket belongs to, and what it asked for. */
export type Admission = Handshake & Pick<Identity, 'session' | 'endsInMs'> & { actor: string; person: string | null };

/** Why a screen is not let in; the same codes as over HTTP. */
export type AdmissionCode =
  | 'handshake.invalid'
  | 'protocol.differs'
  | 'session.missing'
  | 'role.missing'
  | 'sockets.too_many'
  | Trouble
  | 'fault';

/**
 * A browser always names the page's site, so a foreign page is kept out; a program without one needs no protection from
 * it. And nobody fills the room before the door.
 */
export function mayKnock(request: IncomingMessage, { sameOrigin }: AdmissionDeps, places: Places): boolean {
  const { headers } = request;
  const isOurs = headers.origin === undefined || sameOrigin(toWebHeaders(headers));
  return isOurs && places.mayKnock(addressOf(request));
}

/** The same policy as for HTTP, once per connection and for each stream; what the client sent is read as unknown (F4). */
export async function admit({ handshake }: Socket, deps: AdmissionDeps): Promise<Admission | AdmissionCode> {
  const wanted = readOwnHandshake(handshake.auth);
  if (typeof wanted === 'string') return wanted;
  try {
    const { actor, ...until } = await deps.identityOf(toWebHeaders(handshake.headers));
    const streams = Object.keys(wanted.streams) as StreamName[];
    // Without a stream it waits for the end of a session, and needs one.
    if (streams.length === 0 && actor.kind === 'anyone') return 'session.missing';
    const permissions = streams.map((stream) => deps.permission(actor, readActionOf(stream)));
    if (permissions.every((permission) => permission === 'allowed')) {
      return { ...wanted, ...until, actor: actor.id, person: actor.kind === 'anyone' ? null : actor.id };
    }
    return permissions.includes('sign_in') ? 'session.missing' : 'role.missing';
  } catch (error) {
    return toFault(error, deps);
  }
}

/** Of a database that does nothing for us it is told once, by its alarm; the page comes again by its own schedule (C5). */
function toFault(error: unknown, { reportFault }: AdmissionDeps): AdmissionCode {
  const trouble = troubleOf(error);
  if (trouble) return trouble;
  reportFault(error, 'live/handshake');
  return 'fault';
}

/** Of a page that speaks our number of the wire. */
function readOwnHandshake(raw: unknown): Handshake | AdmissionCode {
  const wanted = readHandshake(raw);
  if (wanted === null) return 'handshake.invalid';
  return wanted.protocol === PROTOCOL ? wanted : 'protocol.differs';
}

/** Socket.IO hands it to the client's `connect_error`, `data` included. */
export function toConnectError(code: AdmissionCode): Error {
  return Object.assign(new Error(code), { data: { code } });
}
