'use client';

import { useTranslations } from 'next-intl';
import { useFormContext, useWatch } from 'react-hook-form';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Check, TextField } from '@/components/ui/forms/field';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { PROVINCES } from '@/domain/places';
import { placeLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';

/** The outlet that printed the report, and the provinces that it names as affected. */
export function ReportOrigin() {
  const t = useTranslations('Desk');
  const language = useLanguage();
  const wording = useWording();
  const { register, formState } = useFormContext<UpdateForm>();
  const { outlet, url } = formState.errors;
  const affected = useWatch<UpdateForm, 'affected'>({ name: 'affected' });
  return (
    <>
      <div className="form-grid form-grid-2">
        <TextField
          id="outlet"
          label={t('event.outlet')}
          hint={t('report.outletHint')}
          error={outlet?.message}
          {...register('outlet')}
        />
        <TextField id="url" label={t('event.url')} error={url?.message} inputMode="url" {...register('url')} />
      </div>
      <details>
        <summary className="disclosure">{t('report.affected', { n: formatCount(affected.length, wording) })}</summary>
        <fieldset className="pt-2">
          <legend className="form-hint">{t('report.affectedHint')}</legend>
          <div className="form-checks">
            {PROVINCES.map(({ code }) => (
              <Check
                key={code}
                id={`affected.${code}`}
                value={code}
                label={placeLabel(code, language)}
                {...register('affected')}
              />
            ))}
          </div>
        </fieldset>
      </details>
    </>
  );
}
