import { type KeyboardEvent, useState } from 'react';

/** One Tab stop for a whole chart: arrows, Home and End move between its points, Escape leaves. */
export function usePointKeys(count: number) {
  const [active, setActive] = useState<number | null>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      setActive(null);
      event.currentTarget.blur();
      return;
    }
    const next = pointAfter(event.key, active, count);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };
  return { active: active === null ? null : Math.min(active, count - 1), setActive, onKeyDown };
}

/** The point that a key leads to; undefined for a key that is not the chart's. The first arrow enters at the newest. */
export function pointAfter(key: string, active: number | null, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const from = active ?? count;
  const steps: Record<string, number> = {
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    Home: 0,
    End: last,
  };
  const wanted = steps[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(last, wanted));
}
