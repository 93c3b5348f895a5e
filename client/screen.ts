import type { StreamName } from '@/domain/entries/entry';
import { type Alarm, NO_ALARMS } from '@/domain/protocol/alarms';
import type { Position, Snapshot } from '@/domain/protocol/frames';
import type { StateOf } from '@/domain/protocol/streams';
import type { ContactBook } from './contact';
import type { ConnectionStatus } from './staleness';
import { needOf, type StreamState } from './store';

/** What a page draws: the same object until something in it changed. */
export type LiveView<S extends StreamName = 'wall'> = {
  board: StateOf[S];
  position: Position & { hash: string };
  connection: ConnectionStatus;
  /** What the server says is wrong with itself. */
  alarms: readonly Alarm[];
  /** Server time of the last word from the server, as it was when this view was made. */
  lastContact: number | null;
};

export type Screen<S extends StreamName = 'wall'> = {
  view(): LiveView<S>;
  subscribe(listener: () => void): () => void;
  /** Something may have changed: looked at once before the next painting, however often it is said. */
  show(): void;
};

type Parts<S extends StreamName> = {
  first: LiveView<S>;
  state(): StreamState<S>;
  contact: ContactBook;
  beforePaint(work: () => void): void;
};

export function firstView<S extends StreamName>(snapshot: Snapshot<S>, serverNow: number): LiveView<S> {
  const { board, epoch, seq, hash } = snapshot;
  const connection: ConnectionStatus = { status: 'connecting', since: serverNow };
  return { board, position: { epoch, seq, hash }, connection, alarms: NO_ALARMS, lastContact: null };
}

/** Joins bursts: a screen redraws at most once a frame, and only for something that can be seen. */
export function createScreen<S extends StreamName>({ first, state, contact, beforePaint }: Parts<S>): Screen<S> {
  const listeners = new Set<() => void>();
  let view = first;
  let isPlanned = false;
  const draw = () => {
    isPlanned = false;
    const now = state();
    const { board, epoch, seq, hash } = now;
    const connection = contact.status(needOf(now) !== 'nothing');
    const next = { board, position: { epoch, seq, hash }, connection, alarms: contact.alarms() };
    if (looksTheSame(view, next)) return;
    view = { ...next, lastContact: contact.lastContact() };
    for (const listener of listeners) listener();
  };
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    show() {
      if (isPlanned) return;
      isPlanned = true;
      beforePaint(draw);
    },
  };
}

function looksTheSame<S extends StreamName>(view: LiveView<S>, next: Omit<LiveView<S>, 'lastContact'>): boolean {
  const sameEpoch = next.position.epoch === view.position.epoch;
  return sameEpoch && next.board === view.board && next.connection === view.connection && next.alarms === view.alarms;
}
