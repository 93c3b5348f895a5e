import { useTranslations } from 'next-intl';
import { Check, Field, TextField } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { DIGIT_STYLES, PROVINCE_VIEWS, type PublicSettings } from '@/domain/settings';

/** How boards look: digits, the picture of the provinces, and when a figure counts as old. */
export function BoardFields({ shown: { digits, freshness, provinceView } }: { shown: PublicSettings }) {
  const words = useTranslations('Settings.board');
  return (
    <Section title={words('title')}>
      <fieldset className="form-field">
        <legend className="form-label">{words('digits')}</legend>
        {DIGIT_STYLES.map((style) => (
          <Check
            key={style}
            id={`digits-${style}`}
            name="digits"
            type="radio"
            value={style}
            defaultChecked={digits === style}
            label={words(`digits_${style}`)}
          />
        ))}
      </fieldset>
      <Field id="provinceView" label={words('view')} hint={words('viewHint')}>
        {(wiring) => (
          <select {...wiring} name="provinceView" className="form-input" defaultValue={provinceView}>
            {PROVINCE_VIEWS.map((view) => (
              <option key={view} value={view}>
                {words(`view_${view}`)}
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
          label={words('fresh')}
          hint={words('freshHint')}
          defaultValue={String(freshness.freshHours)}
        />
        <TextField
          id="ageingHours"
          name="ageingHours"
          inputMode="numeric"
          label={words('ageing')}
          hint={words('ageingHint')}
          defaultValue={String(freshness.ageingHours)}
        />
      </div>
    </Section>
  );
}
