const HEAD_END = '\r\n\r\n';
const UPGRADED = 'HTTP/1.1 101';
const BEACON = '42["beacon"';

type Filter = (bytes: Buffer) => Buffer;

/**
 * What a proxy lets through of the bytes that a server sends: all, but no beacon while `isBlocking`. It reads the frames of a
 * WebSocket, which a server sends without a mask, and leaves answers over HTTP alone.
 */
export function createBeaconFilter(isBlocking: () => boolean): Filter {
  let held = Buffer.alloc(0);
  let rest: Filter | null = null;
  return (bytes) => {
    if (rest) return rest(bytes);
    held = Buffer.concat([held, bytes]);
    const end = held.indexOf(HEAD_END);
    if (end === -1) return Buffer.alloc(0);
    const head = held.subarray(0, end + HEAD_END.length);
    rest = head.toString('latin1', 0, UPGRADED.length) === UPGRADED ? framesBut(isBlocking) : (plain) => plain;
    return Buffer.concat([head, rest(held.subarray(head.length))]);
  };
}

function framesBut(isBlocking: () => boolean): Filter {
  let held = Buffer.alloc(0);
  return (bytes) => {
    held = Buffer.concat([held, bytes]);
    const passed: Buffer[] = [];
    for (let frame = firstFrame(held); frame !== null; frame = firstFrame(held)) {
      held = held.subarray(frame.length);
      if (!(isBlocking() && isBeacon(frame))) passed.push(frame);
    }
    return Buffer.concat(passed);
  };
}

/** Null until all of it has come. */
function firstFrame(bytes: Buffer): Buffer | null {
  const head = headOf(bytes);
  if (head === null || bytes.length < head.size + head.payload) return null;
  return bytes.subarray(0, head.size + head.payload);
}

function headOf(bytes: Buffer): { size: number; payload: number } | null {
  const short = (bytes[1] ?? 0) & 0x7f;
  const size = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < size) return null;
  if (short === 126) return { size, payload: bytes.readUInt16BE(2) };
  return { size, payload: short === 127 ? Number(bytes.readBigUInt64BE(2)) : short };
}

function isBeacon(frame: Buffer): boolean {
  const size = headOf(frame)?.size ?? 0;
  return frame.toString('utf8', size, size + BEACON.length) === BEACON;
}
