import { connect } from 'node:net';
import { microsNow } from '@/scripts/bench/cost';

/** What some visitors asked for and got. `failed`: answers other than 200. */
export type Visited = { done: number; failed: number; bytes: number; micros: number[] };
/** After `ms` nobody asks again; after `mostMs` those who still wait go away, and count nothing. */
export type VisitOptions = { port: number; path: string; connections: number; ms: number; mostMs: number };

const SHARED = Buffer.allocUnsafe(256 * 1024);
const END_OF_HEAD = '\r\n\r\n';
const LAST_CHUNK = '\r\n0\r\n\r\n';

/** Visitors on one connection each, and each of an address of its own; each asks again when it has its answer. */
export async function visit(options: VisitOptions): Promise<Visited> {
  const visited: Visited = { done: 0, failed: 0, bytes: 0, micros: [] };
  const end = performance.now() + options.ms;
  await Promise.all(
    Array.from({ length: options.connections }, (_, index) => visitAlone(options, index, { visited, end })),
  );
  return visited;
}

type Around = { visited: Visited; end: number };

function visitAlone({ port, path, mostMs }: VisitOptions, index: number, { visited, end }: Around): Promise<void> {
  const from = `127.0.4.${1 + index}`;
  const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n\r\n`;
  return new Promise((resolve) => {
    let begun = 0;
    const answer = createAnswer((isGood) => {
      visited.done += 1;
      visited.failed += isGood ? 0 : 1;
      visited.micros.push(microsNow() - begun);
      performance.now() < end ? ask() : socket.end();
    });
    const callback = (count: number, bytes: Uint8Array) => {
      visited.bytes += count;
      answer(Buffer.from(bytes.buffer, bytes.byteOffset, count));
      return true;
    };
    const socket = connect({ host: '127.0.0.1', port, localAddress: from, onread: { buffer: SHARED, callback } });
    const ask = () => {
      begun = microsNow();
      socket.write(request);
    };
    const patience = setTimeout(() => socket.destroy(), mostMs);
    socket.on('connect', ask);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(patience);
      resolve();
    });
  });
}

/** Says when an answer is whole: by its length, or by its last chunk. Nothing comes after it, because nobody asks before. */
export function createAnswer(whole: (isGood: boolean) => void): (bytes: Buffer) => void {
  let head = '';
  /** How many bytes are still to come; null while nobody has said it. */
  let left: number | null = null;
  let tail = '';
  const readHead = (bytes: Buffer): Buffer => {
    head += bytes.toString('latin1');
    const end = head.indexOf(END_OF_HEAD);
    if (end < 0) return EMPTY;
    const body = Buffer.from(head.slice(end + END_OF_HEAD.length), 'latin1');
    head = head.slice(0, end + END_OF_HEAD.length);
    left = lengthIn(head);
    return body;
  };
  const isWhole = (body: Buffer): boolean => {
    tail = (tail + body.subarray(-LAST_CHUNK.length).toString('latin1')).slice(-LAST_CHUNK.length);
    if (left === null) return tail === LAST_CHUNK;
    left -= body.length;
    return left <= 0;
  };
  return (bytes) => {
    const body = head.endsWith(END_OF_HEAD) ? bytes : readHead(bytes);
    if (!head.endsWith(END_OF_HEAD) || !isWhole(body)) return;
    const isGood = head.startsWith('HTTP/1.1 200 ');
    [head, left, tail] = ['', null, ''];
    whole(isGood);
  };
}

const EMPTY = Buffer.alloc(0);

function lengthIn(head: string): number | null {
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
  return length === undefined ? null : Number(length);
}
