import type { ReactNode } from 'react';
import { Shape, type ShapeName } from './shape';

export type Tone = 'neutral' | 'ok' | 'warn' | 'bad' | 'corr';

type Props = {
  tone: Tone;
  shape: ShapeName;
  children: ReactNode;
  outline?: boolean;
  /** It is true of this moment only, so paper does not have it. */
  momentary?: boolean;
};

/** A state in words and shape. Colour only repeats it. */
export function Chip({ tone, shape, children, outline = false, momentary = false }: Props) {
  return (
    <span className={`chip chip-${tone} ${outline ? 'chip-outline' : ''} ${momentary ? 'screen-only' : ''}`}>
      <Shape name={shape} />
      <span>{children}</span>
    </span>
  );
}
