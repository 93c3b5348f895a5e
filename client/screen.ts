import type { Board } from '@/domain/board/board';
import type { Position, Snapshot } from '@/domain/protocol/frames';
import type { ContactBook } from './contact';
import type { ConnectionStatus } from './staleness';
import { type BoardState, needOf } from './store';

/** What a page draws: the same object until something in it changed. */
export type LiveView = {
  board: Board;
  position: Position & { hash: string };
  connection: ConnectionStatus;
  /** Server time of the last word from the server, as it was when this view was made. */
  lastContact: number | null;
};

export type Screen = {
  view(): LiveView;
  subscribe(listener: () => void): () => void;
  /** Something may have changed: looked at once before the next painting, however often it is said. */
  show(): void;
};

type Parts = { first: LiveView; state(): BoardState; contact: ContactBook; beforePaint(work: () => void): void };

export function firstView({ board, epoch, seq, hash }: Snapshot, serverNow: number): LiveView {
  const connection: ConnectionStatus = { status: 'connecting', since: serverNow };
  return { board, position: { epoch, seq, hash }, connection, lastContact: null };
}

/** Joins bursts: a screen redraws at most once a frame, and only for something that can be seen. */
export function createScreen({ first, state, contact, beforePaint }: Parts): Screen {
  const listeners = new Set<() => void>();
  let view = first;
  let isPlanned = false;
  const draw = () => {
    isPlanned = false;
    const now = state();
    const { board, epoch, seq, hash } = now;
    const connection = contact.status(needOf(now) !== 'nothing');
    if (board === view.board && epoch === view.position.epoch && connection === view.connection) return;
    view = { board, position: { epoch, seq, hash }, connection, lastContact: contact.lastContact() };
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
