import { describe, expect, it } from 'vitest';
import { readPairingCode, spacedCode, toPairingCode } from './code';

describe('the code of a screen that waits for its pairing', () => {
  it('has six signs, and none that looks like another one', () => {
    const codes = Array.from({ length: 256 }, (_, first) =>
      toPairingCode(Uint8Array.from({ length: 16 }, (_, index) => (first * 7 + index * 31) % 256)),
    ).filter((code) => code !== null);
    expect(codes.length).toBeGreaterThan(200);
    expect(codes.join('')).not.toMatch(/[^A-Z0-9]|[0OQ1IL2Z5S6G8BUV]/);
    expect(new Set(codes.map(({ length }) => length))).toEqual(new Set([6]));
  });

  it('gives every sign the same chance', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const counts = new Map<string, number>();
    for (const byte of all) {
      const code = toPairingCode(new Uint8Array(6).fill(byte));
      if (code?.[0]) counts.set(code[0], (counts.get(code[0]) ?? 0) + 1);
    }
    expect(new Set(counts.values()).size).toBe(1);
  });

  it('is read as people type it', () => {
    expect(readPairingCode(' ac3-h 7k ')).toBe('AC3H7K');
    expect(readPairingCode(spacedCode('AC3H7K'))).toBe('AC3H7K');
  });

  it.each(['', 'AC3H7', 'AC3H7KK', 'AC3H70', 'AC3H7ក'])('is not %j', (typed) => {
    expect(readPairingCode(typed)).toBeNull();
  });
});
