import { type PointerEvent, type RefObject, useMemo } from 'react';
import { useLanguage } from '@/components/ui/shell';
import { farFrom, placeIn, plotFrame } from '@/domain/charts/plot-layout';
import { namesBeside, nearestPoint, type PlotLine, type PlotPoint, pointsInOrder } from '@/domain/charts/plot-lines';
import { formatWhen } from '@/domain/wording/dates';
import type { PlotWords } from './remaining-plot';
import { usePointKeys } from './use-point-keys';
import { useWidth } from './use-width';

export const HEIGHT = 340;
export const TEXT = 14;
/** Below this many pixels the names stand above the plot, not beside their lines. */
const NARROW = 560;

/** The report that the reader chose by arrow keys or pointer, and its words. */
export function usePlotCursor(box: RefObject<HTMLElement | null>, lines: PlotLine[], words: PlotWords) {
  const language = useLanguage();
  const width = useWidth(box);
  const points = useMemo(() => pointsInOrder(lines), [lines]);
  const { active, setActive, onKeyDown } = usePointKeys(points.length);
  const last = Math.max(0, points.length - 1);
  const readingOf = (point: PlotPoint | undefined) =>
    point ? readingText(point, words, formatWhen(point.asOf, { language, digits: 'latin' })) : '';
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width: wide } = event.currentTarget.getBoundingClientRect();
    const names = wide < NARROW ? [] : namesBeside(lines, words);
    const frame = plotFrame(lines, { width: wide, height: HEIGHT, text: TEXT, names });
    const pointer = { x: event.clientX - left, y: event.clientY - top };
    setActive(nearestPoint(points, (point) => farFrom(pointer, placeIn(frame, point))));
  };
  return {
    width,
    isNarrow: width !== null && width < NARROW,
    point: active === null ? null : (points[active] ?? null),
    reading: active === null ? '' : readingOf(points[active]),
    now: active ?? last,
    slider: {
      'aria-valuemin': 0,
      'aria-valuemax': last,
      'aria-valuetext': readingOf(points[active ?? last]),
      onKeyDown,
      onPointerMove,
      onPointerLeave: () => setActive(null),
      onBlur: () => setActive(null),
    },
  };
}

function readingText({ line, value, soft }: PlotPoint, words: PlotWords, when: string): string {
  const parts = [when, words.names[line] ?? '', words.value(value), (soft && words.soft?.[soft]) ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
