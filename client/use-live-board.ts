'use client';

import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { StreamName } from '@/domain/entries/entry';
import { LOST_AFTER_MS, type Snapshot } from '@/domain/protocol/frames';
import type { StateOf } from '@/domain/protocol/streams';
import { isKeptPage } from './kept/worker-message';
import { browserEnvironment } from './live-environment';
import { createLiveStream, type LiveStream } from './live-stream';
import type { DisplayLink } from './socket-link';
import { firstView, type LiveView } from './view-scheduler';

export type { ConnectionStatus } from './staleness';

/** `now` returns server time in ms (C8). Until the page runs, it is the moment when the server rendered the page. */
export type Live<S extends StreamName = 'wall'> = LiveView<S> & Pick<LiveStream, 'now' | 'say'>;

export type LiveDesk = Omit<Live<'ops'>, 'board'> & { desk: StateOf['ops'] };
export type LiveStaff = Omit<Live<'staff'>, 'board'> & { staff: StateOf['staff'] };

/** The connection stays between two pages, and between the two mounts of React's strict mode. */
const LINGER_MS = 1_000;

type SharedStream<S extends StreamName> = { live: LiveStream<S>; users: number };

// One connection for each stream, shared by all parts of a page.
const shared: { [S in StreamName]?: SharedStream<S> } = {};

type LiveOptions = {
  /** Of the page of a paired screen. */
  display?: DisplayLink | undefined;
  /** A moment of the past: nothing moves it, so no connection is opened, and its time stands at `serverNow`. */
  isStill?: boolean;
};

/** The board as it is now. It continues from the snapshot that the page was rendered with. */
export function useLiveBoard(initial: Snapshot, serverNow: number, options: LiveOptions = {}): Live {
  return useLiveStream(initial, serverNow, options);
}

/** The desk's lists as they are now. */
export function useLiveDesk(initial: Snapshot<'ops'>, serverNow: number): LiveDesk {
  const { board, ...live } = useLiveStream(initial, serverNow);
  return { ...live, desk: board };
}

/** What only staff may see, as it is now. */
export function useLiveStaff(initial: Snapshot<'staff'>, serverNow: number, display?: DisplayLink): LiveStaff {
  const { board, ...live } = useLiveStream(initial, serverNow, { display });
  return { ...live, staff: board };
}

function useLiveStream<S extends StreamName>(
  initial: Snapshot<S>,
  serverNow: number,
  { display, isStill = false }: LiveOptions = {},
): Live<S> {
  const [live, setLive] = useState<LiveStream<S> | null>(null);
  const [first] = useState(() => firstView(initial, serverNow));
  const still = useMemo(() => (isStill ? firstView(initial, serverNow) : null), [isStill, initial, serverNow]);
  useEffect(() => {
    if (isStill) return;
    const joined = join(initial, serverNow, display);
    setLive(joined.live);
    return () => leave(initial.s, joined);
  }, [initial, serverNow, display, isStill]);
  const subscribe = useCallback((listener: () => void) => live?.subscribe(listener) ?? (() => undefined), [live]);
  const view = useSyncExternalStore(
    subscribe,
    () => still ?? live?.view() ?? first,
    () => still ?? first,
  );
  const now = useCallback(() => live?.now() ?? serverNow, [live, serverNow]);
  const say = useCallback<LiveStream['say']>((event, body) => live?.say(event, body) ?? false, [live]);
  return { ...view, now, say };
}

function join<S extends StreamName>(initial: Snapshot<S>, serverNow: number, display?: DisplayLink): SharedStream<S> {
  const known: { [T in StreamName]?: SharedStream<T> }[S] = shared[initial.s];
  // A revoked connection has ended for good; a page that the server rendered since then opens another.
  if (known && known.live.view().connection.status !== 'revoked') {
    known.users += 1;
    known.live.offer(initial);
    return known;
  }
  const live = createLiveStream(initial, serverNow, { ...browserEnvironment(), ...(display && { display }) });
  const made: SharedStream<S> = { live, users: 1 };
  Object.assign(shared, { [initial.s]: made });
  live.start();
  if (isKeptPage()) void restoreKept(serverNow);
  return made;
}

/** No server drew this page of a wall: the board that was kept beside it is newer. */
async function restoreKept(drawnAt: number): Promise<void> {
  const { ageOf, readKept } = await import('./kept/keeping');
  const kept = await readKept().catch(() => null);
  const live = shared.wall?.live;
  if (!live) return;
  if (kept) return live.restore(kept, ageOf(kept, Date.now()));
  // Without it, the page itself is what was confirmed, when the server drew it.
  const { board, position } = live.view();
  live.restore({ snapshot: { kind: 'snapshot', s: 'wall', board, ...position }, confirmedAt: drawnAt }, LOST_AFTER_MS);
}

function leave<S extends StreamName>(stream: S, joined: SharedStream<S>): void {
  joined.users -= 1;
  setTimeout(() => {
    if (joined.users > 0) return;
    joined.live.stop();
    if (Object.is(shared[stream], joined)) delete shared[stream];
  }, LINGER_MS);
}
