import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import {
  BEACON_MS,
  type Beacon,
  type Bye,
  type EntriesFrame,
  type Handshake,
  type Welcome,
} from '@/domain/protocol/frames';
import { readDoubtReport, readSeen } from '@/domain/protocol/read';
import { type AdmissionDeps, admit, comesFromOurPages, toConnectError } from './admission';
import { guardInbound, isClogged } from './inbound';
import type { Presence } from './presence';
import type { LogReader, Relay } from './relay';
import { createSender } from './sender';
import { createSlices, type Slices } from './slices';
import { startFrom } from './welcome';

export type GatewayDeps = AdmissionDeps & {
  http: HttpServer;
  relay: Relay;
  log: Pick<LogReader, 'readAfter'>;
  presence: Presence;
  logger: Pick<Logger, 'warn'>;
  now(): number;
  release: string;
  /** False while the log refuses writes (L6). */
  isWriting(): boolean;
  /** Next's development server has a WebSocket of its own on the same port. */
  dev: boolean;
  beaconMs?: number;
};

export type Gateway = {
  /** Says goodbye (F3) and closes all sockets; they come back within the span, wherever somebody listens then. */
  stop(spreadMs: number): void;
};

/** An epoch changed: everybody comes back for a snapshot, not all in one moment. */
const EPOCH_SPREAD_MS = 2_000;
const DOUBT_EVERY_MS = 60_000;
const ALL = 'wall';

/** The sockets' side of the live path: admits, welcomes, and sends what the relay announces. */
export function openGateway(deps: GatewayDeps): Gateway {
  const io = createServer(deps);
  const slices = createSlices(ALL);
  const sender = createSender({
    rooms: slices.rooms,
    send: (room, frame) => io.to(room).emit('entries', { s: 'wall', ...frame, t: deps.now() } satisfies EntriesFrame),
    beacon: () => io.to(ALL).emit('beacon', toBeacon(deps)),
    monotonic,
  });
  io.use((socket, next) => void letIn(socket, deps, next));
  io.on('connection', (socket) => void receive(socket, deps, slices));
  deps.relay.listen({
    entries: sender.push,
    epoch() {
      sender.drop();
      sendAway(io, EPOCH_SPREAD_MS);
    },
  });
  const beacons = setInterval(() => {
    cutClogged(io);
    sender.beacon();
  }, deps.beaconMs ?? BEACON_MS);
  return {
    stop(spreadMs) {
      clearInterval(beacons);
      sender.stop();
      sendAway(io, spreadMs);
      io.engine.close();
    },
  };
}

function createServer(deps: GatewayDeps): Server {
  const io = new Server(deps.http, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: 64 * 1024,
    pingInterval: 10_000,
    pingTimeout: 5_000,
    connectTimeout: 10_000,
    destroyUpgrade: !deps.dev,
    allowRequest: (request, answer) => answer('origin.foreign', comesFromOurPages(request.headers, deps)),
  });
  guardInbound(io.engine, monotonic);
  return io;
}

async function letIn(socket: Socket, deps: GatewayDeps, next: (error?: Error) => void): Promise<void> {
  const admitted = await admit(socket, deps);
  if (typeof admitted === 'string') return next(toConnectError(admitted));
  socket.data = admitted;
  next();
}

async function receive(socket: Socket, deps: GatewayDeps, slices: Slices): Promise<void> {
  const { streams }: Handshake = socket.data;
  listen(socket, deps);
  await startFrom(deps, streams.wall, (wall) => {
    if (!socket.connected) return;
    const room = slices.join();
    socket.once('disconnect', () => slices.leave(room));
    socket.emit('welcome', { t: deps.now(), release: deps.release, streams: { wall } } satisfies Welcome);
    void socket.join([ALL, room]);
    socket.emit('beacon', toBeacon(deps));
  });
}

/** Arguments are unknown until they are read; what cannot be read is dropped (F4). */
function listen(socket: Socket, { presence, logger }: GatewayDeps): void {
  let quietUntil = Number.NEGATIVE_INFINITY;
  presence.opened(socket.id);
  socket.on('disconnect', () => presence.closed(socket.id));
  // Without a listener Socket.IO prints errors of a client's making.
  socket.on('error', () => undefined);
  socket.on('seen', (raw: unknown) => {
    const seen = readSeen(raw);
    if (seen) presence.note(socket.id, seen);
  });
  socket.on('doubt', (raw: unknown) => {
    const report = readDoubtReport(raw);
    if (!report || monotonic() < quietUntil) return;
    quietUntil = monotonic() + DOUBT_EVERY_MS;
    logger.warn({ socket: socket.id, report }, 'A screen disagrees with the log.');
  });
}

function toBeacon({ relay, now, release, isWriting }: GatewayDeps): Beacon {
  const { seq, hash } = relay.position();
  return { s: 'wall', head: seq, h: hash, t: now(), release, ok: isWriting() && relay.isFollowing() };
}

/** Closes the engine's connections: `socket.disconnect()` would tell the clients never to come back. */
function sendAway(io: Server, spreadMs: number): void {
  io.emit('bye', { spreadMs } satisfies Bye);
  for (const socket of io.sockets.sockets.values()) socket.conn.close();
}

function cutClogged(io: Server): void {
  for (const socket of io.sockets.sockets.values()) {
    if (isClogged(socket.conn)) socket.conn.close(true);
  }
}

function monotonic(): number {
  return performance.now();
}
