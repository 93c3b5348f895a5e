import { type PlotLine, pointsInOrder } from './plot-lines';
import { valueTicks } from './scale';

/** Room around the plot in units of the text's size: value axis left, marked moment above, days below. */
const ROOM = { left: 4.6, right: 1.4, top: 2.2, bottom: 1.8 };

/** Where the plot lies inside its chart, and what its axes span. */
export type PlotFrame = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  from: number;
  to: number;
  ticks: number[];
};

export type PlotSize = { width: number; height: number; text: number };

export function plotFrame(lines: readonly PlotLine[], { width, height, text }: PlotSize): PlotFrame {
  const points = pointsInOrder(lines);
  return {
    left: ROOM.left * text,
    right: width - ROOM.right * text,
    top: ROOM.top * text,
    bottom: height - ROOM.bottom * text,
    from: points[0]?.at ?? 0,
    to: points.at(-1)?.at ?? 1,
    ticks: valueTicks(Math.max(0, ...points.map(({ value }) => value))),
  };
}

/** The pixel of a reading. */
export function placeIn(frame: PlotFrame, { at, value }: { at: number; value: number }): { x: number; y: number } {
  const across = frame.to === frame.from ? 0 : (at - frame.from) / (frame.to - frame.from);
  const up = value / (frame.ticks.at(-1) ?? 1);
  return { x: frame.left + across * (frame.right - frame.left), y: frame.bottom - up * (frame.bottom - frame.top) };
}

/** How far a pointer is from a reading; sideways counts most, for that is how people search a time line. */
export function farFrom(pointer: { x: number; y: number }, place: { x: number; y: number }): number {
  return Math.hypot(pointer.x - place.x, (pointer.y - place.y) * 0.3);
}
