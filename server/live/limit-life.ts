import type { Socket } from 'socket.io';

/** The longest that a timer can wait: 24 days. */
const LONGEST_MS = 2 ** 31 - 1;

/** A socket lives as long as what it came in by, on the monotonic clock: a jump of the other neither cuts nor spares it. */
export function limitLife(socket: Socket, endsInMs: number | null, end: () => void): void {
  if (endsInMs === null) return;
  const wait = Math.min(Math.max(0, endsInMs), LONGEST_MS);
  const timer = setTimeout(() => (endsInMs <= LONGEST_MS ? end() : limitLife(socket, endsInMs - wait, end)), wait);
  timer.unref();
  socket.once('disconnect', () => clearTimeout(timer));
}
