import { useTranslations } from 'next-intl';
import { Check, Field } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { FIRST_PUBLISHERS, type PrivateSettings } from '@/domain/settings';

const BOARDS = ['closed', 'open'] as const;

/** Who may read without signing in, and whether a second person has to look. */
export function RuleFields({ rules }: { rules: PrivateSettings }) {
  const words = useTranslations('Settings.rules');
  return (
    <Section title={words('title')}>
      <fieldset className="form-field">
        <legend className="form-label">{words('boards')}</legend>
        {BOARDS.map((boards) => (
          <Check
            key={boards}
            id={`boards-${boards}`}
            name="boards"
            type="radio"
            value={boards}
            defaultChecked={rules.boards === boards}
            label={words(`boards_${boards}`)}
          />
        ))}
      </fieldset>
      <Check
        id="approval"
        name="approval"
        defaultChecked={rules.approval}
        label={words('approval')}
        hint={words('approvalHint')}
      />
      <Field id="publishFirst" label={words('publishFirst')} hint={words('publishFirstHint')}>
        {(wiring) => (
          <select {...wiring} name="publishFirst" className="form-input" defaultValue={rules.publishFirst}>
            {FIRST_PUBLISHERS.map((who) => (
              <option key={who} value={who}>
                {words(`publishFirst_${who}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Section>
  );
}
