import { createLiveBoard, type LiveBoard } from '@/client/live-board';
import type { Snapshot } from '@/domain/protocol/frames';

/** A screen as a browser runs it, without the painting. `positions`: every seq that it ever showed, in order. */
export type TestScreen = LiveBoard & { positions: number[]; wake(): void };

export type ScreenOptions = { origin: string; initial: Snapshot; fetching?: typeof fetch; random?: () => number };

export function openScreen({ origin, initial, fetching = fetch, random = Math.random }: ScreenOptions): TestScreen {
  const wakers = new Set<() => void>();
  const live = createLiveBoard(initial, Date.now(), {
    origin,
    monotonic: () => performance.now(),
    random,
    fetch: fetching,
    beforePaint: (work) => void setImmediate(work),
    onWake(listener) {
      wakers.add(listener);
      return () => void wakers.delete(listener);
    },
  });
  const positions = [initial.seq];
  live.subscribe(() => {
    const { seq } = live.view().position;
    if (seq !== positions.at(-1)) positions.push(seq);
  });
  live.start();
  const wake = () => {
    for (const listener of wakers) listener();
  };
  return { ...live, positions, wake };
}
