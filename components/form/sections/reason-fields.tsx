'use client';

import { useTranslations } from 'next-intl';
import { useFormContext } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Choice } from '@/components/ui/forms/choice';
import { TextArea } from '@/components/ui/forms/field';
import { REASON_CLASSES } from '@/domain/updates';

/** Why it is corrected: readers see both the kind of reason and the words. */
export function ReasonFields() {
  const t = useTranslations('Desk.reason');
  const { register, formState } = useFormContext<UpdateForm>();
  const { reasonKm, reasonEn } = formState.errors;
  return (
    <>
      <Choice
        name="reasonClass"
        label={t('class')}
        hint={t('classHint')}
        placeholder={t('choose')}
        options={REASON_CLASSES.map((code) => ({ code, label: t(code) }))}
      />
      <div className="form-grid form-grid-2">
        <TextArea
          id="reasonKm"
          lang="km"
          rows={2}
          label={t('km')}
          error={reasonKm?.message}
          {...register('reasonKm')}
        />
        <TextArea
          id="reasonEn"
          lang="en"
          rows={2}
          label={t('en')}
          error={reasonEn?.message}
          {...register('reasonEn')}
        />
      </div>
    </>
  );
}
