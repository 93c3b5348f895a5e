import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/forms/field';
import { Section } from '@/components/ui/section';
import { KEEPING, type PrivateSettings } from '@/domain/settings';

/** How long the server keeps what it needs no more, and how much room files may take. */
export function KeepingFields({ rules }: { rules: PrivateSettings }) {
  const t = useTranslations('Settings.keeping');
  return (
    <Section title={t('title')}>
      <div className="form-grid form-grid-2">
        {KEEPING.map((name) => (
          <TextField
            key={name}
            id={name}
            name={name}
            inputMode="numeric"
            label={t(name)}
            hint={t(`${name}Hint`)}
            defaultValue={String(rules[name] ?? '')}
          />
        ))}
      </div>
    </Section>
  );
}
