import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Socket } from 'socket.io';
import type { StreamName } from '@/domain/entries/entry';
import type { Action, Actor, Permission } from '@/domain/policy';
import { type Handshake, PROTOCOL } from '@/domain/protocol/frames';
import { readHandshake } from '@/domain/protocol/read';
import type { Identity } from '@/server/auth/sessions/identity';
import { type Trouble, troubleOf } from '@/server/db/trouble';
import { toWebHeaders } from '@/server/http/web-headers';
import { addressOf, type SocketCounter } from '@/server/limits/socket-counter';
import { readActionOf } from './audience';

export type AdmissionDeps = {
  identityOf(headers: Headers): Promise<Identity>;
  /** The headers of a paired screen, without the person who may be signed in on the same browser. */
  onlyDisplay?(headers: Headers): Headers;
  permission(actor: Actor, action: Action): Permission;
  sameOrigin(headers: Headers): boolean;
  reportFault(error: unknown, where: string): string;
};

/** The person or program behind a socket, and the streams that it asks for. */
export type Admission = Omit<Handshake, 'display'> &
  Pick<Identity, 'session' | 'endsInMs'> & {
    actor: string;
    person: string | null;
    /** A paired screen, and no person. */
    display: boolean;
  };

/** Why a screen is refused. HTTP uses the same codes. */
export type AdmissionCode =
  | 'handshake.invalid'
  | 'protocol.differs'
  | 'session.missing'
  | 'role.missing'
  | 'sockets.too_many'
  | Trouble
  | 'fault';

/**
 * A browser always sends the site of its page, so this refuses foreign pages. A program sends none and needs no protection
 * from them. One address may hold only so many sockets that wait for admission.
 */
export function mayOpenSocket(
  request: IncomingMessage,
  { sameOrigin }: AdmissionDeps,
  socketCounter: SocketCounter,
): boolean {
  const { headers } = request;
  const isOurs = headers.origin === undefined || sameOrigin(toWebHeaders(headers));
  return isOurs && socketCounter.mayOpen(addressOf(request));
}

/** Applies the policy of HTTP once per connection, for each stream. What the client sent counts as unknown until it is read (F4). */
export async function admit({ handshake }: Socket, deps: AdmissionDeps): Promise<Admission | AdmissionCode> {
  const wanted = readOwnHandshake(handshake.auth);
  if (typeof wanted === 'string') return wanted;
  try {
    const { actor, ...until } = await deps.identityOf(headersOf(handshake.headers, wanted, deps));
    const streams = Object.keys(wanted.streams) as StreamName[];
    // A socket without a stream only waits for its session to end, so it needs a session.
    if (streams.length === 0 && actor.kind === 'anyone') return 'session.missing';
    const permissions = streams.map((stream) => deps.permission(actor, readActionOf(stream)));
    if (permissions.every((permission) => permission === 'allowed')) {
      const person = actor.kind === 'anyone' ? null : actor.id;
      return { ...wanted, ...until, actor: actor.id, person, display: actor.kind === 'display' };
    }
    return permissions.includes('sign_in') ? 'session.missing' : 'role.missing';
  } catch (error) {
    return toFault(error, deps);
  }
}

function headersOf(raw: IncomingHttpHeaders, { display }: Handshake, { onlyDisplay }: AdmissionDeps): Headers {
  const headers = toWebHeaders(raw);
  return display && onlyDisplay ? onlyDisplay(headers) : headers;
}

/** The alarm reports a database that does not answer, once. The page comes again by its own schedule (C5). */
function toFault(error: unknown, { reportFault }: AdmissionDeps): AdmissionCode {
  const trouble = troubleOf(error);
  if (trouble) return trouble;
  reportFault(error, 'live/handshake');
  return 'fault';
}

/** Refuses a page that speaks another version of the protocol. */
function readOwnHandshake(raw: unknown): Handshake | AdmissionCode {
  const wanted = readHandshake(raw);
  if (wanted === null) return 'handshake.invalid';
  return wanted.protocol === PROTOCOL ? wanted : 'protocol.differs';
}

/** Socket.IO passes this error, with its `data`, to the client's `connect_error`. */
export function toConnectError(code: AdmissionCode): Error {
  return Object.assign(new Error(code), { data: { code } });
}
