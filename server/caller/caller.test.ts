import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createCallerReader } from './caller';
import { networkOf, readAddress, readNetworks } from './networks';

const callerOf = createCallerReader(['10.0.0.0/8', 'fd00::/8', '192.0.2.1']);

/** A request whose connection comes from `remoteAddress`. */
const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  callerOf({ headers, socket: { remoteAddress } as IncomingMessage['socket'] });

describe('who asks', () => {
  it('is the one who holds the connection, whatever a stranger says', () => {
    expect(from('203.0.113.9')).toBe('203.0.113.9');
    expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9');
    expect(from('203.0.113.9', { 'x-forwarded-for': '10.0.0.1', forwarded: 'for=10.0.0.1' })).toBe('203.0.113.9');
  });

  it.each([
    ['X-Forwarded-For', { 'x-forwarded-for': '198.51.100.7' }, '198.51.100.7'],
    ['with a port', { 'x-forwarded-for': '198.51.100.7:40000' }, '198.51.100.7'],
    ['in IPv6', { 'x-forwarded-for': '2001:DB8:0:0::7' }, '2001:db8::7'],
    ['Forwarded', { forwarded: 'proto=https;For="[2001:db8::7]:4711";by=10.0.0.1' }, '2001:db8::7'],
    ['both, with one voice', { 'x-forwarded-for': '198.51.100.7', forwarded: 'for=198.51.100.7' }, '198.51.100.7'],
  ])('is whom a trusted proxy names: %s', (_case, headers, caller) => {
    expect(from('10.0.0.1', headers)).toBe(caller);
    expect(from('::ffff:10.0.0.1', headers)).toBe(caller);
  });

  it('is read from the right, through trusted proxies only', () => {
    expect(from('10.0.0.1', { 'x-forwarded-for': '1.2.3.4, 198.51.100.7' })).toBe('198.51.100.7');
    expect(from('10.0.0.1', { 'x-forwarded-for': '1.2.3.4, 198.51.100.7, fd00::5, 192.0.2.1' })).toBe('198.51.100.7');
    expect(from('10.0.0.1', { forwarded: 'for=1.2.3.4, for=198.51.100.7' })).toBe('198.51.100.7');
    expect(from('10.0.0.1', { 'x-forwarded-for': '10.3.3.3, 10.2.2.2' })).toBe('10.3.3.3');
  });

  it.each([
    [{ 'x-forwarded-for': '1.2.3.4, unknown' }],
    [{ 'x-forwarded-for': '1.2.3.4,' }],
    [{ forwarded: 'for=1.2.3.4, proto=https' }],
    [{ forwarded: 'for=_hidden' }],
    // The proxy wrote one of the two headers, and passed on the client's text as the other.
    [{ 'x-forwarded-for': '198.51.100.7', forwarded: 'for=1.2.3.4' }],
    [{}],
  ])('is the proxy itself where it names nobody: %j', (headers) => {
    expect(from('10.0.0.1', headers)).toBe('10.0.0.1');
  });

  it('is not believed from any proxy when none is named', () => {
    const socket = { remoteAddress: '127.0.0.1' } as IncomingMessage['socket'];
    expect(createCallerReader([])({ headers: { 'x-forwarded-for': '1.2.3.4' }, socket })).toBe('127.0.0.1');
  });
});

describe('addresses', () => {
  it.each(['10.0.0.0/33', '10.0.0', 'proxy', 'fd00::/129', '10.0.0.1/', '/8', '10.0.0.1/8/8', '::/0x'])(
    'as a network, %s is refused',
    (text) => expect(readNetworks([text])).toBeNull(),
  );

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('count by their network: %s as %s', (address, network) => {
    expect(networkOf(readAddress(address) ?? '')).toBe(network);
  });
});
