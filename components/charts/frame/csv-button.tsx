'use client';

import { useTranslations } from 'next-intl';
import { type TwinTable, toCsv } from './csv';

/** Makes the file in the browser, from the rows that are on screen now. */
export function CsvButton({ table, file }: { table: TwinTable; file: string }) {
  const t = useTranslations('Chart');
  return (
    <button type="button" className="link-button" onClick={() => save(toCsv(table), `${file}.csv`)}>
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
