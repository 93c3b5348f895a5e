import { createLiveStream, type LiveStream } from '@/client/live-stream';
import type { StreamName } from '@/domain/entries/entry';
import type { Snapshot } from '@/domain/protocol/frames';

/** The live path of a screen as in a browser, without drawing. `positions`: every seq that it has shown, in order. */
export type TestScreen<S extends StreamName = 'wall'> = LiveStream<S> & {
  positions: number[];
  /** Every status that it has shown, in order. */
  statuses: string[];
  wake(): void;
};

export type ScreenOptions<S extends StreamName> = {
  origin: string;
  initial: Snapshot<S>;
  /** The person who is signed in. */
  cookie?: string;
  fetching?: typeof fetch;
  random?: () => number;
  /** The clock of its machine. */
  calendar?: () => number;
};

export function openScreen<S extends StreamName>({
  origin,
  initial,
  cookie,
  fetching = fetch,
  random = Math.random,
  calendar = Date.now,
}: ScreenOptions<S>): TestScreen<S> {
  const wakers = new Set<() => void>();
  const live = createLiveStream(initial, Date.now(), {
    origin,
    ...(cookie && { headers: { cookie } }),
    monotonic: () => performance.now(),
    calendar,
    random,
    fetch: fetching,
    beforePaint: (work) => void setImmediate(work),
    onWake(listener) {
      wakers.add(listener);
      return () => void wakers.delete(listener);
    },
  });
  const positions = [initial.seq];
  const statuses: string[] = [live.view().connection.status];
  live.subscribe(() => {
    const { position, connection } = live.view();
    if (position.seq !== positions.at(-1)) positions.push(position.seq);
    if (connection.status !== statuses.at(-1)) statuses.push(connection.status);
  });
  live.start();
  const wake = () => {
    for (const listener of wakers) listener();
  };
  return { ...live, positions, statuses, wake };
}
