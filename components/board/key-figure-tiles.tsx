import { useTranslations } from 'next-intl';
import type { ConnectionStatus } from '@/client/use-live-board';
import { KeyFigureTile } from '@/components/figures/key-figure';
import { OfWhich } from '@/components/figures/of-which';
import type { Board } from '@/domain/board/board';
import { inOrder, type KeyFigure, type KeyFigures } from '@/domain/board/key-figures';
import { figureAt } from '@/domain/board/latest';

type Props = { figures: KeyFigures; board: Board; now: number; connection: ConnectionStatus };

/** First and largest: who is still away, with women and children. Then all who fled, and all who returned. */
export function KeyFigureTiles({ figures, board, now, connection }: Props) {
  const t = useTranslations('Board');
  const [lead, second, third] = inOrder(figures);
  const props = (figure: KeyFigure) => ({ figure, now, connection, provisional: isProvisional(board, figure) });
  return (
    <section className="board-figures" aria-label={t('figures')}>
      <KeyFigureTile {...props(lead)} hero>
        {lead === figures.remaining ? <OfWhich figures={figures} /> : null}
      </KeyFigureTile>
      <KeyFigureTile {...props(second)} />
      <KeyFigureTile {...props(third)} />
    </section>
  );
}

/** The report itself says that its count may still change. */
function isProvisional(board: Board, { current }: KeyFigure): boolean {
  return current !== null && (figureAt(board, current)?.provisional ?? false);
}
