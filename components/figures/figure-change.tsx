import { KhmerText } from '@/components/ui/khmer-text';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { KeyFigure } from '@/domain/board/key-figures';
import { changeShort } from '@/domain/wording/changes';
import { unitWordsOf } from '@/domain/wording/units';

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

/**
 * The difference, and the earlier report that it is measured from. The arrow shows direction, never good or bad. Words have no
 * difference.
 */
export function FigureChange({ figure }: { figure: KeyFigure }) {
  const { change, indicator, breakdown, current, said } = figure;
  const { direction, text, since } = changeShort(change, unitWordsOf(indicator, breakdown), useWording());
  if (current === null || said !== null) return null;
  return (
    <p className="t-body text-text-2">
      {direction ? (
        <>
          <Shape name={ARROWS[direction]} />{' '}
        </>
      ) : null}
      <span className={since === null ? '' : 'font-semibold text-text'}>
        <KhmerText text={text} />
      </span>
      {since === null ? null : (
        <>
          {' '}
          <KhmerText text={since} />
        </>
      )}
    </p>
  );
}
