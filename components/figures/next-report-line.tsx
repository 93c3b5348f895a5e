'use client';

import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { promiseState } from '@/domain/board/marks';
import { promiseSentence } from '@/domain/wording/mending';

/** "Next report by 18:00". When it did not come, the line says so. */
export function NextReportLine({ board, now }: { board: Pick<Board, 'promise'>; now: number }) {
  const state = promiseState(board, now);
  const sentence = promiseSentence(state, now, useWording());
  if (sentence === null) return null;
  const isMissed = state.kind === 'missed';
  return (
    <Chip tone={isMissed ? 'warn' : 'neutral'} shape={isMissed ? 'warning' : 'clock'}>
      {sentence}
    </Chip>
  );
}
