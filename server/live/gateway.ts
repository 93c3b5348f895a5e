import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type Socket } from 'socket.io';
import { STREAMS } from '@/domain/entries/entry';
import { BEACON_MS, type Bye, type Start, type Welcome } from '@/domain/protocol/frames';
import { readDoubtReport, readSeen } from '@/domain/protocol/read';
import type { Alarms } from '@/server/alarms';
import type { DisplayStates } from '@/server/displays/display-states';
import { countSockets, createSocketCounter, type SocketCounter } from '@/server/limits/socket-counter';
import { type Admission, type AdmissionDeps, admit, mayOpenSocket, toConnectError } from './admission';
import { type Broadcast, openBroadcast } from './broadcast';
import { guardInbound, isClogged, limitLife } from './connection-limits';
import { listenToDisplay, tellDisplays } from './display-sockets';
import type { Presence } from './presence';
import type { LogReader } from './relay';
import type { Relays } from './relays';
import { concerns, followAccess, type Holder, type LocalCuts, type Revocations } from './revocations';
import { startFrom, startRequestsOf } from './welcome';

export type GatewayDeps = AdmissionDeps & {
  http: HttpServer;
  relays: Relays;
  log: Pick<LogReader, 'readAfter'>;
  presence: Presence;
  /** What paired screens say of themselves; left out: nobody keeps it. */
  displayStates?: Pick<DisplayStates, 'opened' | 'closed' | 'painted' | 'told'>;
  logger: Pick<Logger, 'warn'>;
  now(): number;
  release: string;
  /** False while the log refuses writes (L6). */
  isWriting(): boolean;
  alarms: Pick<Alarms, 'current' | 'listen'>;
  cuts?: Pick<LocalCuts, 'listen'>;
  /** Next's development server has a WebSocket of its own on the same port. */
  dev: boolean;
  beaconMs?: number;
  socketCounter?: SocketCounter;
};

export type Gateway = {
  /** Sends `bye` (F3) and closes all sockets. The screens come back within `spreadMs`, to whichever server listens then. */
  stop(spreadMs: number): void;
  /** How many are open, by who is behind them; programs with a token count as persons. */
  sockets(): Record<SocketKind, number>;
};

type SocketKind = 'person' | 'display' | 'anonymous';

/** After a change of epoch all screens come back for a snapshot. They spread over this time. */
const EPOCH_SPREAD_MS = 2_000;
const DOUBT_EVERY_MS = 60_000;

/** What we know of a socket. `mark`: the position of `ops` when its person was looked up. */
type SocketIdentity = Admission & { since: number };
type Rooms = { broadcasts: Broadcast[]; revocations: Revocations };

/** The socket side of the live path: it admits and welcomes screens and sends what the relays announce. */
export function openGateway({ socketCounter = createSocketCounter(), ...deps }: GatewayDeps): Gateway {
  const io = createServer(deps, socketCounter);
  const revocations = followAccess(deps.relays.ops);
  const onEpoch = () => sendAway(io, EPOCH_SPREAD_MS);
  const broadcasts = STREAMS.map((stream) =>
    openBroadcast({ ...deps, io, relay: deps.relays[stream], monotonic, onEpoch }),
  );
  for (const source of [revocations, deps.cuts])
    source?.listen((change) => revokeAll(io, (holder) => concerns(change, holder)));
  tellDisplays(io, deps.relays.ops);
  io.use((socket, next) => void admitSocket(socket, { deps, revocations, socketCounter }, next));
  io.on('connection', (socket) => void receive(socket, deps, { broadcasts, revocations }));
  const sendBeacons = () => {
    for (const broadcast of broadcasts) broadcast.beacon();
  };
  const beacons = setInterval(() => {
    cutClogged(io);
    sendBeacons();
  }, deps.beaconMs ?? BEACON_MS);
  deps.alarms.listen(sendBeacons);
  return {
    stop(spreadMs) {
      clearInterval(beacons);
      for (const broadcast of broadcasts) broadcast.stop();
      sendAway(io, spreadMs);
      io.engine.close();
    },
    sockets() {
      const counts = { person: 0, display: 0, anonymous: 0 };
      for (const { data } of io.sockets.sockets.values()) counts[kindOf(data)] += 1;
      return counts;
    },
  };
}

function kindOf({ display = false, person = null }: Partial<SocketIdentity>): SocketKind {
  if (display) return 'display';
  return person === null ? 'anonymous' : 'person';
}

function createServer(deps: GatewayDeps, socketCounter: SocketCounter): Server {
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
    allowRequest: (request, answer) => answer('refused', mayOpenSocket(request, deps, socketCounter)),
  });
  guardInbound(io.engine, monotonic);
  countSockets(io.engine, socketCounter);
  return io;
}

type AdmitDeps = { deps: GatewayDeps; revocations: Revocations; socketCounter: SocketCounter };

async function admitSocket(
  socket: Socket,
  { deps, revocations, socketCounter }: AdmitDeps,
  next: (error?: Error) => void,
): Promise<void> {
  const since = revocations.position();
  const admitted = await admit(socket, deps);
  if (typeof admitted === 'string') return next(toConnectError(admitted));
  if (!socketCounter.admit(socket.conn, admitted.person)) return next(toConnectError('sockets.too_many'));
  socket.data = { ...admitted, since } satisfies SocketIdentity;
  next();
}

async function receive(socket: Socket, deps: GatewayDeps, { broadcasts, revocations }: Rooms): Promise<void> {
  const { streams, since, endsInMs, ...holder }: SocketIdentity = socket.data;
  // The rights changed after the look-up: the screen comes back, and we look again.
  if (revocations.hasChanged(holder, since)) return socket.conn.close();
  limitLife(socket, endsInMs, () => revoke(socket, 'session.over'));
  listen(socket, deps, 'wall' in streams);
  if (deps.displayStates && holder.display && 'wall' in streams)
    listenToDisplay(socket, deps.displayStates, holder.actor);
  const wanted = broadcasts.filter(({ stream }) => stream in streams);
  await startFrom(deps.log, startRequestsOf(streams, deps.relays), (starts) => {
    if (!socket.connected) return;
    socket.emit('welcome', toWelcome(deps, starts));
    for (const broadcast of wanted) broadcast.join(socket);
    for (const { toBeacon } of wanted) socket.emit('beacon', toBeacon());
  });
}

function toWelcome({ now, release }: GatewayDeps, starts: Start[]): Welcome {
  return { t: now(), release, streams: Object.fromEntries(starts.map((start) => [start.s, start])) };
}

/** Arguments are unknown until they are read. A message that cannot be read is dropped (F4). */
function listen(socket: Socket, { presence, logger }: GatewayDeps, isBoard: boolean): void {
  let quietUntil = Number.NEGATIVE_INFINITY;
  if (isBoard) presence.opened(socket.id);
  socket.on('disconnect', () => presence.closed(socket.id));
  // Without a listener Socket.IO prints errors that a client causes.
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

/** Their rights changed (N3). */
function revokeAll(io: Server, isMeant: (holder: Holder) => boolean): void {
  for (const socket of io.sockets.sockets.values()) {
    const { actor = '', session = null }: Partial<SocketIdentity> = socket.data;
    if (isMeant({ actor, session })) revoke(socket, 'access.changed');
  }
}

/** Tells the page, then closes the socket; the page goes blank (C6). A person who still has rights opens a new page. */
function revoke(socket: Socket, reason: 'access.changed' | 'session.over'): void {
  socket.emit('revoked', { reason });
  socket.conn.close();
}

/** Closes the connections of the engine. `socket.disconnect()` would tell the clients to stay away for good. */
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
