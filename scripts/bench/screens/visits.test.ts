import { describe, expect, it } from 'vitest';
import { createAnswer } from './visits';

const COUNTED = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nwords';
const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nwords\r\n0\r\n\r\n';
const REFUSED = 'HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n';

/** The answers that are told, when the text comes in parts of this length. */
function answersOf(text: string, part: number): boolean[] {
  const told: boolean[] = [];
  const take = createAnswer((isGood) => void told.push(isGood));
  for (let at = 0; at < text.length; at += part) take(Buffer.from(text.slice(at, at + part)));
  return told;
}

describe('createAnswer', () => {
  it('tells each answer once when it is whole, in whatever parts it comes', () => {
    for (let part = 1; part <= 80; part += 1) {
      expect(answersOf(COUNTED, part)).toEqual([true]);
      expect(answersOf(CHUNKED, part)).toEqual([true]);
      expect(answersOf(REFUSED, part)).toEqual([false]);
    }
  });

  it('tells nothing before the end', () => {
    expect(answersOf(COUNTED.slice(0, -1), 7)).toEqual([]);
    expect(answersOf(CHUNKED.slice(0, -1), 7)).toEqual([]);
  });

  it('begins anew with the next answer', () => {
    const told: boolean[] = [];
    const take = createAnswer((isGood) => void told.push(isGood));
    for (const text of [REFUSED, CHUNKED, COUNTED]) take(Buffer.from(text));
    expect(told).toEqual([false, true, true]);
  });
});
