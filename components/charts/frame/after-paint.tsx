'use client';

import { type ReactNode, useEffect, useState } from 'react';

/** Reserves the space of a chart. The chart's code is loaded only after the figures are on screen. */
export function AfterPaint({ height, children }: { height: number; children: ReactNode }) {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setPainted(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return painted ? children : <PlotSpace height={height} />;
}

/** Three bars without movement, until the chart is loaded. */
export function PlotSpace({ height }: { height: number }) {
  return (
    <div className="flex items-end gap-6 px-10 pb-8" style={{ height }} aria-hidden="true">
      <div className="h-1/2 grow rounded bg-raised" />
      <div className="h-3/4 grow rounded bg-raised" />
      <div className="h-1/3 grow rounded bg-raised" />
    </div>
  );
}
