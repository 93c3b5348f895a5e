'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useShell } from '@/components/ui/shell';

/** Pages for people who are signing in: they need no link to the sign-in page. */
const SIGN_IN_PAGES = ['/sign-in', '/enter', '/setup', '/invite', '/account/new-password'];

/** For the header: the person's name and "sign out", or else "sign in". */
export function AccountMenu() {
  const t = useTranslations('Account');
  const path = usePathname();
  const { person } = useShell();
  if (person !== null) {
    return (
      <div className="flex items-center gap-x-3">
        {/* The accessible name begins with the visible text. */}
        <Link className="nav-link" href="/account" aria-current={path === '/account' ? 'page' : undefined}>
          {person}
          <span className="sr-only">, {t('own')}</span>
        </Link>
        <SignOutButton />
      </div>
    );
  }
  if (SIGN_IN_PAGES.includes(path)) return null;
  return (
    <Link className="nav-link" href={`/sign-in?next=${encodeURIComponent(path)}`}>
      {t('signIn')}
    </Link>
  );
}

/** A plain form: it works without scripts and loads the whole page again. */
function SignOutButton() {
  const t = useTranslations('Account');
  return (
    <form method="post" action="/api/auth/sign-out" className="flex">
      <button type="submit" className="nav-link">
        {t('signOut')}
      </button>
    </form>
  );
}
