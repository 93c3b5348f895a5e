'use client';

import { useId } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { Hatch } from './hatch-key';

/** Lengths of one row's bar; `open` only where one report gives both. */
export type ServiceBar = { key: string; closed: number | null; open: number | null };

type Props = { bar: ServiceBar; width: number; most: number };

/** Height of a bar in pixels, with its edge. */
const BAR_HEIGHT = 14;

/** One row's bar: closed hatched, reopened plain, from zero on the scale of all rows. */
export function ServicesPlot({ bar, width, most }: Props) {
  const hatch = useId();
  return (
    <BarChart
      layout="vertical"
      data={[bar]}
      width={width}
      height={BAR_HEIGHT}
      margin={{ top: 1, right: 1, bottom: 1, left: 1 }}
      barSize={BAR_HEIGHT - 2}
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
