'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useShell } from '@/components/ui/shell';
import { SignOutButton } from './sign-out-button';

/** Whoever is here is on the way in. */
const DOORS = ['/sign-in', '/enter', '/setup', '/invite', '/account/new-password'];

/** Who I am, and the way out; or the way in. For the header. */
export function AccountMenu() {
  const t = useTranslations('Account');
  const path = usePathname();
  const { person } = useShell();
  if (person !== null) {
    return (
      <div className="flex items-center gap-x-3">
        {/* Its name begins with what is seen. */}
        <Link className="nav-link" href="/account" aria-current={path === '/account' ? 'page' : undefined}>
          {person}
          <span className="sr-only">, {t('own')}</span>
        </Link>
        <SignOutButton />
      </div>
    );
  }
  if (DOORS.includes(path)) return null;
  return (
    <Link className="nav-link" href={`/sign-in?next=${encodeURIComponent(path)}`}>
      {t('signIn')}
    </Link>
  );
}
