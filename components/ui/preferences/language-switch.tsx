'use client';

import { useTranslations } from 'next-intl';
import { useShell } from '@/components/ui/shell';
import { PreferenceForm } from './preference-form';

const LANGUAGES = [
  { code: 'km', name: 'ខ្មែរ' },
  { code: 'en', name: 'English' },
] as const;

/** Each language in its own words. */
export function LanguageSwitch() {
  const t = useTranslations('Shell');
  const { language } = useShell();
  return (
    <PreferenceForm>
      <fieldset className="switch">
        <legend className="sr-only">{t('language')}</legend>
        {LANGUAGES.map(({ code, name }) => (
          <button key={code} name="locale" value={code} type="submit" lang={code} aria-pressed={code === language}>
            {name}
          </button>
        ))}
      </fieldset>
    </PreferenceForm>
  );
}
