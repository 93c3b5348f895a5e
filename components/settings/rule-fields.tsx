import { useTranslations } from 'next-intl';
import { Check, Field } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { FIRST_PUBLISHERS, type PrivateSettings } from '@/domain/settings';

const BOARDS = ['closed', 'open'] as const;

/** Who may read without signing in, and whether a second person has to review. */
export function RuleFields({ rules }: { rules: PrivateSettings }) {
  const t = useTranslations('Settings.rules');
  return (
    <Section title={t('title')}>
      <fieldset className="form-field">
        <legend className="form-label">{t('boards')}</legend>
        {BOARDS.map((boards) => (
          <Check
            key={boards}
            id={`boards-${boards}`}
            name="boards"
            type="radio"
            value={boards}
            defaultChecked={rules.boards === boards}
            label={t(`boards_${boards}`)}
          />
        ))}
      </fieldset>
      <Check
        id="approval"
        name="approval"
        defaultChecked={rules.approval}
        label={t('approval')}
        hint={t('approvalHint')}
      />
      <Field id="publishFirst" label={t('publishFirst')} hint={t('publishFirstHint')}>
        {(wiring) => (
          <select {...wiring} name="publishFirst" className="form-input" defaultValue={rules.publishFirst}>
            {FIRST_PUBLISHERS.map((who) => (
              <option key={who} value={who}>
                {t(`publishFirst_${who}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Section>
  );
}
