import { type Delta, PROTOCOL, type Snapshot, type Start } from '@/domain/protocol/frames';
import { openProduct, type Product } from './contestants/product';
import { cpuMsOf } from './cost';
import { median, percentile } from './maths/percentile';
import type { Bench, Row, Size } from './report';
import { read } from './requests';
import { openLine } from './screens/line';
import { answerSocketIo, isEvent } from './screens/socket-io';

const MISSED = [1, 10, 100, 1_000, 10_000];
const ENTRIES = 11_000;
const ROUNDS: Record<Size, number> = { short: 15, full: 100 };
const MOST_MS = 3_000;

type Return = { ms: number; cpuMs: number; bytes: number; kind: Start['kind'] };

export const catchUp: Bench = {
  about: 'what a screen that missed 1 to 10,000 entries costs, until it has all of them',
  async run(size, say) {
    say(`catchup: writing ${ENTRIES} entries`);
    const product = await openProduct({ entries: ENTRIES });
    try {
      await product.start();
      const head: Snapshot = JSON.parse((await read(product, '/api/v1/board')).toString());
      const returns = new Map<number, Return[]>(MISSED.map((missed) => [missed, []]));
      for (let round = 0; round < ROUNDS[size]; round += 1) {
        for (const [missed, all] of returns) all.push(await comeBack(product, head, missed));
      }
      return [...returns].flatMap(([missed, all]) => rowsOf(missed, all));
    } finally {
      await product.stop();
    }
  },
};

/** From the first byte of the handshake to the whole welcome. @throws when that is not all that was missed (S1). */
async function comeBack({ port, pid }: Product, { epoch, seq }: Snapshot, missed: number): Promise<Return> {
  const auth = JSON.stringify({ protocol: PROTOCOL, streams: { wall: { epoch, seq: seq - missed } } });
  const [cpuBefore, begun] = [cpuMsOf(pid), performance.now()];
  const welcome = await new Promise<Buffer>((resolve, reject) => {
    openLine(
      { wire: 'socket.io', port, from: '127.0.1.1' },
      {
        opened: () => undefined,
        text(text, line) {
          if (answerSocketIo(text, line, auth) || !isEvent(text, 'w')) return;
          resolve(Buffer.from(text));
          line.close();
        },
        closed: () => reject(new Error('The server closed the line.')),
      },
    );
  });
  const ms = performance.now() - begun;
  const cpuMs = cpuMsOf(pid) - cpuBefore;
  const start: Start = JSON.parse(welcome.toString().slice(2))[1].streams.wall;
  if (!isWhole(start, seq, missed)) throw new Error(`${missed} missed, and only a part came back.`);
  return { ms, cpuMs, bytes: welcome.length, kind: start.kind };
}

function isWhole(start: Start, head: number, missed: number): boolean {
  return start.kind === 'snapshot' ? start.seq === head : isWholeDelta(start, head, missed);
}

function isWholeDelta({ p, n, d }: Delta, head: number, missed: number): boolean {
  return p === head - missed && n === head && d.length === missed;
}

function rowsOf(missed: number, all: readonly Return[]): Row[] {
  const of = (what: 'ms' | 'cpuMs' | 'bytes') => all.map((each) => each[what]);
  const name = `${missed.toLocaleString('en')} missed`;
  return [
    { what: `${name}: back after`, value: median(of('ms')), unit: 'ms', note: all[0]?.kind ?? '' },
    { what: `${name}: the slowest`, value: percentile(of('ms'), 1), unit: 'ms', aim: { most: MOST_MS } },
    { what: `${name}: the server's work`, value: median(of('cpuMs')), unit: 'ms CPU' },
    { what: `${name}: sent`, value: median(of('bytes')) / 1_024, unit: 'kB' },
  ];
}
