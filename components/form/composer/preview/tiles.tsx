'use client';

import '@/components/wall/wall.css';
import '@/components/board/board.css';
import { KeyFigureTiles } from '@/components/board/key-figure-tiles';
import { BoardOnScreen } from '@/components/figures/board-context';
import { WithoutCopying } from '@/components/ui/copy/copy-button';
import { WallFigure } from '@/components/wall/figures/wall-figure';
import { QUIET_WALL, WallStateProvider } from '@/components/wall/parts/wall-state';
import type { Board } from '@/domain/board/board';
import { inOrder, type KeyFigure, keyFigures } from '@/domain/board/key-figures';
import { figureAt } from '@/domain/board/latest';

type Props = { board: Board; now: number };

/** The tiles themselves, drawn from the board as it would be: on the wall, dark and 16:9, and on the desk. */
export function Tiles({ board, now }: Props) {
  const figures = keyFigures(board);
  const [lead, second, third] = inOrder(figures);
  const connection = { status: 'live', since: now } as const;
  const factsOf = (figure: KeyFigure) => ({
    figure,
    provisional: figure.current !== null && figureAt(board, figure.current)?.provisional === true,
  });
  return (
    <BoardOnScreen board={board} now={now}>
      <WallStateProvider value={{ ...QUIET_WALL, now, connection }}>
        <div className="preview-stage">
          <div className="preview-wall" data-size="wall" data-theme="dark">
            <WallFigure place="hero" {...factsOf(lead)} />
            <WallFigure place="second" {...factsOf(second)} />
            <WallFigure place="third" {...factsOf(third)} />
          </div>
        </div>
      </WallStateProvider>
      <div className="preview-board">
        <WithoutCopying>
          <KeyFigureTiles {...{ figures, board, now, connection }} />
        </WithoutCopying>
      </div>
    </BoardOnScreen>
  );
}
