'use client';

import { LEADER, MARK_ROOM, type PlotFrame, placeIn, widthOf } from '@/domain/charts/plot-layout';
import type { PlotPoint } from '@/domain/charts/plot-lines';
import { spreadLabels } from '@/domain/charts/scale';
import { lookOf, Mark } from './line-mark';

type AnnotationProps = { frame: PlotFrame; at: number; text: string; size: number };

type EndLabelsProps = {
  frame: PlotFrame;
  ends: PlotPoint[];
  names: string[];
  /** Under each name: its newest number, and its day where others are newer. */
  words: readonly string[];
  size: number;
};

/** The mark, source and newest number of each line, beside the plot. Labels move apart where they would touch. */
export function EndLabels({ frame, ends, names, words, size }: EndLabelsProps) {
  if (names.length === 0) return null;
  const placed = ends.map((end) => ({ ...end, ...placeIn(frame, end) }));
  // Two lines each, from the chart's upper edge to beside the days below.
  const [highest, lowest] = [size, frame.bottom + size * 0.3];
  const highs = spreadLabels(
    placed.map(({ y }) => y - size * 0.3),
    Math.min(size * 2.9, (lowest - highest) / Math.max(1, ends.length - 1)),
    lowest,
  );
  const left = frame.right + size * (LEADER - MARK_ROOM);
  return placed.map(({ x, y, line }, at) => {
    const high = Math.max(highest, highs[at] ?? 0);
    return (
      <g key={line} fontSize={size}>
        <path className="plot-leader" d={`M${x} ${y}H${frame.right}L${left} ${high - size * 0.35}`} />
        <Mark x={left + size * 0.3} y={high - size * 0.35} look={lookOf(line)} size={size * 0.6} />
        <text y={high} className="plot-name">
          <tspan x={left + size * MARK_ROOM} fontWeight={600}>
            {names[line]}
          </tspan>
          <tspan x={left + size * MARK_ROOM} dy="1.3em">
            {words[at]}
          </tspan>
        </text>
      </g>
    );
  });
}

/** The words of a marked moment stand above its line, or beside it where the edge of the chart would cut them. */
export function AnnotationText({ frame, at, text, size }: AnnotationProps) {
  if (at < frame.from || at > frame.to) return null;
  const half = (widthOf(text) * size) / 2;
  const x = Math.max(half, Math.min(placeIn(frame, { at, value: 0 }).x, frame.width - half));
  return (
    <text x={x} y={frame.top - size * 0.7} textAnchor="middle" fontSize={size} fill="var(--text-2)">
      {text}
    </text>
  );
}

/** The rule and the ring at the point that the reader chose. */
export function ActiveMark({ frame, point, size }: { frame: PlotFrame; point: PlotPoint; size: number }) {
  const { x, y } = placeIn(frame, point);
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} stroke="var(--line)" />
      <circle cx={x} cy={y} r={size * 0.55} fill="none" stroke="var(--accent)" strokeWidth={size / 5} />
    </g>
  );
}
