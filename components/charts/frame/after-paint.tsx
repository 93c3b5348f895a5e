'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { PlotSpace } from './plot-space';

/** Keeps a chart's place until the figures are on screen; only then is the chart's code fetched. */
export function AfterPaint({ height, children }: { height: number; children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted ? children : <PlotSpace height={height} />;
}
