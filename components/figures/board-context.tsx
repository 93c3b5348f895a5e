'use client';

import { createContext, type ReactNode, use } from 'react';
import { WordingProvider } from '@/components/ui/wording';
import { type Board, EMPTY_BOARD, settingsOf } from '@/domain/board/board';
import { type KeyFigure, leadOf, subjectsOf } from '@/domain/board/key-figures';
import { type CorrectionMark, correctionOf, isBack, type WithdrawalMark, withdrawalOf } from '@/domain/board/marks';
import { notesOf, type ReportNote } from '@/domain/board/reader-notes';
import { type Age, ageOf } from '@/domain/freshness';
import { MINUTE_MS, type When } from '@/domain/when';

const Shown = createContext<Board>(EMPTY_BOARD);
const Time = createContext(0);

/** The board of this page. Tiles need its settings and marks, and every part needs its digits. */
export function BoardOnScreen({ board, now, children }: { board: Board; now: number; children: ReactNode }) {
  return (
    <Shown value={board}>
      <Time value={Math.floor(now / AGES_EVERY_MS) * AGES_EVERY_MS}>
        <WordingProvider digits={settingsOf(board).digits}>{children}</WordingProvider>
      </Time>
    </Shown>
  );
}

/** Panels tell their age in hours; to draw them every second took a seventh of a processor. */
const AGES_EVERY_MS = MINUTE_MS;

/** Server time to the minute, for what shows an age and nothing faster. */
export function useBoardTime(): number {
  return use(Time);
}

/** How old a figure is, by the limits of this board. `now`: server time, ms. */
export function useAge(asOf: When | null, now: number): Age | null {
  const { freshness } = settingsOf(use(Shown));
  return asOf === null ? null : ageOf(asOf, now, freshness);
}

/** The mark of a figure that was corrected. */
export function useCorrection(figure: { update: number; line: number } | null, now: number): CorrectionMark | null {
  const board = use(Shown);
  return figure === null ? null : correctionOf(board, figure, now);
}

/** It stands again because what came after it was withdrawn. */
export function useIsBack(figure: { update: number; line: number } | null): boolean {
  const board = use(Shown);
  return figure !== null && isBack(board, figure);
}

/** What was withdrawn from where this figure stands now; null once something newer has come, or after a day. */
export function useWithdrawal(figure: KeyFigure, now: number): WithdrawalMark | null {
  const lead = leadOf(figure);
  const mark = withdrawalOf(use(Shown), { subjects: subjectsOf(figure), current: lead }, now);
  return mark?.isFresh || lead === null ? mark : null;
}

/** What the reports of figures say to their readers of figures that do not add up. */
export function useReaderNotes(figures: readonly ({ update: number } | null | undefined)[]): ReportNote[] {
  return notesOf(use(Shown), figures);
}
