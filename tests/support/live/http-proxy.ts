import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** The answer to a WebSocket upgrade: 400, or none, or it is let through and cut after a moment (old proxies in offices do one of them), or it stays. */
export type UpgradeFate = 'refused' | 'unanswered' | 'cut' | 'passed';

const CUT_AFTER_MS = 300;

/** A real proxy that forwards HTTP; what it does with a WebSocket is its fate. */
export type HttpProxy = {
  origin: string;
  /** How many upgrades came. */
  upgrades(): number;
  /** How many requests it has forwarded. */
  requests(): number;
  close(): Promise<void>;
};

export async function openHttpProxy(targetPort: number, fate: UpgradeFate): Promise<HttpProxy> {
  const held = new Set<Duplex>();
  let upgrades = 0;
  let requests = 0;
  const server = createServer((incoming, response) => {
    requests += 1;
    pass({ incoming, response, targetPort });
  });
  server.on('upgrade', (request, socket: Duplex) => {
    upgrades += 1;
    socket.on('error', () => undefined);
    if (fate === 'cut') return void setTimeout(letThrough({ request, socket, targetPort }), CUT_AFTER_MS);
    if (fate === 'passed') return void letThrough({ request, socket, targetPort });
    if (fate === 'refused')
      return socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    return held.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    upgrades: () => upgrades,
    requests: () => requests,
    close() {
      for (const socket of held) socket.destroy();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Upgrade = { request: IncomingMessage; socket: Duplex; targetPort: number };

/** Lets a WebSocket through; what it gives back cuts it. */
function letThrough({ request: { method, url, rawHeaders }, socket, targetPort }: Upgrade): () => void {
  const onward = connect(targetPort, '127.0.0.1', () => {
    const headers = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
    onward.write([`${method} ${url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
  return () => {
    socket.destroy();
    onward.destroy();
  };
}

type Passage = { incoming: IncomingMessage; response: ServerResponse; targetPort: number };

function pass({ incoming, response, targetPort }: Passage): void {
  const { method, url, headers } = incoming;
  const onward = ask({ host: '127.0.0.1', port: targetPort, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}
