'use client';

import type { PlotPoint } from './plot-lines';
import { type PlotFrame, placeIn } from './room';
import { spreadLabels } from './scale';

type EndLabelsProps = {
  frame: PlotFrame;
  ends: PlotPoint[];
  names: string[];
  value: (value: number) => string;
  size: number;
};

/** Wider than any name that we draw, in units of the text's size: beyond it a label stands to the left of its point. */
const NAME_ROOM = 11;

/** Each line's source at its newest point, with the number; moved apart where two would touch. */
export function EndLabels({ frame, ends, names, value, size }: EndLabelsProps) {
  const placed = ends.map((end) => ({ ...end, ...placeIn(frame, end) }));
  const highs = spreadLabels(
    placed.map(({ x, y }) => (fits(x, frame, size) ? y - size * 0.3 : y - size * 2.2)),
    size * 2.7,
    frame.bottom - size * 1.8,
  );
  return placed.map(({ x, line, value: count }, at) => {
    const right = fits(x, frame, size);
    const left = x + (right ? size * 0.8 : 0);
    return (
      <text
        key={line}
        y={Math.max(frame.top + size, highs[at] ?? 0)}
        fontSize={size}
        textAnchor={right ? 'start' : 'end'}
        className="plot-halo"
      >
        <tspan x={left} fontWeight={600}>
          {names[line]}
        </tspan>
        <tspan x={left} dy="1.3em">
          {value(count)}
        </tspan>
      </text>
    );
  });
}

function fits(x: number, frame: PlotFrame, size: number): boolean {
  return x + size * NAME_ROOM < frame.right;
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
  return (
    <text x={x} y={frame.top - size * 0.7} textAnchor={late ? 'end' : 'start'} fontSize={size} fill="var(--text-2)">
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
