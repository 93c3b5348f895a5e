import type { StreamName } from '@/domain/entries/entry';
import { type Alarm, NO_ALARMS } from '@/domain/protocol/alarms';
import type { Position, Snapshot } from '@/domain/protocol/frames';
import type { StateOf } from '@/domain/protocol/streams';
import type { ConnectionHealth } from './connection-health';
import type { ConnectionStatus } from './staleness';
import { needOf, type StreamState } from './stream-state';

/** What a page draws. It stays the same object until something in it changes. */
export type LiveView<S extends StreamName = 'wall'> = {
  board: StateOf[S];
  position: Position & { hash: string };
  connection: ConnectionStatus;
  /** What the server says is wrong with itself. */
  alarms: readonly Alarm[];
  /** The build of the server, as it last named it; null: it has not. */
  release: string | null;
  /** Server time of the last contact, when this view was made. */
  lastContact: number | null;
};

export type ViewScheduler<S extends StreamName = 'wall'> = {
  view(): LiveView<S>;
  subscribe(listener: () => void): () => void;
  /** Something may have changed. Many calls before one paint make one check. */
  update(): void;
};

type ViewParts<S extends StreamName> = {
  first: LiveView<S>;
  state(): StreamState<S>;
  health: ConnectionHealth;
  beforePaint(work: () => void): void;
};

export function firstView<S extends StreamName>(snapshot: Snapshot<S>, serverNow: number): LiveView<S> {
  const { board, epoch, seq, hash } = snapshot;
  const connection: ConnectionStatus = { status: 'connecting', since: serverNow };
  return { board, position: { epoch, seq, hash }, connection, alarms: NO_ALARMS, release: null, lastContact: null };
}

/** Joins bursts of changes: a page redraws at most once a frame, and only when something visible changed. */
export function createViewScheduler<S extends StreamName>({
  first,
  state,
  health,
  beforePaint,
}: ViewParts<S>): ViewScheduler<S> {
  const listeners = new Set<() => void>();
  let view = first;
  let isPlanned = false;
  const draw = () => {
    isPlanned = false;
    const now = state();
    const { board, epoch, seq, hash } = now;
    const connection = health.status(needOf(now) !== 'nothing');
    const next = {
      board,
      position: { epoch, seq, hash },
      connection,
      alarms: health.alarms(),
      release: health.release(),
    };
    if (isSameView(view, next)) return;
    view = { ...next, lastContact: health.lastContact() };
    for (const listener of listeners) listener();
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update() {
      if (isPlanned) return;
      isPlanned = true;
      beforePaint(draw);
    },
  };
}

function isSameView<S extends StreamName>(view: LiveView<S>, next: Omit<LiveView<S>, 'lastContact'>): boolean {
  const sameEpoch = next.position.epoch === view.position.epoch;
  const sameServer = next.alarms === view.alarms && next.release === view.release;
  return sameEpoch && next.board === view.board && next.connection === view.connection && sameServer;
}
