'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/forms/field';
import { EntranceForm } from './entrance-form';

/** Makes the first administrator. */
export function SetupForm() {
  const t = useTranslations('Setup');
  const tAccount = useTranslations('Account');
  return (
    <EntranceForm door="setup" token={null} submit={t('submit')}>
      {(errorOf) => (
        <>
          <TextField id="token" name="token" required label={t('token')} hint={t('tokenHint')} />
          <TextField
            id="name"
            name="name"
            required
            maxLength={100}
            autoComplete="name"
            label={tAccount('name')}
            error={errorOf('name')}
          />
          <TextField
            id="email"
            name="email"
            type="email"
            required
            autoComplete="username"
            label={tAccount('email')}
            error={errorOf('email')}
          />
        </>
      )}
    </EntranceForm>
  );
}
