'use client';

import '@/components/charts/charts.css';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import type { TwinTable as Twin } from './csv';
import { CsvButton } from './csv-button';
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
  table: Twin;
  /** Name of the file without its ending. */
  file: string;
  children: ReactNode;
};

/** What stands around every chart, so that a photograph of it alone is still true. */
export function ChartFrame({ title, subtitle, notes, origin, table, file, children }: Props) {
  const words = useTranslations('Chart');
  const heading = useId();
  return (
    <section className="tile" aria-labelledby={heading}>
      <h2 id={heading} className="t-label">
        <KhmerText text={title} />
      </h2>
      <p className="t-meta mb-3">
        <KhmerText text={subtitle} />
      </p>
      {children}
      <div className="mt-3 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 grow basis-80">
          {notes.map((note) => (
            <p key={note} className="t-meta">
              <KhmerText text={note} />
            </p>
          ))}
          <p className="t-meta">
            <KhmerText text={origin} />
          </p>
        </div>
        <CsvButton table={table} file={file} />
      </div>
      <details className="mt-2">
        <summary className="disclosure">{words('table')}</summary>
        <TwinTable caption={title} {...table} />
      </details>
    </section>
  );
}
