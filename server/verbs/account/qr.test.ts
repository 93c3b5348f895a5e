import decodeQR from 'qr/decode.js';
import { describe, expect, it } from 'vitest';
import { drawQr } from './qr';

const SCALE = 4;

describe('the square of an authenticator’s key', () => {
  it('is read back as it was written', () => {
    const uri =
      'otpauth://totp/Border%20Briefing:sophea%40example.org?secret=JEWWG2JYJYYHM53K&issuer=Border%20Briefing';
    expect(decodeQR(paint(drawQr(uri)))).toBe(uri);
  });
});

/** What a camera sees of the path. */
function paint({ size, path }: { size: number; path: string }) {
  const width = size * SCALE;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dot = 0; dot < SCALE * SCALE; dot += 1) {
      const column = Number(x) * SCALE + (dot % SCALE);
      const row = Number(y) * SCALE + Math.floor(dot / SCALE);
      data.set([0, 0, 0, 255], (row * width + column) * 4);
    }
  return { width, height: width, data };
}
