'use client';

import '@/components/charts/charts.css';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { AgeingTile } from '@/components/figures/ageing-tile';
import { KhmerText } from '@/components/ui/khmer-text';
import type { When } from '@/domain/when';
import type { TwinTable as Table } from './csv';
import { CsvButton, type CsvProps } from './csv-button';
import { PictureButton } from './picture-button';
import { TwinTable } from './twin-table';

type Props = {
  /** The finding: active, ten words or fewer. */
  title: string;
  /** Measure, place, period. */
  subtitle: string;
  /** Breaks, coverage and what the reader must know. */
  notes: string[];
  /** Who said it and when it was true. */
  origin: string;
  table: Table;
  /** The figures that are drawn, in the order of the table: one for each row. */
  file: CsvProps;
  /** The newest moment that is drawn: the panel goes stale as tiles do. */
  asOf: When | null;
  /** There is nothing to draw: only the title is shown, and it says so. */
  empty: boolean;
  children: ReactNode;
};

/** The frame of every chart: a photograph of the chart alone is still true. */
export function ChartFrame({ empty, children, asOf, ...said }: Props) {
  const heading = useId();
  const { title, subtitle, table } = said;
  return (
    <AgeingTile asOf={empty ? null : asOf} labelledBy={heading}>
      <h2 id={heading} className="t-label">
        <KhmerText text={title} />
      </h2>
      <p className="t-meta">
        <KhmerText text={subtitle} />
      </p>
      {empty ? null : (
        <>
          <div className="mt-3">{children}</div>
          <Origin {...said} />
          <Twin caption={title} table={table} figures={said.file.figures} />
        </>
      )}
    </AgeingTile>
  );
}

function Origin({ notes, origin, file }: Pick<Props, 'notes' | 'origin' | 'file'>) {
  return (
    <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="min-w-0 grow basis-80">
        {[...notes, origin].map((note) => (
          <p key={note} className="t-meta">
            <KhmerText text={note} />
          </p>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        <CsvButton {...file} />
        <PictureButton {...file} />
      </div>
    </div>
  );
}

function Twin({ caption, table, figures }: { caption: string; table: Props['table']; figures: CsvProps['figures'] }) {
  const t = useTranslations('Chart');
  return (
    <details className="mt-2">
      <summary className="disclosure">{t('table')}</summary>
      <TwinTable caption={caption} figures={figures} {...table} />
    </details>
  );
}
