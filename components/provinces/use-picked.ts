import { type KeyboardEvent, useId, useState } from 'react';
import type { PlaceCode } from '@/domain/places';
import { provinceAfter } from './neighbour';

/**
 * The province that the reader chose by arrow keys or pointer. The picture is one Tab stop; Escape leaves it. A press or Enter
 * opens its page.
 */
export function usePicked(label: string, open: (place: PlaceCode) => void) {
  const [picked, pick] = useState<PlaceCode | null>(null);
  const id = useId();
  const idOf = (place: PlaceCode) => `${id}${place}`;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      pick(null);
      event.currentTarget.blur();
      return;
    }
    if (event.key === 'Enter' && picked !== null) return open(picked);
    const next = provinceAfter(event.key, picked);
    if (next === undefined) return;
    event.preventDefault();
    pick(next);
  };
  const list = {
    'aria-label': label,
    'aria-activedescendant': picked === null ? undefined : idOf(picked),
    onKeyDown,
    onBlur: () => pick(null),
    onPointerLeave: () => pick(null),
  };
  const optionOf = (place: PlaceCode) => ({
    id: idOf(place),
    onPointerEnter: () => pick(place),
    onClick: () => open(place),
  });
  return { picked, list, optionOf };
}

export type ProvinceChoice = ReturnType<typeof usePicked>;
