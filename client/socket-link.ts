import { io, type Socket } from 'socket.io-client';
import type { StreamName } from '@/domain/entries/entry';
import {
  type Beacon,
  type DoubtReport,
  type EntriesFrame,
  type Handshake,
  PROTOCOL,
  type Welcome,
} from '@/domain/protocol/frames';
import { readBeacon, readBye, readEntriesFrame, readWelcome } from '@/domain/protocol/read';
import { createSchedule, type Random } from './schedule';
import type { StreamState } from './store';

export type LinkEvents = {
  welcome(welcome: Welcome): void;
  entries(frame: EntriesFrame): void;
  beacon(beacon: Beacon): void;
  /** The link went down, or did not come up; it comes back by itself. */
  down(): void;
  /** The link is over for good (C5): signed out, or without the right to look. */
  revoked(reason: string): void;
};

type StreamPosition = Pick<StreamState<StreamName>, 'stream' | 'spoiled' | 'epoch' | 'seq'>;

export type LinkOptions = {
  origin: string;
  headers?: Record<string, string>;
  random: Random;
  state(): StreamPosition;
  on: LinkEvents;
};

export type SocketLink = {
  open(): void;
  /** Comes back soon when it is down, however long the next attempt was put off. */
  hurry(): void;
  report(doubt: DoubtReport): void;
  close(): void;
};

/** From opening to the welcome; then the next attempt is due. */
const WELCOME_WITHIN_MS = 15_000;

const REVOKING = ['session.missing', 'role.missing'];

/** One Socket.IO connection that comes back by our own schedule (C5): the built-in one brings all screens in lockstep. */
export function createSocketLink({ origin, headers, random, state, on }: LinkOptions): SocketLink {
  const socket = io(origin, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    ...(headers && { extraHeaders: headers }),
    auth: (give) => give(handshakeOf(state())),
  });
  const schedule = createSchedule(random, WELCOME_WITHIN_MS, {
    attempt: () => socket.connect(),
    giveUp: () => fail(),
  });
  const fail = () => {
    if (!schedule.retry()) return;
    socket.disconnect();
    on.down();
  };
  const close = () => {
    schedule.stop();
    socket.disconnect();
  };
  const revoke = (reason: string) => {
    close();
    on.revoked(reason);
  };
  socket.on('disconnect', fail);
  socket.on('connect_error', (error) => {
    const code = codeOf(error);
    REVOKING.includes(code) ? revoke(code) : fail();
  });
  socket.on('revoked', (raw: unknown) => revoke(readReason(raw)));
  socket.on('bye', (raw: unknown) => schedule.spread(readBye(raw)?.spreadMs ?? 0));
  listen(socket, on, { arrived: schedule.arrived, fail });
  return { open: schedule.start, hurry: schedule.hurry, close, report: (doubt) => void socket.emit('doubt', doubt) };
}

function handshakeOf({ stream, spoiled, epoch, seq }: StreamPosition): Handshake {
  return { protocol: PROTOCOL, streams: { [stream]: spoiled ? null : { epoch, seq } } };
}

function listen(socket: Socket, on: LinkEvents, { arrived, fail }: { arrived(): void; fail(): void }): void {
  socket.on('welcome', (raw: unknown) => {
    const welcome = readWelcome(raw);
    if (welcome === null) return fail();
    arrived();
    on.welcome(welcome);
  });
  socket.on('entries', (raw: unknown) => {
    const frame = readEntriesFrame(raw);
    if (frame) on.entries(frame);
  });
  socket.on('beacon', (raw: unknown) => {
    const beacon = readBeacon(raw);
    if (beacon) on.beacon(beacon);
  });
}

function codeOf(error: Error): string {
  const data: unknown = 'data' in error ? error.data : null;
  return typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : '';
}

function readReason(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'reason' in raw ? String(raw.reason) : 'revoked';
}
