import { latinCount } from '@/domain/wording/numbers';
import { type PlotLine, pointsInOrder } from './plot-lines';
import { valueTicks } from './scale';

/** Room around the plot in units of the text's size: value axis left, marked moment above, days below. */
const ROOM = { left: 4.6, right: 1.4, top: 2.2, bottom: 2.2 };
/** From the values of the axis to the plot. */
const AXIS_GAP = 0.8;

/** The place of the plot inside its chart, and the range of its axes. */
export type PlotFrame = {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  from: number;
  to: number;
  ticks: number[];
};

/** `names` stand to the right of the plot; none where a legend stands above it. */
export type PlotSize = { width: number; height: number; text: number; names: readonly string[] };

/** The names never take more than this part of the chart. */
const MOST_FOR_NAMES = 0.45;

export function plotFrame(lines: readonly PlotLine[], { width, height, text, names }: PlotSize): PlotFrame {
  const points = pointsInOrder(lines);
  const beside = names.length === 0 ? 0 : Math.min(MOST_FOR_NAMES * width, (LEADER + widestOf(names)) * text);
  const ticks = valueTicks(Math.max(0, ...points.map(({ value }) => value)));
  const axis = widestOf(ticks.map(latinCount)) + AXIS_GAP;
  return {
    width,
    left: Math.max(ROOM.left, axis) * text,
    right: width - Math.max(ROOM.right * text, beside),
    top: ROOM.top * text,
    bottom: height - ROOM.bottom * text,
    from: points[0]?.at ?? 0,
    to: points.at(-1)?.at ?? 1,
    ticks,
  };
}

/** From the plot's edge to the names, and the part of it that a line's mark takes, in units of the text's size. */
export const LEADER = 2.2;
export const MARK_ROOM = 0.9;

/** Width of semi-bold letters in units of the size. Khmer signs above and below a letter have no width of their own. */
const WIDTH_OF = { latin: 0.56, khmer: 0.82, vowel: 0.45 };

function widestOf(names: readonly string[]): number {
  return Math.max(...names.map(widthOf));
}

/** How wide a semi-bold name is, in units of its size; an estimate. */
export function widthOf(name: string): number {
  const letters = [...name.replace(/\u17d2./gu, '').replace(/\p{Mn}/gu, '')];
  return letters.reduce((sum, letter) => sum + WIDTH_OF[scriptOf(letter)], 0);
}

function scriptOf(letter: string): keyof typeof WIDTH_OF {
  if (/\p{Mc}/u.test(letter)) return 'vowel';
  return /[\u1780-\u17ff]/.test(letter) ? 'khmer' : 'latin';
}

/** The pixel of a reading. */
export function placeIn(frame: PlotFrame, { at, value }: { at: number; value: number }): { x: number; y: number } {
  const across = frame.to === frame.from ? 0 : (at - frame.from) / (frame.to - frame.from);
  const up = value / (frame.ticks.at(-1) ?? 1);
  return { x: frame.left + across * (frame.right - frame.left), y: frame.bottom - up * (frame.bottom - frame.top) };
}

/** The distance from a pointer to a reading. Sideways counts most, because people search a time line sideways. */
export function farFrom(pointer: { x: number; y: number }, place: { x: number; y: number }): number {
  return Math.hypot(pointer.x - place.x, (pointer.y - place.y) * 0.3);
}
