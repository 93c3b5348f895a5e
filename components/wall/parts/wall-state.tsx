'use client';

import { createContext, type ReactNode, use } from 'react';
import type { ConnectionStatus } from '@/client/use-live-board';
import { useCorrection, useIsBack, useWithdrawal } from '@/components/figures/board-context';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import type { CorrectionMark } from '@/domain/board/marks';

/** How a scene says that it is of a moment of the past: a chip inside its frame, and a band in place of the ticker. */
export type PastScene = { chip: ReactNode; band: ReactNode };

export type WallState = {
  /** Server time, ms. */
  now: number;
  connection: ConnectionStatus;
  paused: boolean;
  togglePause(): void;
  /** The updates that came a short time ago, with the time of their release. */
  news: ReadonlyMap<number, number>;
  /** A part needs so many ms to show all of its pages. */
  needMs(ms: number): void;
  /** null: the wall shows the present. */
  past: PastScene | null;
};

/** Of a picture of the wall, where nothing moves and nothing is new. */
export const QUIET_WALL: WallState = {
  now: 0,
  connection: { status: 'connecting', since: 0 },
  paused: false,
  togglePause: () => undefined,
  news: new Map(),
  needMs: () => undefined,
  past: null,
};

const State = createContext<WallState>(QUIET_WALL);

export function WallStateProvider({ value, children }: { value: WallState; children: ReactNode }) {
  return <State value={value}>{children}</State>;
}

export function useWallState(): WallState {
  return use(State);
}

/** When a figure came, for a short time; null for what was corrected or is back after a withdrawal: neither is new. */
export function useNewSince(figure: KeyFigure): number | null {
  const { now, news } = useWallState();
  const lead = leadOf(figure);
  const mark = useCorrection(lead, now);
  const withdrawal = useWithdrawal(figure, now);
  if (lead === null || mark?.isFresh || withdrawal) return null;
  return news.get(lead.update) ?? null;
}

export type RowMark = { kind: 'corrected'; mark: CorrectionMark } | { kind: 'new' } | null;

/** What a row says of its figure: it was corrected within a day, or it is new; what is back after a withdrawal is not. */
export function useRowMark(figure: { update: number; line: number } | null): RowMark {
  const { now, news } = useWallState();
  const mark = useCorrection(figure, now);
  const back = useIsBack(figure);
  if (mark?.isFresh) return { kind: 'corrected', mark };
  return figure !== null && !back && news.has(figure.update) ? { kind: 'new' } : null;
}
