// A server that does only what a screen needs, without a log: run-rival.ts socket.io|ws|sse. What is posted goes to all.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer } from 'ws';

type Send = (frame: string) => void;

const RIVALS: Record<string, (http: ReturnType<typeof createServer>) => Send> = {
  /** The texts of Socket.IO are made by it: it gets the object, as the product does. */
  'socket.io': (http) => {
    const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
    io.on('connection', (socket) => void socket.emit('welcome', {}));
    return (frame) => io.emit('entries', JSON.parse(frame));
  },
  /** The fastest loop that `ws` allows: the bytes are made once. */
  ws: (http) => {
    const server = new WebSocketServer({ server: http, perMessageDeflate: false });
    return (frame) => {
      const bytes = Buffer.from(toText(frame));
      for (const client of server.clients) client.send(bytes, { binary: false });
    };
  },
  sse: (http) => {
    const open = new Set<ServerResponse>();
    http.on('request', (request, response) => {
      if (request.method !== 'GET') return;
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.flushHeaders();
      open.add(response);
      response.on('close', () => open.delete(response));
    });
    return (frame) => {
      const bytes = Buffer.from(`data: ${toText(frame)}\n\n`);
      for (const response of open) response.write(bytes);
    };
  },
};

/** The bytes that Socket.IO sends for it. */
function toText(frame: string): string {
  return `42["entries",${frame}]`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const http = createServer();
const send = RIVALS[process.argv[2] ?? '']?.(http);
if (!send) throw new Error(`There is no ${process.argv[2]}`);
http.on('request', (request, response) => {
  if (request.method !== 'POST') return;
  void bodyOf(request).then((frame) => {
    send(frame);
    response.writeHead(201).end('{}');
  });
});
const listening = new Promise<number>((resolve) => {
  http.listen(0, '127.0.0.1', () => {
    const address = http.address();
    resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
  });
});
process.on('message', () => void listening.then((port) => process.send?.({ port })));
process.on('disconnect', () => process.exit(0));
