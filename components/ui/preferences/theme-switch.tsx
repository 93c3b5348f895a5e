'use client';

import { useTranslations } from 'next-intl';
import { useShell } from '@/components/ui/shell';
import { PreferenceForm } from './preference-form';

export function ThemeSwitch() {
  const t = useTranslations('Shell');
  const other = useShell().theme === 'light' ? 'dark' : 'light';
  const label = t(`theme.${other}`);
  return (
    <PreferenceForm>
      <button type="submit" name="theme" value={other} className="icon-button" title={label} aria-label={label}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M10 3a7 7 0 0 1 0 14Z" fill="currentColor" />
        </svg>
      </button>
    </PreferenceForm>
  );
}
