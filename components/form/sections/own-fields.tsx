'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Choice } from '@/components/ui/forms/choice';
import { sourceOptions } from '@/components/ui/forms/choices';
import { Check } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { sourceLabel } from '@/domain/wording/labels';
import { MomentFields } from './moment-fields';

/** Who says this figure, and of when, where that is not the report's. */
export function OwnFields({ index }: { index: number }) {
  const t = useTranslations('Desk');
  const language = useLanguage();
  const { setValue, getValues } = useFormContext<UpdateForm>();
  const row = `figures.${index}` as const;
  const [own, source] = useWatch<UpdateForm, [`${typeof row}.own`, 'source']>({ name: [`${row}.own`, 'source'] });
  const common = source === '' ? '–' : sourceLabel(source, language, 'long');
  const options = [{ code: '', label: t('figure.sameSource', { source: common }) }, ...sourceOptions(language)];
  const toggle = (isOwn: boolean) => {
    const { startDay, startHour, endDay, endHour } = getValues();
    setValue(`${row}.own`, isOwn ? { startDay, startHour, endDay, endHour } : null);
  };
  return (
    <>
      <Choice name={`${row}.source`} label={t('figure.source')} options={options} />
      <Check
        id={`${row}.own`}
        label={t('figure.own')}
        hint={t('figure.ownHint')}
        checked={own !== null}
        onChange={({ target }) => toggle(target.checked)}
      />
      {own === null ? null : (
        <div className="form-grid form-grid-2">
          <MomentFields name={`${row}.own.start`} legend={t('period.start')} dayLabel={t('period.dayOptional')} />
          <MomentFields name={`${row}.own.end`} legend={t('period.end')} />
        </div>
      )}
    </>
  );
}
