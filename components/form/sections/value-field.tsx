'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import { mayBeNil } from '@/client/draft/form/read-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Choice } from '@/components/ui/forms/choice';
import { Check, FieldFault, TextField } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { QUALIFIERS } from '@/domain/figures';
import { readCount } from '@/domain/text/counts';
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
  const kinds = [
    { kind: 'number', label: t('number') },
    { kind: 'not_known', label: t('notKnown') },
    ...(mayBeNil(indicator) || kind === 'nil' ? [{ kind: 'nil', label: t('nil') }] : []),
  ];
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
      {kind !== 'number' && error ? <FieldFault>{error}</FieldFault> : null}
    </div>
  );
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
