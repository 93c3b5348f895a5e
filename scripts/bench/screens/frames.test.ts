import { describe, expect, it } from 'vitest';
import { readFrames, toFrame } from './read-frames';
import { readStamps, stampOf } from './stamp';

/** As a server sends it. */
function sent(text: string, opcode = 1): Buffer {
  const payload = Buffer.from(text);
  return Buffer.concat([Buffer.from([0x80 | opcode]), lengthOf(payload.length), payload]);
}

function lengthOf(length: number): Buffer {
  const head = Buffer.alloc(length < 126 ? 1 : length < 65_536 ? 3 : 9);
  if (length < 126) head[0] = length;
  else if (length < 65_536) head.writeUIntBE(126 * 65_536 + length, 0, 3);
  else {
    head[0] = 127;
    head.writeBigUInt64BE(BigInt(length), 1);
  }
  return head;
}

describe('readFrames', () => {
  const texts = ['a', 'b'.repeat(125), 'c'.repeat(126), 'd'.repeat(70_000), ''];

  it('reads texts of every length, and leaves out what is no text', () => {
    const read: string[] = [];
    const bytes = Buffer.concat([...texts.map((text) => sent(text)), sent('bye', 8)]);
    expect(readFrames(bytes, 0, (text) => void read.push(text.toString()))).toBe(bytes.length);
    expect(read).toEqual(texts);
  });

  it('waits for the rest, wherever a frame is cut', () => {
    const first = sent('first');
    const second = sent('e'.repeat(300));
    for (let cut = 0; cut < second.length; cut += 1) {
      const read: string[] = [];
      const bytes = Buffer.concat([first, second.subarray(0, cut)]);
      expect(readFrames(bytes, 0, (text) => void read.push(text.toString()))).toBe(first.length);
      expect(read).toEqual(['first']);
    }
  });

  it('masks by zeros what it sends', () => {
    expect(toFrame('40').subarray(6).toString()).toBe('40');
    expect(toFrame('x'.repeat(200)).readUInt16BE(2)).toBe(200);
  });
});

describe('readStamps', () => {
  it('finds every stamp of a message, as it was written', () => {
    const seen: number[] = [];
    const bytes = Buffer.from(`42["entries",{"d":["${stampOf(123_456_789)}","${stampOf(987_654_321_012)}"]}]`);
    expect(readStamps(bytes, 0, (micros) => void seen.push(micros))).toBe(2);
    expect(seen).toEqual([123_456_789, 987_654_321_012]);
  });
});
