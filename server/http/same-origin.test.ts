import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

const HTTP = 'http://board.example:3000';
const HTTPS = 'https://board.example';

const TABLE: [publicUrl: string, origin: string | null, host: string | null, expected: boolean][] = [
  [HTTP, HTTP, 'board.example:3000', true],
  [HTTP, HTTP, 'a-proxy-in-between', true],
  [HTTP, 'http://192.168.1.20:3000', '192.168.1.20:3000', true],
  [HTTP, 'http://Wall-PC:3000', 'WALL-PC:3000', true],
  [HTTP, 'http://[fe80::1]:3000', '[fe80::1]:3000', true],
  [HTTP, 'http://192.168.1.20', '192.168.1.20:3000', false],
  [HTTP, 'http://192.168.1.20:3001', '192.168.1.20:3000', false],
  [HTTP, 'https://evil.example', 'board.example:3000', false],
  [HTTP, 'http://board.example.evil.example:3000', 'board.example:3000', false],
  [HTTP, `${HTTP}@evil.example`, 'board.example:3000', false],
  [HTTP, null, 'board.example:3000', false],
  [HTTP, 'null', 'board.example:3000', false],
  [HTTP, '', '', false],
  [HTTP, 'http://', '', false],
  [HTTP, 'file://board.example:3000', 'board.example:3000', false],
  [HTTPS, HTTPS, 'board.example', true],
  [HTTPS, 'https://other.example', 'other.example', true],
  [HTTPS, 'http://board.example', 'board.example', false],
];

describe('a write with a cookie comes from our own page', () => {
  it.each(TABLE)('public %s, Origin %s, Host %s: %s', (...row) => {
    const [publicUrl, origin, host, expected] = row;
    const headers = new Headers({ ...(origin === null ? {} : { origin }), ...(host === null ? {} : { host }) });
    expect(isSameOrigin(headers, publicUrl)).toBe(expected);
  });
});
