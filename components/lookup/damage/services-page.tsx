'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ServicesChart } from '@/components/charts/services/services-chart';
import { AmendmentList } from '@/components/lookup/parts/amendment-list';
import { FigureHistory } from '@/components/lookup/parts/figure-history';
import { LineList } from '@/components/lookup/parts/line-list';
import { LookupFrame, type LookupProps } from '@/components/lookup/parts/lookup-frame';
import { newestLines } from '@/domain/board/newest-lines';
import type { ReleasedFigure } from '@/domain/figures';
import type { Amendment } from '@/domain/workflow/amendments';

type Props = LookupProps & { figures: readonly ReleasedFigure[]; amendments: readonly Amendment[]; isCut: boolean };

/** What is closed and what works again, by province and kind, and the pupils and teachers whom that concerns. */
export function ServicesPage({ figures, amendments, isCut, ...live }: Props) {
  const t = useTranslations('Lookup.services');
  const lines = useMemo(() => newestLines(figures), [figures]);
  return (
    <LookupFrame {...live} title={t('title')} intro={t('intro')}>
      {({ board, now }) => (
        <>
          <ServicesChart board={board} />
          <LineList title={t('lines')} lines={lines} now={now} />
          <FigureHistory {...{ figures, board, now, isCut }} file="services-history" />
          <AmendmentList amendments={amendments} />
        </>
      )}
    </LookupFrame>
  );
}
