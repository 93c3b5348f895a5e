'use client';

import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { KeyFigure } from '@/domain/board/key-figures';
import { changeShort } from '@/domain/wording/changes';
import { unitWordsOf } from '@/domain/wording/units';

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

/** The difference and what it is measured from; the arrow tells direction only, never good or bad. */
export function FigureChange({ figure: { change, indicator, breakdown } }: { figure: KeyFigure }) {
  const wording = useWording();
  const { direction, text, since } = changeShort(change, unitWordsOf(indicator, breakdown), wording);
  return (
    <p className="t-body wall-line wall-change">
      <span>
        {direction ? <Shape name={ARROWS[direction]} /> : null} <strong>{text}</strong>
      </span>
      {since === null ? null : <span>{since}</span>}
    </p>
  );
}
