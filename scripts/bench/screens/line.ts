import { connect, type Socket } from 'node:net';
import { readFrames, toFrame } from './read-frames';

/** How a screen is spoken to: Socket.IO, texts over a WebSocket, or server-sent events. */
export type Wire = 'socket.io' | 'ws' | 'sse';

export type LineOptions = { wire: Wire; port: number; from: string; cookie?: string };
export type LineEvents = { opened(line: Line): void; text(text: Buffer, line: Line): void; closed(): void };
export type Line = { say(text: string): void; pause(): void; close(): void };

/** All lines read into one piece of memory, so that a process can hold ten thousand of them. */
const SHARED = Buffer.allocUnsafe(256 * 1024);
const NOTHING = Buffer.alloc(0);
const PATHS: Record<Wire, string> = { 'socket.io': '/socket.io/?EIO=4&transport=websocket', ws: '/', sse: '/' };
const END_OF_HEAD = '\r\n\r\n';
const END_OF_EVENT = Buffer.from('\n\n');

/** One screen without a browser: it does the least that the wire asks for, so that the server's work is what is measured. */
export function openLine(options: LineOptions, events: LineEvents): Line {
  const { wire, port, from } = options;
  const reader = createReader(wire === 'sse' ? readEvents : readFrames, {
    accepted: () => events.opened(line),
    refused: () => void socket.destroy(),
    text: (text) => events.text(text, line),
  });
  const callback = (count: number, bytes: Uint8Array) => {
    reader(Buffer.from(bytes.buffer, bytes.byteOffset, count));
    return true;
  };
  const socket: Socket = connect({ host: '127.0.0.1', port, localAddress: from, onread: { buffer: SHARED, callback } });
  const line: Line = {
    say: (text) => void socket.write(toFrame(text)),
    pause: () => void socket.pause(),
    close: () => void socket.destroy(),
  };
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('close', events.closed);
  socket.write(headOf(options));
  return line;
}

type Read = (bytes: Buffer, start: number, tell: (text: Buffer) => void) => number;
type Heard = { accepted(): void; refused(): void; text(text: Buffer): void };

/** Takes what comes, in whatever parts: the head of the answer, then the texts. */
function createReader(read: Read, { accepted, refused, text }: Heard): (chunk: Buffer) => void {
  let rest: Buffer = NOTHING;
  let isOpen = false;
  const readHead = (bytes: Buffer): number | null => {
    const end = bytes.indexOf(END_OF_HEAD);
    if (end < 0) return null;
    isOpen = true;
    isAccepted(bytes) ? accepted() : refused();
    return end + END_OF_HEAD.length;
  };
  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const start = isOpen ? 0 : readHead(bytes);
    const end = start === null ? 0 : read(bytes, start, text);
    // Copied, because the next line reads into the same memory.
    rest = end === bytes.length ? NOTHING : Buffer.from(bytes.subarray(end));
  };
}

function isAccepted(bytes: Buffer): boolean {
  return /^HTTP\/1\.1 (101|200) /.test(bytes.toString('latin1', 0, 16));
}

function headOf({ wire, port, cookie }: LineOptions): string {
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
  const key = 'Sec-WebSocket-Key: YmVuY2ggb2YgdGhlIGJvYQ==';
  const lines = [
    `GET ${PATHS[wire]} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    ...(cookie ? [`Cookie: ${cookie}`] : []),
    ...(wire === 'sse' ? ['Accept: text/event-stream'] : [...upgrade, key]),
  ];
  return lines.join('\r\n') + END_OF_HEAD;
}

function readEvents(bytes: Buffer, start: number, tell: (text: Buffer) => void): number {
  let at = start;
  for (let end = bytes.indexOf(END_OF_EVENT, at); end >= 0; end = bytes.indexOf(END_OF_EVENT, at)) {
    tell(bytes.subarray(at, end));
    at = end + END_OF_EVENT.length;
  }
  return at;
}
