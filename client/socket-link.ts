import type { Socket } from 'socket.io-client';
import type { StreamName } from '@/domain/entries/entry';
import {
  type Beacon,
  type CommandFrame,
  type DoubtReport,
  type EntriesFrame,
  type Handshake,
  PROTOCOL,
  type Welcome,
} from '@/domain/protocol/frames';
import { readBeacon, readBye, readCommandFrame, readEntriesFrame, readWelcome } from '@/domain/protocol/read';
import { createReconnectSchedule, type Random } from './reconnect-schedule';
import type { StreamState } from './stream-state';

export type LinkEvents = {
  welcome(welcome: Welcome): void;
  entries(frame: EntriesFrame): void;
  beacon(beacon: Beacon): void;
  /** The link went down, or did not come up. It reconnects by itself. */
  down(): void;
  /** The link has ended for good (C5): the person is signed out, or may no longer see this. */
  revoked(reason: string): void;
};

type StreamPosition = Pick<StreamState<StreamName>, 'stream' | 'needsSnapshot' | 'epoch' | 'seq'>;

export type LinkOptions = {
  origin: string;
  headers?: Record<string, string>;
  random: Random;
  state(): StreamPosition;
  on: LinkEvents;
  /** Of the page of a paired screen. */
  display?: DisplayLink | undefined;
};

/** What a paired screen does when it is told to. */
export type DisplayLink = { onCommand(told: CommandFrame): void };

export type SocketLink = {
  open(): void;
  /** When the link is down, reconnects soon, whatever was planned. */
  retrySoon(): void;
  reportDoubt(doubt: DoubtReport): void;
  /** False: there is no connection. */
  say(event: 'seen' | 'screen', body: unknown): boolean;
  close(): void;
};

/** The time from the opening to the welcome. After it, the next attempt is due. */
const WELCOME_WITHIN_MS = 15_000;

const REVOKING = ['session.missing', 'role.missing'];

/** One Socket.IO connection with our own reconnect schedule (C5): with the built-in one all screens return at the same time. */
export function createSocketLink(options: LinkOptions): SocketLink {
  const { random, on, display } = options;
  let opening: Promise<Socket> | null = null;
  let socket: Socket | null = null;
  let isClosed = false;
  const schedule = createReconnectSchedule(random, WELCOME_WITHIN_MS, {
    attempt: () => void connect(),
    giveUp: () => fail(),
  });
  const connect = async () => {
    try {
      opening ??= openSocket(options).then(listenTo);
      socket = await opening;
      if (!isClosed) socket.connect();
    } catch {
      // The code of the socket did not come. The polls go on, and the next attempt asks for it again.
      opening = null;
      fail();
    }
  };
  const fail = () => {
    if (!schedule.retryLater()) return;
    socket?.disconnect();
    on.down();
  };
  const close = () => {
    isClosed = true;
    schedule.stop();
    socket?.disconnect();
  };
  const revoke = (reason: string) => {
    close();
    on.revoked(reason);
  };
  const listenTo = (opened: Socket): Socket => {
    opened.on('disconnect', fail);
    opened.on('connect_error', (error) => {
      const code = codeOf(error);
      REVOKING.includes(code) ? revoke(code) : fail();
    });
    opened.on('revoked', (raw: unknown) => revoke(readReason(raw)));
    opened.on('bye', (raw: unknown) => schedule.spreadReturn(readBye(raw)?.spreadMs ?? 0));
    if (display) listenForCommands(opened, display);
    listen(opened, on, { arrived: schedule.connected, fail });
    return opened;
  };
  return {
    open: schedule.start,
    retrySoon: schedule.retrySoon,
    close,
    reportDoubt: (doubt) => void socket?.emit('doubt', doubt),
    say(event, body) {
      if (!socket?.connected) return false;
      socket.emit(event, body);
      return true;
    },
  };
}

/** Its code comes after the page: the polls begin without it, and the first figures need it least of all. */
async function openSocket({ origin, headers, state, display }: LinkOptions): Promise<Socket> {
  const { io } = await import('socket.io-client');
  return io(origin, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    ...(headers && { extraHeaders: headers }),
    auth: (give) => give({ ...handshakeOf(state()), ...(display && { display: true }) }),
  });
}

function handshakeOf({ stream, needsSnapshot, epoch, seq }: StreamPosition): Handshake {
  return { protocol: PROTOCOL, streams: { [stream]: needsSnapshot ? null : { epoch, seq } } };
}

function listenForCommands(socket: Socket, { onCommand }: DisplayLink): void {
  socket.on('command', (raw: unknown) => {
    const told = readCommandFrame(raw);
    if (told) onCommand(told);
  });
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
