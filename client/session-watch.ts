import { io } from 'socket.io-client';
import { readBye } from '@/domain/protocol/read';
import type { LiveEnvironment } from './live-environment';
import { createReconnectSchedule } from './reconnect-schedule';

/** The time from the opening to the welcome. After it, the next attempt is due. */
const WELCOME_WITHIN_MS = 15_000;

/**
 * Watches a signed-in person's session on any page and reports its end (C6). It opens a socket without a stream, which is
 * told at once. Where no socket works, each attempt asks over HTTP.
 */
export function watchSession(
  { origin, random, fetch, onWake }: Pick<LiveEnvironment, 'origin' | 'random' | 'fetch' | 'onWake'>,
  onOver: () => void,
): () => void {
  const socket = io(origin, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    auth: { watch: true },
  });
  const schedule = createReconnectSchedule(random, WELCOME_WITHIN_MS, {
    attempt: () => socket.connect(),
    giveUp: () => fail(),
  });
  const stop = () => {
    schedule.stop();
    socket.disconnect();
    stopWaking();
  };
  const end = () => {
    stop();
    onOver();
  };
  /** A change of rights may leave this session valid, so the page asks. If it was sent away and cannot ask, it shows nothing. */
  const ask = async (isSentAway: boolean) => {
    const status = await statusOf(fetch);
    if (status === 401 || (status === null && isSentAway)) end();
  };
  const fail = (isSentAway = false) => {
    if (!schedule.retryLater()) return;
    socket.disconnect();
    void ask(isSentAway);
  };
  socket.on('welcome', schedule.connected);
  socket.on('disconnect', () => fail());
  socket.on('connect_error', () => fail());
  socket.on('revoked', () => fail(true));
  socket.on('bye', (raw: unknown) => schedule.spreadReturn(readBye(raw)?.spreadMs ?? 0));
  const stopWaking = onWake(() => {
    schedule.retrySoon();
    void ask(false);
  });
  schedule.start();
  return stop;
}

/** Null: the server was not reached. */
function statusOf(fetching: typeof fetch): Promise<number | null> {
  return fetching('/api/v1/account', { cache: 'no-store' }).then(
    ({ status }) => status,
    () => null,
  );
}
