'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Shape, type ShapeName } from '@/components/ui/shape';

type Props = {
  /** What is moved, for those who hear the page. */
  name: string;
  index: number;
  count: number;
  onMove(to: number): void;
  onRemove?(): void;
};

/** Up, down and out of a list, each by one press. The pressed button keeps the focus where its row has gone. */
export function MoveButtons({ name, index, count, onMove, onRemove }: Props) {
  const t = useTranslations('Briefing.speech');
  const pressed = useRef<HTMLButtonElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that has moved has lost the focus
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [index]);
  const ways: { label: string; shape: ShapeName; to: number }[] = [
    { label: t('up', { name }), shape: 'up', to: index - 1 },
    { label: t('down', { name }), shape: 'down', to: index + 1 },
  ];
  return (
    <span className="move-buttons">
      {ways.map(({ label, shape, to }) => (
        <button
          key={shape}
          type="button"
          className="icon-button"
          aria-label={label}
          title={label}
          disabled={to < 0 || to >= count}
          onClick={(event) => {
            pressed.current = event.currentTarget;
            onMove(to);
          }}
        >
          <Shape name={shape} />
        </button>
      ))}
      {onRemove ? (
        <button
          type="button"
          className="icon-button"
          aria-label={t('remove', { name })}
          title={t('remove', { name })}
          onClick={onRemove}
        >
          <Shape name="cross" />
        </button>
      ) : null}
    </span>
  );
}

/** The list with one of its parts at another place. */
export function movedTo<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...list.slice(from, from + 1));
}
