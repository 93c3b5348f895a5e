'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Check, TextField } from '@/components/ui/forms/field';

export type PasswordInput = {
  name: string;
  label: string;
  autoComplete: 'new-password' | 'current-password';
  error?: string | undefined;
};

/** Passwords with one switch that shows them all. */
export function PasswordFields({ fields, show }: { fields: readonly PasswordInput[]; show: string }) {
  const t = useTranslations('Account.password');
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <>
      {fields.map((field) => (
        <TextField
          key={field.name}
          {...field}
          id={`${id}-${field.name}`}
          type={shown ? 'text' : 'password'}
          required
          hint={field.autoComplete === 'new-password' ? t('hint') : undefined}
        />
      ))}
      <Check id={`${id}-shown`} label={show} checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </>
  );
}
