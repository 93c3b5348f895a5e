'use client';

import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { type LineLook, lookOf } from './line-looks';
import type { PlotPoint } from './plot-lines';
import { spreadLabels } from './scale';

/** Where a point of the data is on the screen; null while the chart has no scale yet. */
function usePlace(): (point: { at: number; value: number }) => { x: number; y: number } | null {
  const [toX, toY] = [useXAxisScale(), useYAxisScale()];
  return ({ at, value }) => {
    const [x, y] = [toX?.(at), toY?.(value)];
    return x === undefined || y === undefined ? null : { x, y };
  };
}

type EndLabelsProps = { ends: PlotPoint[]; names: string[]; value: (value: number) => string; size: number };

/** Each line's source beside its newest point, with the number; moved apart where two would touch. */
export function EndLabels({ ends, names, value, size }: EndLabelsProps) {
  const place = usePlace();
  const area = usePlotArea();
  const placed = ends.flatMap((end) => {
    const at = place(end);
    return at === null ? [] : [{ ...end, ...at }];
  });
  const lows = spreadLabels(
    placed.map(({ y }) => y),
    size * 2.6,
    (area?.y ?? 0) + (area?.height ?? 0) - size * 1.6,
  );
  return placed.map(({ x, line, value: count }, at) => (
    <text key={line} x={x + size * 0.6} y={lows[at]} fontSize={size} fill="var(--text)" className="plot-halo">
      <tspan fontWeight={600}>{names[line]}</tspan>
      <tspan x={x + size * 0.6} dy="1.3em">
        {value(count)}
      </tspan>
    </text>
  ));
}

/** The words of a marked moment, above the plot on the side where there is room. */
export function AnnotationText({ at, text, size }: { at: number; text: string; size: number }) {
  const x = useXAxisScale()?.(at);
  const area = usePlotArea();
  if (x === undefined || !area || x < area.x || x > area.x + area.width) return null;
  const late = x > area.x + area.width / 2;
  return (
    <text
      x={x + (late ? size : -size) * 0.1}
      y={area.y - size * 0.8}
      textAnchor={late ? 'end' : 'start'}
      fontSize={size}
      fill="var(--text-2)"
    >
      {text}
    </text>
  );
}

/** The rule and ring at the point that the reader is at. */
export function ActiveMark({ point, size }: { point: PlotPoint; size: number }) {
  const place = usePlace()(point);
  const area = usePlotArea();
  if (!place || !area) return null;
  return (
    <g pointerEvents="none">
      <line x1={place.x} x2={place.x} y1={area.y} y2={area.y + area.height} stroke="var(--line)" />
      <circle cx={place.x} cy={place.y} r={size * 0.55} fill="none" stroke="var(--accent)" strokeWidth={size / 5} />
    </g>
  );
}

type MarkProps = { x: number; y: number; look: LineLook; size: number };

/** A report on the line. */
export function Mark({ x, y, look, size }: MarkProps) {
  const half = size / 2;
  const style = { fill: look.colour, stroke: 'var(--surface)', strokeWidth: 1 };
  if (look.mark === 'circle') return <circle cx={x} cy={y} r={half} {...style} />;
  const turn = look.mark === 'diamond' ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - half} y={y - half} width={size} height={size} transform={turn} {...style} />;
}

/** The same mark for a legend in words. */
export function LineSwatch({ line }: { line: number }) {
  const look = lookOf(line);
  return (
    <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      <path d="M0 6h28" stroke={look.colour} strokeWidth={look.width} strokeDasharray={look.dash} />
      <Mark x={14} y={6} look={look} size={8} />
    </svg>
  );
}
