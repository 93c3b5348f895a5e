import { encodeQR } from 'qr';

/** A square of `size` modules, the quiet zone included; `path` draws the dark ones, one unit each. */
export type Qr = { size: number; path: string };

/** The quiet zone that QR readers need around the code. */
const BORDER = 4;

export function drawQr(text: string): Qr {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: BORDER });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { size: rows.length, path };
}
