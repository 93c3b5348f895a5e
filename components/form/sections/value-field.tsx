'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { mayBeNil } from '@/client/draft/form/read-form';
import type { FigureRow, UpdateForm, ValueKind } from '@/client/draft/form/update-form';
import { Choice } from '@/components/ui/forms/choice';
import { Check, FieldFault, TextField } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { AMOUNTS, QUALIFIERS } from '@/domain/figures';
import { amountsFor } from '@/domain/intervals';
import { readCount } from '@/domain/text/counts';
import { amountLabel } from '@/domain/wording/amounts';
import { qualifierLabel } from '@/domain/wording/labels';
import { formatCounted, unitWordsOf } from '@/domain/wording/units';

type Props = { index: number };

/** The number as typed, or the plain word that there is none: an empty field never becomes 0. */
export function ValueField({ index }: Props) {
  const t = useTranslations('Desk.figure');
  const { register, formState } = useFormContext<UpdateForm>();
  const row = `figures.${index}` as const;
  const [kind, indicator] = useWatch<UpdateForm, [`${typeof row}.valueKind`, `${typeof row}.indicator`]>({
    name: [`${row}.valueKind`, `${row}.indicator`],
  });
  const read = useReadBack(index);
  const error = formState.errors.figures?.[index]?.value?.message;
  const language = useLanguage();
  const kinds = useKinds(indicator, kind);
  return (
    <div className="grid gap-3">
      <fieldset className="min-w-0">
        <legend className="form-label">{t('valueKind')}</legend>
        <div className="form-checks">
          {kinds.map(({ kind: value, label }) => (
            <Check
              key={value}
              id={`${row}.valueKind.${value}`}
              type="radio"
              value={value}
              label={label}
              {...register(`${row}.valueKind`)}
            />
          ))}
        </div>
      </fieldset>
      {kind === 'number' ? (
        <div className="form-grid form-grid-2">
          <TextField
            id={`${row}.value`}
            label={t('value')}
            read={read}
            error={error}
            inputMode="decimal"
            {...register(`${row}.value`)}
          />
          <Choice
            name={`${row}.qualifier`}
            label={t('qualifier')}
            options={QUALIFIERS.map((code) => ({ code, label: qualifierLabel(code, language) }))}
          />
        </div>
      ) : null}
      {kind === 'words' ? <AmountChoice name={`${row}.amount`} indicator={indicator} /> : null}
      {kind !== 'number' && error ? <FieldFault>{error}</FieldFault> : null}
    </div>
  );
}

/** The kinds of value that fit what is counted, and the one that is chosen. */
function useKinds(indicator: FigureRow['indicator'], chosen: ValueKind): { kind: ValueKind; label: string }[] {
  const t = useTranslations('Desk.figure');
  const fits: Record<ValueKind, boolean> = {
    number: true,
    words: wordsFor(indicator).length > 0,
    not_known: true,
    nil: mayBeNil(indicator),
  };
  const labels = { number: t('number'), words: t('words'), not_known: t('notKnown'), nil: t('nil') };
  const kinds = ['number', 'words', 'not_known', 'nil'] as const;
  return kinds.filter((kind) => fits[kind] || kind === chosen).map((kind) => ({ kind, label: labels[kind] }));
}

function wordsFor(indicator: FigureRow['indicator']) {
  return indicator === '' ? AMOUNTS : amountsFor(indicator);
}

/** The words of the source in place of a number: those that fit what is counted. */
function AmountChoice({ name, indicator }: { name: `figures.${number}.amount`; indicator: FigureRow['indicator'] }) {
  const t = useTranslations('Desk.figure');
  const language = useLanguage();
  const options = wordsFor(indicator).map((code) => ({ code, label: amountLabel(code, language) }));
  return <Choice name={name} label={t('amount')} options={options} />;
}

/** "150,146 people" in the language of the page, as soon as the typed text can be read. */
function useReadBack(index: number): string | null {
  const t = useTranslations('Desk.figure');
  const wording = useWording();
  const { value, indicator, breakdown } = useWatch<UpdateForm, `figures.${number}`>({ name: `figures.${index}` });
  const read = readCount(value);
  if (read.status !== 'read') return null;
  const unit = indicator === '' ? NO_UNIT : unitWordsOf(indicator, breakdown || null);
  return t('read', { number: formatCounted(read.value, unit, wording) });
}

const NO_UNIT = { one: '', many: '', km: '' };
