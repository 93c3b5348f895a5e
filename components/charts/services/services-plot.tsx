'use client';

import { useId } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { Hatch } from './hatch';

/** Lengths of one row's bar; `open` only where one report gives both. */
export type ServiceBar = { key: string; closed: number | null; open: number | null };

type Props = { bars: ServiceBar[]; width: number; rowHeight: number; most: number };

const THICK = 12;

/** Bars behind the rows of words: closed hatched, reopened plain, one scale from zero for all panels. */
export function ServicesPlot({ bars, width, rowHeight, most }: Props) {
  const hatch = useId();
  return (
    <BarChart
      layout="vertical"
      data={bars}
      width={width}
      height={bars.length * rowHeight}
      margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
      barSize={THICK}
      accessibilityLayer={false}
      tabIndex={-1}
    >
      <Hatch id={hatch} />
      <XAxis type="number" domain={[0, most]} hide />
      <YAxis type="category" dataKey="key" hide />
      <Bar dataKey="closed" stackId="all" fill={`url(#${hatch})`} stroke="var(--d3)" isAnimationActive={false} />
      <Bar dataKey="open" stackId="all" fill="var(--d2)" stroke="var(--d2)" isAnimationActive={false} />
    </BarChart>
  );
}
