'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useLanguage } from '@/components/ui/shell';
import { cellWords, type SheetCell } from '@/domain/composer/table/cell';
import type { Chosen } from '@/domain/composer/table/choose';
import { columnName } from '@/domain/composer/table/figure';
import { type BreakdownCode, breakdownsOf, INDICATOR_CODES, type IndicatorCode } from '@/domain/indicators';
import { breakdownLabel, indicatorLabel } from '@/domain/wording/labels';
import { SelectField } from './select-field';

type Props = { rows: readonly (readonly SheetCell[])[]; chosen: Chosen; onChange: (change: Partial<Chosen>) => void };

const NONE = '';
const HEADERS_OFFERED = 30;

export function ChosenColumns({ rows, chosen, onChange }: Props) {
  const t = useTranslations('Composer.file.choose');
  const columns = useColumns(rows[chosen.header] ?? []);
  const headers = rows.slice(0, HEADERS_OFFERED).map((row, line) => ({
    code: String(line),
    label: `${line + 1}: ${row.map(cellWords).filter(Boolean).join(' · ').slice(0, 60)}`,
  }));
  const column = (name: 'count' | 'place' | 'when') => (
    <SelectField
      label={t(name)}
      value={chosen[name] === null ? NONE : String(chosen[name])}
      options={columns}
      onChange={(code) => onChange({ [name]: code === NONE ? null : Number(code) })}
    />
  );
  return (
    <fieldset className="form-grid">
      <legend className="form-label">{t('columns')}</legend>
      <SelectField
        label={t('header')}
        value={String(chosen.header)}
        options={headers}
        onChange={(code) => onChange({ header: Number(code) })}
      />
      {column('count')}
      <CountedFields chosen={chosen} onChange={onChange} />
      {column('place')}
      {column('when')}
      <Filter chosen={chosen} onChange={onChange} />
    </fieldset>
  );
}

function useColumns(header: readonly SheetCell[]) {
  const t = useTranslations('Composer.file.choose');
  const named = header.map((cell, at) => ({
    code: String(at),
    label: t('column', { letter: columnName(at), name: cellWords(cell).slice(0, 60) }),
  }));
  return [{ code: NONE, label: t('none') }, ...named];
}

type FieldsProps = Omit<Props, 'rows'>;

function CountedFields({ chosen: { counted }, onChange }: FieldsProps) {
  const t = useTranslations('Composer.file.choose');
  const language = useLanguage();
  const things = INDICATOR_CODES.map((code) => ({ code, label: indicatorLabel(code, language, 'long') }));
  const parts = counted ? breakdownsOf(counted.indicator) : [];
  const take = (code: string) =>
    onChange({ counted: code === NONE ? null : { indicator: code as IndicatorCode, breakdown: null } });
  return (
    <>
      <SelectField
        label={t('counted')}
        value={counted?.indicator ?? NONE}
        options={[{ code: NONE, label: t('none') }, ...things]}
        onChange={take}
      />
      {counted && parts.length > 0 ? (
        <SelectField
          label={t('part')}
          value={counted.breakdown ?? NONE}
          options={[
            { code: NONE, label: t('whole') },
            ...parts.map((code) => ({ code, label: breakdownLabel(code, language) })),
          ]}
          onChange={(code) =>
            onChange({ counted: { ...counted, breakdown: code === NONE ? null : (code as BreakdownCode) } })
          }
        />
      ) : null}
    </>
  );
}

function Filter({ chosen, onChange }: FieldsProps) {
  const t = useTranslations('Composer.file.choose');
  const id = useId();
  return (
    <>
      <div className="form-field">
        <label className="form-label" htmlFor={id}>
          {t('filter')}
        </label>
        <input
          id={id}
          className="form-input"
          value={chosen.words}
          onChange={({ target }) => onChange({ words: target.value })}
        />
      </div>
      <label className="form-check">
        <input type="checkbox" checked={chosen.sum} onChange={({ target }) => onChange({ sum: target.checked })} />
        {t('sum')}
      </label>
    </>
  );
}
