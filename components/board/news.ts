import { updateWords } from '@/components/wall/update-line';
import type { Board } from '@/domain/board/board';
import { type KeyFigure, keyFigures } from '@/domain/board/key-figures';
import { type ListedUpdate, latestUpdates } from '@/domain/board/latest';
import { announcement, figureFinding } from '@/domain/wording/findings';
import type { Language } from '@/domain/wording/language';

/**
 * What has come since `seq`, in one sentence; null when nothing has. The key figure speaks when the newest update
 * brought it, else the update's own first line.
 */
export function newsSentence(board: Board, seq: number, language: Language): string | null {
  const count = board.seq - seq;
  const [newest] = latestUpdates(board, 1);
  if (count <= 0 || newest === undefined) return null;
  const { source } = newest.kind === 'event' ? newest.event : newest;
  return announcement({ source, finding: findingOf(board, newest, language), count }, language);
}

function findingOf(board: Board, newest: ListedUpdate, language: Language): string {
  const { remaining, returned, total } = keyFigures(board);
  const brought = [remaining, returned, total].find(({ current }) => current?.update === newest.number);
  return (brought && findingOfFigure(brought, language)) ?? updateWords(newest, language, 1).lines[0] ?? '';
}

function findingOfFigure({ indicator, current, change }: KeyFigure, language: Language): string | null {
  return current === null ? null : figureFinding({ indicator, figure: current, asOf: current.asOf, change }, language);
}
