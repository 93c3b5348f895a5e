'use client';

import { useTranslations } from 'next-intl';
import { Choice } from '@/components/ui/forms/choice';
import { REASON_CLASSES } from '@/domain/updates';
import { BilingualField } from './bilingual-field';

/** Why it is corrected: readers see both the kind of reason and the words. */
export function ReasonFields() {
  const t = useTranslations('Desk.reason');
  return (
    <>
      <Choice
        name="reasonClass"
        label={t('class')}
        hint={t('classHint')}
        placeholder={t('choose')}
        options={REASON_CLASSES.map((code) => ({ code, label: t(code) }))}
      />
      <BilingualField name="reason" rows={2} km={{ label: t('km') }} en={{ label: t('en') }} />
    </>
  );
}
