import { Manager, type Socket } from 'socket.io-client';

/** A client that keeps everything that it receives, and can send anything. */
export type RawClient = {
  socket: Socket;
  /** Every event with its first argument, in order. */
  frames: [event: string, payload: unknown][];
  /** The payloads of one event. */
  of<T>(event: string): T[];
  /** The code of the last refusal. */
  refusal(): string | null;
  isOpen(): boolean;
  /** Sends any value as a Socket.IO packet. */
  send(packet: string | Uint8Array): void;
  close(): void;
};

export type RawOptions = { auth?: unknown; headers?: Record<string, string> };

/** `auth: undefined` opens the connection, but never asks for admission. */
export function openRaw(origin: string, { auth, headers = {} }: RawOptions = {}): RawClient {
  const manager = new Manager(origin, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    extraHeaders: headers,
  });
  const socket = manager.socket('/', { auth: auth === undefined ? {} : (auth as Record<string, unknown>) });
  const frames: RawClient['frames'] = [];
  let refusal: string | null = null;
  socket.onAny((event: string, payload: unknown) => void frames.push([event, payload]));
  socket.on('connect_error', (error) => {
    refusal = 'data' in error ? String((error.data as { code?: string })?.code) : error.message;
  });
  if (auth === undefined) manager.open();
  else socket.connect();
  return {
    socket,
    frames,
    of: <T>(event: string) => frames.filter(([name]) => name === event).map(([, payload]) => payload as T),
    refusal: () => refusal,
    isOpen: () => manager.engine?.readyState === 'open',
    send: (packet) => void manager.engine.send(packet),
    close() {
      socket.disconnect();
      manager.engine?.close();
    },
  };
}

export const FIRST_VISIT = { streams: { wall: null } };
