'use client';

import { useTranslations } from 'next-intl';
import { usePast } from '@/components/ui/past';
import { useShell } from '@/components/ui/shell';
import { dayAt } from '@/domain/when';
import { type FileFigure, fileName, nameWith, type TwinTable, tableCsv, toCsv } from './csv';
import { save } from './save';

export type CsvProps = { name: string; figures: readonly FileFigure[] };

/** Makes the file in the browser, from the figures that are on screen now. */
export function CsvButton(props: CsvProps) {
  const { exercise, language } = useShell();
  const file = { ...props, exercise, language, past: usePast() };
  return <FileButton make={() => ({ text: toCsv(file), name: fileName(file, 'csv') })} />;
}

/** The same of a table that has its own columns. */
export function TableCsvButton({ table, file }: { table: TwinTable; file: string }) {
  const { exercise, servedAt } = useShell();
  const past = usePast();
  const day = dayAt(past?.at ?? servedAt);
  const make = () => ({
    text: tableCsv(table, { exercise, past }),
    name: nameWith({ name: file, day, exercise, past }, 'csv'),
  });
  return <FileButton make={make} />;
}

function FileButton({ make }: { make(): { text: string; name: string } }) {
  const t = useTranslations('Chart');
  const onClick = () => {
    const { text, name } = make();
    save(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
  };
  return (
    <button type="button" className="link-button" onClick={onClick}>
      {t('csv')}
    </button>
  );
}
