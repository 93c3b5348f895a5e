'use client';

import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { AfterPaint } from '@/components/charts/frame/after-paint';
import { ChartFrame } from '@/components/charts/frame/chart-frame';
import { useWidth } from '@/components/charts/use-width';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { type Current, isNumber, type ShownReading } from '@/domain/board/current';
import type { DamageLists, DamageRow } from '@/domain/board/damage';
import { NATION } from '@/domain/places';
import { toInstant } from '@/domain/when';
import { formatReportDay } from '@/domain/wording/dates';
import { breakdownLabel, placeLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';

const ServicesPlot = dynamic(() => import('@/components/charts/services/services-plot').then((m) => m.ServicesPlot), {
  ssr: false,
});

type DamageCount = DamageRow & { since: Current };
type DamageSaid = DamageRow & { since: ShownReading };

/** The running lists of the whole country as bars from zero; kinds are never added up. */
export function DamageChart({ lists }: { lists: DamageLists }) {
  const t = useTranslations('Lookup.damage');
  const tChart = useTranslations('Chart');
  const language = useLanguage();
  const wording = useWording();
  const rows = [...lists.private, ...lists.public].filter(isSaid);
  const national = rows
    .filter(isCounted)
    .filter(({ place }) => place === NATION)
    .toSorted((a, b) => b.since.value - a.since.value);
  const most = Math.max(1, ...national.map(({ since }) => since.value));
  const [newest] = national.map(({ since }) => since.asOf).sort((a, b) => toInstant(b) - toInstant(a));
  const sources = [...new Set(national.map(({ since }) => sourceLabel(since.source, language)))].join(' · ');
  return (
    <ChartFrame
      title={t('chart')}
      subtitle={t('subtitle')}
      notes={[t('notAdded')]}
      origin={tChart('services.origin', {
        sources: sources || '–',
        when: newest ? formatReportDay(newest, wording) : '–',
      })}
      table={{
        columns: [
          ...(['kind', 'place', 'qualifier'] as const).map((head) => ({ label: tChart(head) })),
          { label: tChart('count'), numeric: true },
          ...(['date', 'source'] as const).map((head) => ({ label: tChart(head) })),
        ],
        rows: rows.map(({ kind, place, since }) => [
          ...[kind === null ? t('anyKind') : breakdownLabel(kind, language), placeLabel(place, language)],
          ...(isNumber(since)
            ? [qualifierLabel(since.qualifier, language), since.value]
            : ['', qualifiedDigits(since, language).text]),
          ...[since.asOf, sourceLabel(since.source, language)],
        ]),
      }}
      file={{ name: 'damage', figures: rows.map(({ since }) => since) }}
      asOf={newest ?? null}
      empty={rows.length === 0}
    >
      <ul className="service-rows lookup-list">
        {national.map((row) => (
          <Bar key={row.kind} row={row} most={most} />
        ))}
      </ul>
    </ChartFrame>
  );
}

function isSaid(row: DamageRow): row is DamageSaid {
  return row.since !== null;
}

/** Words are in the table and the file, and have no bar. */
function isCounted(row: DamageSaid): row is DamageCount {
  return isNumber(row.since);
}

function Bar({ row: { kind, since }, most }: { row: DamageCount; most: number }) {
  const t = useTranslations('Lookup.damage');
  const language = useLanguage();
  const wording = useWording();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  return (
    <li>
      <p className="flex items-baseline justify-between gap-3">
        <Link href={figureAddress(since)} className="min-w-0">
          <KhmerText text={kind === null ? t('anyKind') : breakdownLabel(kind, language)} />
        </Link>
        <strong className="run">{qualifiedDigits(since, { language, digits: 'latin' }).text}</strong>
      </p>
      <div className="service-bar" ref={box} aria-hidden="true">
        <AfterPaint height={0}>
          {width === null ? null : (
            <ServicesPlot bar={{ key: String(kind), closed: since.value, open: null }} width={width} most={most} />
          )}
        </AfterPaint>
      </div>
      <p className="t-note">{formatReportDay(since.asOf, wording)}</p>
    </li>
  );
}
