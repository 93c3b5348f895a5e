'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { AfterPaint } from '@/components/charts/frame/after-paint';
import { useWidth } from '@/components/charts/use-width';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import type { ServiceState } from '@/domain/board/services';
import { type Panel, toBar } from './service-rows';
import { closedCounts, nameOf, noteOf } from './service-words';

const ServicesPlot = dynamic(() => import('./services-plot').then((m) => m.ServicesPlot), { ssr: false });

/** Words above, bar in the middle, note below: the height of the tallest row is every row's. */
const ROW = 96;

/** The words of every row are in the page at once; the bars come behind them when the chart's code is there. */
export function ServicesPanel({ panel: { name, states }, most }: { panel: Panel; most: number }) {
  const words = useTranslations('Chart.services');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="min-w-0">
      <h3 className="t-body border-grid border-b font-semibold">
        <KhmerText text={words(name)} />
      </h3>
      <div className="relative" ref={box}>
        <div className="absolute inset-0" aria-hidden="true">
          <AfterPaint height={0}>
            {width === null ? null : (
              <ServicesPlot bars={states.map(toBar)} width={width} rowHeight={ROW} most={most} />
            )}
          </AfterPaint>
        </div>
        <ul className="relative">
          {states.map((state) => (
            <Row key={`${state.place}.${state.kind}`} state={state} withKind={name === 'offices'} />
          ))}
        </ul>
      </div>
    </div>
  );
}

function Row({ state, withKind }: { state: ServiceState; withKind: boolean }) {
  const language = useLanguage();
  return (
    <li className="service-row" style={{ height: ROW }}>
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 text-text-2">
          <KhmerText text={nameOf(state, withKind, language)} />
        </span>
        <strong className="run">
          <Closed state={state} />
        </strong>
      </p>
      <p className="t-note text-end">
        <KhmerText text={noteOf(state, language)} />
      </p>
    </li>
  );
}

function Closed({ state }: { state: ServiceState }) {
  const words = useTranslations('Chart.services');
  const counts = closedCounts(state, useLanguage());
  if (counts === null) return words('none');
  const { count, total } = counts;
  return total === null ? count : words('ofTotal', { count, total });
}
