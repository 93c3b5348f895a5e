'use client';

import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { lookOf } from './line-looks';
import { ActiveMark, AnnotationText, EndLabels, Mark } from './plot-layers';
import { endsOf, type PlotLine, type PlotPoint, pointsInOrder } from './plot-lines';
import { dayTicks, valueTicks } from './scale';

/** Words of a plot, ready to draw: the plot itself knows no language. */
export type PlotWords = {
  value: (value: number) => string;
  day: (at: number) => string;
  /** Names of the lines, in their order. */
  names: string[];
  annotation: { at: number; text: string };
};

export type RemainingPlotProps = {
  lines: PlotLine[];
  words: PlotWords;
  width: number;
  height: number;
  /** The point that the reader is at. */
  active: PlotPoint | null;
  /** Size of the text in pixels: 14 on the desk, 24 or more on a wall. */
  text?: number;
};

/** Room in units of the text's size: value axis on the left, names of the lines on the right. */
export const ROOM = { left: 4.6, right: 6.5, top: 2.2, bottom: 1.8 };

/** Step lines, one a source, with a mark at every report. */
export function RemainingPlot({ lines, words, width, height, active, text = 14 }: RemainingPlotProps) {
  const points = pointsInOrder(lines);
  const [from, to] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1];
  const ticks = valueTicks(Math.max(...points.map(({ value }) => value)));
  const plotWidth = width - (ROOM.left + ROOM.right) * text;
  const axis = { tickLine: false, tick: { fill: 'var(--text-3)', fontSize: text } };
  return (
    <LineChart width={width} height={height} margin={marginOf(text)} accessibilityLayer={false} tabIndex={-1}>
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis
        {...axis}
        dataKey="at"
        type="number"
        domain={[from, to]}
        ticks={dayTicks(from, to, Math.max(2, Math.floor(plotWidth / (text * 6))))}
        tickFormatter={words.day}
        axisLine={{ stroke: 'var(--line)' }}
        height={ROOM.bottom * text}
        interval={0}
      />
      <YAxis
        {...axis}
        type="number"
        domain={[0, ticks.at(-1) ?? 1]}
        ticks={ticks}
        tickFormatter={words.value}
        axisLine={false}
        width={ROOM.left * text}
      />
      <ReferenceLine x={words.annotation.at} stroke="var(--text-2)" strokeDasharray="2 3" ifOverflow="hidden" />
      <AnnotationText {...words.annotation} text={words.annotation.text} size={text} />
      {lines.flatMap(({ source, parts }, line) =>
        parts.map((part) => <Part key={`${source}${part[0]?.at}`} part={part} line={line} text={text} />),
      )}
      <EndLabels ends={endsOf(lines)} names={words.names} value={words.value} size={text} />
      {active ? <ActiveMark point={active} size={text} /> : null}
    </LineChart>
  );
}

function Part({ part, line, text }: { part: PlotPoint[]; line: number; text: number }) {
  const look = lookOf(line);
  return (
    <Line
      data={part}
      dataKey="value"
      type="stepAfter"
      stroke={look.colour}
      strokeWidth={(look.width * text) / 14}
      strokeDasharray={look.dash}
      dot={({ cx, cy, index }) => <Mark key={index} x={cx ?? 0} y={cy ?? 0} look={look} size={text * 0.5} />}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}

function marginOf(text: number) {
  return { left: 0, bottom: 0, top: ROOM.top * text, right: ROOM.right * text };
}
