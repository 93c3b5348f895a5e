'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';
import { saveTable } from './save-file';
import { nameOf, withErrors } from './table-rows';
import type { FileFound } from './use-files';

/** More is for the table that can be downloaded. */
const MOST_SHOWN = 30;

/** What is wrong in a table, cell by cell; the table goes back with its error column. */
export function FaultLines({ name, found: { faults, table } }: { name: string; found: FileFound }) {
  const t = useTranslations('Composer.file');
  const wording = useWording();
  const save = () => {
    const rows = withErrors(table ?? { header: [], rows: [] }, (fault) => t(`cell.${fault}`));
    void saveTable(rows, name.replace(/(?:\.\w+)?$/, '-errors.xlsx'));
  };
  const more = faults.length - MOST_SHOWN;
  return (
    <section className="form-notice form-notice-warn" aria-label={t('faultsHeading')}>
      <p className="font-semibold">{t('faultsHeading')}</p>
      <ul className="file-faults">
        {faults.slice(0, MOST_SHOWN).map((fault) => (
          <li key={`${nameOf(fault)} ${fault.code}`}>
            <span className="t-meta digits">{nameOf(fault)}</span> {fault.read === '' ? null : <q>{fault.read}</q>}{' '}
            {t(`cell.${fault.code}`)}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('faultsMore', { n: formatCount(more, wording) })}</p> : null}
      {table ? <Button onClick={save}>{t('errors')}</Button> : null}
    </section>
  );
}
