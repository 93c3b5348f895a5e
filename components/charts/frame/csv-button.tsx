'use client';

import { useTranslations } from 'next-intl';
import { useShell } from '@/components/ui/shell';
import { csvName, type FileFigure, type TwinTable, tableCsv, toCsv } from './csv';

export type CsvProps = { name: string; figures: readonly FileFigure[] };

/** Makes the file in the browser, from the figures that are on screen now. */
export function CsvButton(props: CsvProps) {
  const t = useTranslations('Chart');
  const { exercise, language } = useShell();
  const file = { ...props, exercise, language };
  return (
    <button type="button" className="link-button" onClick={() => save(toCsv(file), csvName(file))}>
      {t('csv')}
    </button>
  );
}

/** The same of a table that has its own columns. */
export function TableCsvButton({ table, file }: { table: TwinTable; file: string }) {
  const t = useTranslations('Chart');
  const { exercise } = useShell();
  const name = `${exercise ? 'EXERCISE-' : ''}${file}.csv`;
  return (
    <button type="button" className="link-button" onClick={() => save(tableCsv(table, exercise), name)}>
      {t('csv')}
    </button>
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
