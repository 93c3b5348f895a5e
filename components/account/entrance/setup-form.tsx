'use client';

import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/forms/field';
import { EntranceForm } from './entrance-form';

/** Makes the first administrator. */
export function SetupForm() {
  const words = useTranslations('Setup');
  const account = useTranslations('Account');
  return (
    <EntranceForm door="setup" token={null} submit={words('submit')}>
      {(errorOf) => (
        <>
          <TextField id="token" name="token" required label={words('token')} hint={words('tokenHint')} />
          <TextField
            id="name"
            name="name"
            required
            maxLength={100}
            autoComplete="name"
            label={account('name')}
            error={errorOf('name')}
          />
          <TextField
            id="email"
            name="email"
            type="email"
            required
            autoComplete="username"
            label={account('email')}
            error={errorOf('email')}
          />
        </>
      )}
    </EntranceForm>
  );
}
