'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { type PeriodReading, readOwnPeriod, readPeriod } from '@/client/draft/form/read-period';
import { readValue } from '@/client/draft/form/read-report';
import type { FigureRow, UpdateForm, ValueKind } from '@/client/draft/form/update-form';
import type { ComparedFigure } from '@/domain/composer/previous';
import { amountNamed } from '@/domain/composer/table/names';
import { readWordedCount } from '@/domain/composer/worded-count';
import { readCount } from '@/domain/text/counts';
import { formatCount } from '@/domain/wording/numbers';

export type ComposedFigure = {
  row: FigureRow;
  /** It was read from the text, and nobody has vouched for it yet. */
  isOpen: boolean;
  accept(): void;
  setKind(kind: ValueKind, value?: string): void;
  /**
   * "nearly 500,000" becomes the number and its qualifier, "hundreds" an amount in words; what cannot be read stays as it is
   * typed.
   */
  settleValue(): void;
};

/** One figure of the form; whatever a person changes, the person vouches for. */
export function useRow(index: number): ComposedFigure {
  const name = `figures.${index}` as const;
  const { setValue, clearErrors } = useFormContext<UpdateForm>();
  const row = useWatch<UpdateForm, typeof name>({ name });
  const accept = () => {
    if (row.found?.isAccepted === false) setValue(`${name}.found`, { ...row.found, isAccepted: true });
    clearErrors(`${name}.value`);
  };
  return {
    row,
    isOpen: row.found?.isAccepted === false,
    accept,
    setKind(kind, value = '') {
      setValue(`${name}.valueKind`, kind);
      setValue(`${name}.value`, value);
      accept();
    },
    settleValue() {
      if (row.valueKind !== 'number' || readCount(row.value).status !== 'refused') return;
      const amount = amountNamed(row.value);
      if (amount !== null) {
        setValue(`${name}.amount`, amount);
        setValue(`${name}.valueKind`, 'words');
        return;
      }
      const count = readWordedCount(row.value);
      if (!count?.isAlone) return;
      setValue(`${name}.value`, formatCount(count.value, 'en'));
      setValue(`${name}.qualifier`, count.qualifier);
    },
  };
}

/** The figure as far as it can be read, to be held against its line. */
export function useWritten(row: FigureRow): ComparedFigure | null {
  const form = useWatch<UpdateForm>() as UpdateForm;
  const { indicator, breakdown, place, site, qualifier } = row;
  const source = row.source || form.source;
  if (indicator === '' || source === '') return null;
  const value = readValue(row);
  return {
    ...{ indicator, qualifier, breakdown: breakdown || null, place: place || form.place, site: site || null },
    source,
    value: value.ok ? value.value : null,
    asOf: periodOfRow(row, form).periodEnd,
  };
}

/** When the figure holds: at its own time, else at that of the report. */
export function periodOfRow({ own }: FigureRow, form: UpdateForm): Pick<PeriodReading, 'periodStart' | 'periodEnd'> {
  return own ? readOwnPeriod(own, '', Number.POSITIVE_INFINITY) : readPeriod(form, Number.POSITIVE_INFINITY);
}
