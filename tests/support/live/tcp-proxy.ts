import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { createBeaconFilter } from './beacon-filter';

/** A real connection between a screen and the server. A test can cut it, or block it without a cut. */
export type TcpProxy = {
  origin: string;
  /** Ends all connections and refuses new ones. */
  cut(): void;
  /** Blocks all data; neither side sees an end of the connection. */
  freeze(): void;
  /** Lets everything through but the server's beacons. */
  blockBeacons(): void;
  mend(): void;
  /** How many connections were made through it. */
  connections(): number;
  close(): Promise<void>;
};

type Pair = { near: Socket; far: Socket };

/** `speaks`: beacons are only known in HTTP; anything else passes as it is. */
export async function openProxy(targetPort: number, speaks: 'http' | 'anything' = 'http'): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  let state: 'open' | 'cut' | 'frozen' | 'no_beacons' = 'open';
  let made = 0;
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy();
    made += 1;
    const filter = speaks === 'http' ? createBeaconFilter(() => state === 'no_beacons') : (bytes: Buffer) => bytes;
    join({ near, far: dial(targetPort, '127.0.0.1') }, pairs, filter);
    if (state === 'frozen') near.pause();
    return near;
  });
  const each = (work: (socket: Socket) => void) => {
    for (const { near, far } of pairs) for (const socket of [near, far]) work(socket);
  };
  const cut = () => {
    state = 'cut';
    each((socket) => socket.destroy());
  };
  return {
    origin: `http://127.0.0.1:${await listen(server)}`,
    cut,
    freeze() {
      state = 'frozen';
      each((socket) => socket.pause());
    },
    blockBeacons() {
      state = 'no_beacons';
    },
    mend() {
      state = 'open';
      each((socket) => socket.resume());
    },
    connections: () => made,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function join(pair: Pair, pairs: Set<Pair>, filter: (bytes: Buffer) => Buffer): void {
  const { near, far } = pair;
  pairs.add(pair);
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    from.on('data', (bytes) => to.write(from === far ? filter(bytes) : bytes));
    from.on('error', () => undefined);
    from.on('close', () => {
      to.destroy();
      pairs.delete(pair);
    });
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
