import { useTranslations } from 'next-intl';
import { Check, Field, TextField } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { DIGIT_STYLES, PROVINCE_VIEWS, type PublicSettings } from '@/domain/settings';

/** How boards look: digits, the picture of the provinces, and when a figure counts as old. */
export function BoardFields({ shown: { digits, freshness, provinceView } }: { shown: PublicSettings }) {
  const t = useTranslations('Settings.board');
  return (
    <Section title={t('title')}>
      <fieldset className="form-field">
        <legend className="form-label">{t('digits')}</legend>
        {DIGIT_STYLES.map((style) => (
          <Check
            key={style}
            id={`digits-${style}`}
            name="digits"
            type="radio"
            value={style}
            defaultChecked={digits === style}
            label={t(`digits_${style}`)}
          />
        ))}
      </fieldset>
      <Field id="provinceView" label={t('view')} hint={t('viewHint')}>
        {(wiring) => (
          <select {...wiring} name="provinceView" className="form-input" defaultValue={provinceView}>
            {PROVINCE_VIEWS.map((view) => (
              <option key={view} value={view}>
                {t(`view_${view}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="form-grid form-grid-2">
        <TextField
          id="freshHours"
          name="freshHours"
          inputMode="numeric"
          label={t('fresh')}
          hint={t('freshHint')}
          defaultValue={String(freshness.freshHours)}
        />
        <TextField
          id="ageingHours"
          name="ageingHours"
          inputMode="numeric"
          label={t('ageing')}
          hint={t('ageingHint')}
          defaultValue={String(freshness.ageingHours)}
        />
      </div>
    </Section>
  );
}
