'use client';

import type { PlotPoint } from './plot-lines';
import { LEADER, type PlotFrame, placeIn, widthOf } from './room';
import { spreadLabels } from './scale';

type EndLabelsProps = {
  frame: PlotFrame;
  ends: PlotPoint[];
  names: string[];
  value: (value: number) => string;
  size: number;
};

/** Each line's source and newest number beside the plot, led to its point, moved apart where two would touch. */
export function EndLabels({ frame, ends, names, value, size }: EndLabelsProps) {
  if (names.length === 0) return null;
  const placed = ends.map((end) => ({ ...end, ...placeIn(frame, end) }));
  const highs = spreadLabels(
    placed.map(({ y }) => y - size * 0.3),
    size * 2.9,
    frame.bottom - size * 1.3,
  );
  const left = frame.right + size * LEADER;
  return placed.map(({ x, y, line, value: count }, at) => {
    const high = Math.max(frame.top + size, highs[at] ?? 0);
    return (
      <g key={line} fontSize={size}>
        <path className="plot-leader" d={`M${x} ${y}H${frame.right}L${left - size * 0.3} ${high + size * 0.3}`} />
        <text y={high} className="plot-name">
          <tspan x={left} fontWeight={600}>
            {names[line]}
          </tspan>
          <tspan x={left} dy="1.3em">
            {value(count)}
          </tspan>
        </text>
      </g>
    );
  });
}

/** The words of a marked moment, above the plot on the side where there is room. */
export function AnnotationText({
  frame,
  at,
  text,
  size,
}: {
  frame: PlotFrame;
  at: number;
  text: string;
  size: number;
}) {
  if (at < frame.from || at > frame.to) return null;
  const { x } = placeIn(frame, { at, value: 0 });
  const late = x > (frame.left + frame.right) / 2;
  // Never cut at the chart's own edge.
  const end = late ? Math.max(x, widthOf(text) * size) : x;
  return (
    <text x={end} y={frame.top - size * 0.7} textAnchor={late ? 'end' : 'start'} fontSize={size} fill="var(--text-2)">
      {text}
    </text>
  );
}

/** The rule and ring at the point that the reader is at. */
export function ActiveMark({ frame, point, size }: { frame: PlotFrame; point: PlotPoint; size: number }) {
  const { x, y } = placeIn(frame, point);
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={frame.top} y2={frame.bottom} stroke="var(--line)" />
      <circle cx={x} cy={y} r={size * 0.55} fill="none" stroke="var(--accent)" strokeWidth={size / 5} />
    </g>
  );
}
