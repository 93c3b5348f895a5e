'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { PODIUM_KEEPER } from '@/client/kept/worker-message';
import { useShell } from '@/components/ui/shell';

/** Pages for people who are signing in: they need no link to the sign-in page. */
const SIGN_IN_PAGES = ['/sign-in', '/enter', '/setup', '/invite', '/account/new-password'];

/** For the header: the person's name and "sign out", or else "sign in". */
export function AccountMenu() {
  const t = useTranslations('Account');
  const path = usePathname();
  const { person } = useShell();
  usePodiumsWiped(person === null);
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

/** What was kept for somebody who spoke is not for whoever comes next. Walls that are open to all have nobody signed in, either. */
function usePodiumsWiped(isNobody: boolean): void {
  useEffect(() => {
    if (!isNobody || !('caches' in window)) return;
    void caches.has(`${PODIUM_KEEPER.caches}pages`).then((isThere) => {
      if (isThere) void import('@/client/kept/keeping').then(({ wipePodiums }) => wipePodiums());
    });
  }, [isNobody]);
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
