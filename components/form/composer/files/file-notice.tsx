'use client';

import { useTranslations } from 'next-intl';
import { useDraftFiles } from '@/components/form/composer/draft-files';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import type { Table } from '@/domain/composer/table';
import { formatCount } from '@/domain/wording/numbers';
import { saveTable } from './save-file';
import { withErrors } from './table-rows';
import type { FileState } from './use-files';

/** How opening a file went; a table with faults goes back with its error column. */
export function FileNotice({ state }: { state: FileState }) {
  const t = useTranslations('Composer.file');
  const draft = useDraftFiles();
  return (
    <div role="status" className="grid gap-2">
      {state.status === 'opening' ? <p className="t-meta">{t('opening', { name: state.name })}</p> : null}
      {state.status === 'fault' ? (
        <p className="form-notice form-notice-bad">
          {t('fault', { name: state.name })} {t(`faults.${state.code}`)}
        </p>
      ) : null}
      {state.status === 'read' ? <p className="t-meta">{t('read', { name: state.name })}</p> : null}
      {state.status === 'read' && draft && !state.isKept ? (
        <p className="form-notice form-notice-warn">{t('notKept', { name: state.name })}</p>
      ) : null}
      {state.status === 'read' && state.table ? <TableNotice table={state.table} name={state.name} /> : null}
    </div>
  );
}

function TableNotice({ table, name }: { table: Table; name: string }) {
  const t = useTranslations('Composer.file');
  const wording = useWording();
  const count = (n: number) => formatCount(n, wording);
  const wrong = table.rows.filter(({ faults }) => faults.length > 0).length;
  const right = table.rows.filter(({ figure }) => figure !== null).length;
  const save = () =>
    saveTable(
      withErrors(table, (fault) => t(`cell.${fault}`)),
      name.replace(/\.\w+$/, '-errors.xlsx'),
    );
  if (wrong === 0) return <p>{t('rows', { right: count(right) })}</p>;
  return (
    <div className="form-notice form-notice-warn">
      <p>{t('rowsWrong', { right: count(right), wrong: count(wrong) })}</p>
      <Button onClick={() => void save()}>{t('errors')}</Button>
    </div>
  );
}
