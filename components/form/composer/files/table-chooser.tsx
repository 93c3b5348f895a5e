'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { readTable } from '@/domain/composer/table/read-table';
import { formatCount } from '@/domain/wording/numbers';
import { MOST_TAKEN } from './choosing';
import { ColumnChooser } from './column-chooser';
import { SelectField } from './select-field';
import type { FileState, Files } from './use-files';

type Props = { state: Extract<FileState, { status: 'choosing' }>; files: Files };

/** A file with several sheets, or whose columns do not say what they hold: a person says it, with the lines before the eyes. */
export function TableChooser({ state: { name, sheets }, files }: Props) {
  const t = useTranslations('Composer.file.choose');
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      sheets.findIndex(({ rows }) => readTable(rows) !== null),
    ),
  );
  const sheet = sheets[at];
  if (!sheet) return null;
  return (
    <section className="file-chooser" aria-label={t('heading', { name })}>
      <h3 className="t-label">{t('heading', { name })}</h3>
      {sheets.length > 1 ? (
        <SelectField
          label={t('sheet')}
          value={String(at)}
          options={sheets.map((each, index) => ({ code: String(index), label: each.name }))}
          onChange={(code) => setAt(Number(code))}
        />
      ) : null}
      <KnownColumns key={`known ${at}`} {...{ sheet, files }} />
      <ColumnChooser key={at} {...{ sheet, files }} />
      <div className="form-actions">
        <Button onClick={() => files.takeWords(sheet)}>{t('words')}</Button>
        <Button onClick={files.close}>{t('close')}</Button>
      </div>
    </section>
  );
}

type KnownProps = { sheet: Props['state']['sheets'][number]; files: Files };

/** A sheet that says itself what it holds is taken with one press, unless it is longer than one can weigh. */
function KnownColumns({ sheet, files }: KnownProps) {
  const t = useTranslations('Composer.file.choose');
  const wording = useWording();
  const table = useMemo(() => readTable(sheet.rows), [sheet]);
  const count = (n: number) => formatCount(n, wording);
  if (table === null) return <p>{t('unknown')}</p>;
  const figures = table.rows.reduce((sum, row) => sum + row.figures.length, 0);
  const wrong = table.rows.reduce((sum, row) => sum + row.faults.length, 0);
  return (
    <>
      <p>{t('known', { n: count(figures), wrong: count(wrong) })}</p>
      {figures > MOST_TAKEN ? (
        <p>{t('tooMany', { n: count(figures), most: count(MOST_TAKEN) })}</p>
      ) : (
        <Button kind="primary" className="justify-self-start" onClick={() => files.takeTable(table)}>
          {t('takeKnown', { n: count(figures) })}
        </Button>
      )}
    </>
  );
}
