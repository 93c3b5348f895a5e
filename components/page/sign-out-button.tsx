'use client';

import { useTranslations } from 'next-intl';

/** A plain form: it works without scripts and loads the whole page again. */
export function SignOutButton() {
  const t = useTranslations('Account');
  return (
    <form method="post" action="/api/auth/sign-out" className="flex">
      <button type="submit" className="nav-link">
        {t('signOut')}
      </button>
    </form>
  );
}
