import { useTranslations } from 'next-intl';
import { Check, Field } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { FIRST_PUBLISHERS, type PrivateSettings, WALL_READERS } from '@/domain/settings';

const BOARDS = ['closed', 'open'] as const;

/** Who may read without signing in, and whether a second person has to review. */
export function RuleFields({ rules }: { rules: PrivateSettings }) {
  const t = useTranslations('Settings.rules');
  return (
    <Section title={t('title')}>
      <Choices
        legend={t('boards')}
        name="boards"
        chosen={rules.boards}
        choices={BOARDS}
        say={(one) => t(`boards_${one}`)}
      />
      <Choices
        legend={t('walls')}
        name="walls"
        chosen={rules.walls}
        choices={WALL_READERS}
        say={(one) => t(`walls_${one}`)}
      />
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

type ChoicesProps<T extends string> = {
  legend: string;
  name: string;
  chosen: T;
  choices: readonly T[];
  say(choice: T): string;
};

function Choices<T extends string>({ legend, name, chosen, choices, say }: ChoicesProps<T>) {
  return (
    <fieldset className="form-field">
      <legend className="form-label">{legend}</legend>
      {choices.map((choice) => (
        <Check
          key={choice}
          id={`${name}-${choice}`}
          name={name}
          type="radio"
          value={choice}
          defaultChecked={chosen === choice}
          label={say(choice)}
        />
      ))}
    </fieldset>
  );
}
