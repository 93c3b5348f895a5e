const LONG = 126;
const TEXT = 1;

/** Where a frame of WebSocket begins and ends, as a server sends it (never masked). */
type Frame = { opcode: number; from: number; to: number };

function frameAt(bytes: Buffer, at: number): Frame | null {
  const short = (bytes[at + 1] ?? 0) & 127;
  const from = at + headOf(short);
  if (bytes.length < from) return null;
  const to = from + lengthOf(bytes, at, short);
  return bytes.length < to ? null : { opcode: (bytes[at] ?? 0) & 15, from, to };
}

/** The second byte says the length, or how many bytes say it. */
function headOf(short: number): number {
  if (short < LONG) return 2;
  return short === LONG ? 4 : 10;
}

function lengthOf(bytes: Buffer, at: number, short: number): number {
  if (short < LONG) return short;
  // Nothing of a screen is longer than 4 GB, so the upper half of the longest form is 0.
  return short === LONG ? bytes.readUInt16BE(at + 2) : bytes.readUInt32BE(at + 6);
}

/** Tells each whole text of the stream. @returns where the first frame begins that is not there as a whole. */
export function readFrames(bytes: Buffer, start: number, tell: (text: Buffer) => void): number {
  let at = start;
  for (let frame = frameAt(bytes, at); frame !== null; frame = frameAt(bytes, at)) {
    at = frame.to;
    if (frame.opcode === TEXT) tell(bytes.subarray(frame.from, frame.to));
  }
  return at;
}

/** A text as a browser sends it: masked, by zeros, which change nothing. Up to 64 kB. */
export function toFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const isLong = payload.length >= LONG;
  const head = Buffer.alloc(isLong ? 8 : 6);
  head[0] = 0x80 | TEXT;
  head[1] = 0x80 | (isLong ? LONG : payload.length);
  if (isLong) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
