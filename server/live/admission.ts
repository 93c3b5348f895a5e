import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'socket.io';
import type { StreamName } from '@/domain/entries/entry';
import type { Handshake } from '@/domain/protocol/frames';
import { readHandshake } from '@/domain/protocol/read';
import type { Action, Actor, Identity, Permission } from '@/server/policy';
import { readActionOf } from './audience';

export type AdmissionDeps = {
  identityOf(headers: Headers): Promise<Identity>;
  permission(actor: Actor, action: Action): Permission;
  sameOrigin(headers: Headers): boolean;
  reportFault(error: unknown, where: string): string;
};

/** Whom a socket belongs to, and what it asked for. */
export type Admitted = Handshake & Pick<Identity, 'session' | 'endsInMs'> & { actor: string };

/** Why a screen is not let in; the same codes as over HTTP. */
export type AdmissionCode = 'handshake.invalid' | 'session.missing' | 'role.missing' | 'fault';

/** A browser always names the page's site, so a foreign page is kept out; a program without one needs no protection from it. */
export function comesFromOurPages(headers: IncomingHttpHeaders, { sameOrigin }: AdmissionDeps): boolean {
  return headers.origin === undefined || sameOrigin(toHeaders(headers));
}

/** The same policy as for HTTP, once per connection and for each stream; what the client sent is read as unknown (F4). */
export async function admit({ handshake }: Socket, deps: AdmissionDeps): Promise<Admitted | AdmissionCode> {
  const wanted = readHandshake(handshake.auth);
  if (wanted === null) return 'handshake.invalid';
  try {
    const { actor, ...until } = await deps.identityOf(toHeaders(handshake.headers));
    const streams = Object.keys(wanted.streams) as StreamName[];
    // Without a stream it waits for the end of a session, and needs one.
    if (streams.length === 0 && actor.kind === 'anyone') return 'session.missing';
    const permissions = streams.map((stream) => deps.permission(actor, readActionOf(stream)));
    if (permissions.every((permission) => permission === 'allowed')) return { ...wanted, ...until, actor: actor.id };
    return permissions.includes('sign_in') ? 'session.missing' : 'role.missing';
  } catch (error) {
    deps.reportFault(error, 'live/handshake');
    return 'fault';
  }
}

/** Socket.IO hands it to the client's `connect_error`, `data` included. */
export function toConnectError(code: AdmissionCode): Error {
  return Object.assign(new Error(code), { data: { code } });
}

function toHeaders(raw: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
