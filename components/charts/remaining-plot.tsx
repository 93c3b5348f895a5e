'use client';

import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { type PlotFrame, plotFrame } from '@/domain/charts/plot-layout';
import { endsOf, endWords, namesBeside, type PlotLine, type PlotPoint, type Soft } from '@/domain/charts/plot-lines';
import { dayTicks } from '@/domain/charts/scale';
import { lookOf, Mark } from './line-mark';
import { ActiveMark, AnnotationText, EndLabels } from './plot-layers';

/** The words of a plot, ready to draw. The plot itself has no language. */
export type PlotWords = {
  value: (value: number) => string;
  day: (at: number) => string;
  /** Names of the lines, in their order; none where a legend stands above. */
  names: string[];
  annotation: { at: number; text: string };
  /** What an open mark says; left out where nobody reads single points. */
  soft?: Record<Soft, string>;
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

/** Step lines, one for each source, with a mark at every report. */
export function RemainingPlot({ lines, words, width, height, active, text = 14 }: RemainingPlotProps) {
  const frame = plotFrame(lines, { width, height, text, names: namesBeside(lines, words) });
  const { from, to, ticks } = frame;
  const axis = { tickLine: false, tick: { fill: 'var(--text-3)', fontSize: text } };
  const room = Math.floor((frame.right - frame.left) / (text * 7));
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ left: 0, bottom: 0, top: frame.top, right: width - frame.right }}
      accessibilityLayer={false}
      tabIndex={-1}
    >
      <CartesianGrid vertical={false} stroke="var(--grid)" />
      <XAxis
        {...axis}
        dataKey="at"
        type="number"
        domain={[from, to]}
        ticks={dayTicks(from, to, Math.max(2, room))}
        tickFormatter={words.day}
        axisLine={{ stroke: 'var(--line)' }}
        height={height - frame.bottom}
        tickMargin={text * 0.6}
        interval={0}
      />
      <YAxis
        {...axis}
        type="number"
        domain={[0, ticks.at(-1) ?? 1]}
        ticks={ticks}
        tickFormatter={words.value}
        axisLine={false}
        width={frame.left}
        interval={0}
      />
      <ReferenceLine x={words.annotation.at} stroke="var(--text-2)" strokeDasharray="2 3" ifOverflow="hidden" />
      {lines.flatMap(({ source, parts }, line) =>
        parts.map((part) => <Part key={`${source}${part[0]?.at}`} part={part} line={line} text={text} />),
      )}
      <Words frame={frame} lines={lines} words={words} text={text} />
      {active ? <ActiveMark frame={frame} point={active} size={text} /> : null}
    </LineChart>
  );
}

type WordsProps = { frame: PlotFrame; lines: PlotLine[]; words: PlotWords; text: number };

function Words({ frame, lines, words, text }: WordsProps) {
  const ends = endsOf(lines);
  return (
    <>
      <AnnotationText frame={frame} {...words.annotation} size={text} />
      <EndLabels {...{ frame, ends }} names={words.names} words={endWords(ends, words)} size={text} />
    </>
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
      dot={({ cx, cy, index }) => (
        <Mark
          key={index}
          x={cx ?? 0}
          y={cy ?? 0}
          look={look}
          size={text * 0.5}
          open={part[index]?.soft !== undefined}
        />
      )}
      activeDot={false}
      isAnimationActive={false}
    />
  );
}
