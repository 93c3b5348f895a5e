'use client';

import { Shape, type ShapeName } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import type { KeyFigure } from '@/domain/board/key-figures';
import { changeShort } from '@/domain/wording/changes';
import { unitWordsOf } from '@/domain/wording/units';

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

/** The difference and what it is measured from; the arrow tells direction only, never good or bad. */
export function FigureChange({ figure: { change, indicator, breakdown } }: { figure: KeyFigure }) {
  const language = useLanguage();
  const { direction, text, since } = changeShort(change, unitWordsOf(indicator, breakdown), language);
  return (
    <p className="t-body wall-line wall-change">
      <span>
        {direction ? <Shape name={ARROWS[direction]} /> : null} <strong>{text}</strong>
      </span>
      {since === null ? null : <span>{since}</span>}
    </p>
  );
}
