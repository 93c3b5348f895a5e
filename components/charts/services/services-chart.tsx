'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ChartFrame } from '@/components/charts/frame/chart-frame';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import { type Services, type ServiceTotal, servicesByProvince } from '@/domain/board/services';
import { NATION, type PlaceCode } from '@/domain/places';
import { closedTotalTitle } from '@/domain/wording/chart-titles';
import { formatReportDay } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import { coverageSentence } from '@/domain/wording/sentences';
import { HatchKey } from './hatch-key';
import { longestBar, newestOf, servicePanels } from './service-rows';
import { serviceFigures, servicesTable } from './service-words';
import { ServicesPanel } from './services-panel';

/** What is closed and what has reopened, by province and kind, each at its newest report. `within`: of one province only. */
export function ServicesChart({ board, within }: { board: Board; within?: PlaceCode }) {
  const t = useTranslations('Chart.services');
  const tHeads = useTranslations('Chart');
  const language = useLanguage();
  const wording = useWording();
  const services = useMemo(() => servicesWithin(board, within), [board, within]);
  const panels = useMemo(() => servicePanels(services.states), [services]);
  const schools = totalOf(services, 'school');
  const newest = newestOf(services.states);
  const most = longestBar(panels.flatMap(({ states }) => states));
  const coverage = schools ? [coverageSentence(schools.coverage, wording)] : [];
  const titleOf = () => {
    if (schools) return closedTotalTitle(schools, wording);
    return t(services.states.length > 0 ? 'noTotal' : 'title');
  };
  return (
    <ChartFrame
      title={titleOf()}
      subtitle={t('subtitle')}
      notes={[[...coverage, t('pairs')].join(language === 'km' ? '។ ' : '. ')]}
      origin={t('origin', {
        sources:
          sourcesOf(services)
            .map((source) => sourceLabel(source, language))
            .join(' · ') || '–',
        when: newest === null ? '–' : formatReportDay(newest, wording),
      })}
      table={servicesTable(services.states, language, {
        place: tHeads('place'),
        counted: tHeads('counted'),
        qualifier: tHeads('qualifier'),
        count: tHeads('count'),
        date: tHeads('date'),
        source: tHeads('source'),
      })}
      file={{ name: 'services', figures: serviceFigures(services.states) }}
      asOf={newest}
      empty={services.states.length === 0}
    >
      <HatchKey />
      <div className="service-panels">
        {panels.map((panel) => (
          <ServicesPanel key={panel.name} panel={panel} most={most} />
        ))}
      </div>
    </ChartFrame>
  );
}

/** A total is of all provinces, so one of them has none. */
function servicesWithin(board: Board, within: PlaceCode | undefined): Services {
  const services = servicesByProvince(board);
  if (within === undefined || within === NATION) return services;
  return { states: services.states.filter(({ place }) => place === within), totals: [] };
}

function totalOf({ totals }: Services, kind: ServiceTotal['kind']): ServiceTotal | null {
  return totals.find((total) => total.kind === kind) ?? null;
}

function sourcesOf({ states }: Services) {
  const said = states.flatMap(({ closed, reopenedLast }) => [closed, reopenedLast]);
  return [...new Set(said.flatMap((figure) => figure?.source ?? []))];
}
