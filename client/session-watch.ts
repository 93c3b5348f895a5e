import { io } from 'socket.io-client';
import { readBye } from '@/domain/protocol/read';
import { createSchedule } from './schedule';
import type { Surroundings } from './surroundings';

/** From opening to the welcome; then the next attempt is due. */
const WELCOME_WITHIN_MS = 15_000;

/**
 * Waits for the end of the session on a page of somebody who is signed in, whatever else it shows (C6). A socket that
 * wants no stream is told at once. Where none comes through, each attempt asks over HTTP.
 */
export function watchSession(
  { origin, random, fetch, onWake }: Pick<Surroundings, 'origin' | 'random' | 'fetch' | 'onWake'>,
  onOver: () => void,
): () => void {
  const socket = io(origin, {
    transports: ['websocket'],
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    auth: { watch: true },
  });
  const schedule = createSchedule(random, WELCOME_WITHIN_MS, {
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
  /** A change of rights may leave this session as it is. Who cannot ask after being sent away shows nothing. */
  const ask = async (isSentAway: boolean) => {
    const status = await statusOf(fetch);
    if (status === 401 || (status === null && isSentAway)) end();
  };
  const fail = (isSentAway = false) => {
    if (!schedule.retry()) return;
    socket.disconnect();
    void ask(isSentAway);
  };
  socket.on('welcome', schedule.arrived);
  socket.on('disconnect', () => fail());
  socket.on('connect_error', () => fail());
  socket.on('revoked', () => fail(true));
  socket.on('bye', (raw: unknown) => schedule.spread(readBye(raw)?.spreadMs ?? 0));
  const stopWaking = onWake(() => {
    schedule.hurry();
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
