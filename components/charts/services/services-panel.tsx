'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { AfterPaint } from '@/components/charts/frame/after-paint';
import { useWidth } from '@/components/charts/use-width';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { ServiceState } from '@/domain/board/services';
import { type Panel, toBar } from './service-rows';
import { closedCounts, nameOf, noteOf } from './service-words';

const ServicesPlot = dynamic(() => import('./services-plot').then((m) => m.ServicesPlot), { ssr: false });

/** All words are in the page from the start. The bars come when the code of the chart is loaded. */
export function ServicesPanel({ panel: { name, states }, most }: { panel: Panel; most: number }) {
  const t = useTranslations('Chart.services');
  const isMixed = name === 'offices';
  const isWide = isMixed || name === 'all';
  return (
    <div className={isWide ? 'service-panel service-panel-wide' : 'service-panel'}>
      <h3 className="t-body border-grid border-b font-semibold">
        <KhmerText text={t(name)} />
      </h3>
      <ul className="service-rows">
        {states.map((state) => (
          <Row key={`${state.place}.${state.kind}`} state={state} withKind={isMixed} most={most} />
        ))}
      </ul>
    </div>
  );
}

/** The name of the row, what is closed, the bar, and the time of the figures. */
function Row({ state, withKind, most }: { state: ServiceState; withKind: boolean; most: number }) {
  const language = useLanguage();
  const wording = useWording();
  return (
    <li>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="min-w-0 text-text-2">
          <Link href={figureAddress(lineOf(state))} className="quiet-link">
            <KhmerText text={nameOf(state, withKind, language)} />
          </Link>
        </span>
        <Closed state={state} />
      </p>
      {toBar(state).closed === null ? null : <RowBar state={state} most={most} />}
      <p className="t-note">
        <KhmerText text={noteOf(state, wording)} />
      </p>
    </li>
  );
}

/** What is closed there; where nobody said so, what reopened. */
function lineOf({ place, kind, closed }: ServiceState) {
  const indicator = closed === null ? ('service_reopened' as const) : ('service_closed' as const);
  return { indicator, breakdown: kind, place };
}

function RowBar({ state, most }: { state: ServiceState; most: number }) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <div className="service-bar" ref={box} aria-hidden="true">
      <AfterPaint height={0}>
        {width === null ? null : <ServicesPlot bar={toBar(state)} width={width} most={most} />}
      </AfterPaint>
    </div>
  );
}

function Closed({ state }: { state: ServiceState }) {
  const t = useTranslations('Chart.services');
  const counts = closedCounts(state, useWording());
  if (counts === null) return <span className="run ms-auto text-text-3">{t('none')}</span>;
  const { count, total } = counts;
  return (
    <strong className="ms-auto text-end">
      <KhmerText text={total === null ? count : t('ofTotal', { count, total })} />
    </strong>
  );
}
