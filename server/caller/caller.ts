import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Networks, readAddress, readNetworks } from './networks';

/** Reads the address of the caller, in its usual form; empty when the socket is gone. */
export type CallerReader = (request: Pick<IncomingMessage, 'headers' | 'socket'>) => string;

/**
 * Each proxy adds the address that it heard at the right end. So we read from the right, and only while the proxy that wrote
 * is trusted: anybody may have invented the addresses further left.
 */
export function createCallerReader(trusted: readonly string[]): CallerReader {
  const proxies = readNetworks(trusted) ?? { has: () => false };
  return ({ headers, socket }) => {
    const nearest = readAddress(socket.remoteAddress ?? '') ?? '';
    return proxies.has(nearest) ? behind(nearest, headers, proxies) : nearest;
  };
}

/**
 * A proxy that writes one of the two headers passes the other on unchanged. If both are there and differ, one of them is
 * forged, and the proxy itself counts as the caller.
 */
function behind(nearest: string, headers: IncomingHttpHeaders, proxies: Networks): string {
  const named = [toHops(headers['x-forwarded-for']), toHops(headers.forwarded).map(forOf)]
    .filter((hops) => hops.length > 0)
    .map((hops) => farthest(nearest, hops, proxies));
  const [caller = nearest] = named;
  return named.every((other) => other === caller) ? caller : nearest;
}

function farthest(nearest: string, hops: string[], proxies: Networks): string {
  let caller = nearest;
  for (const hop of hops.toReversed()) {
    const address = readAddress(withoutPort(hop));
    if (address === null) return caller;
    caller = address;
    if (!proxies.has(caller)) return caller;
  }
  return caller;
}

function toHops(header: string | string[] | undefined): string[] {
  const text = [header ?? []].flat().join(',');
  return text === '' ? [] : text.split(',').map((hop) => hop.trim());
}

/** `for="[2001:db8::1]:4711";proto=https` (RFC 7239). An element without `for` names nobody and ends the list. */
function forOf(element: string): string {
  for (const pair of element.split(';')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name.trim().toLowerCase() === 'for') return value.trim().replace(/^"|"$/g, '');
  }
  return '';
}

function withoutPort(hop: string): string {
  const bracketed = /^\[([^\]]*)\]/.exec(hop)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^\d+(\.\d+){3}:\d+$/.test(hop) ? hop.slice(0, hop.indexOf(':')) : hop;
}
