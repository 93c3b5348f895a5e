'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useShell } from '@/components/ui/shell';
import { SignOutButton } from './sign-out-button';

/** Who I am, and the way out; or the way in. For the header. */
export function AccountMenu() {
  const words = useTranslations('Account');
  const path = usePathname();
  const { person } = useShell();
  if (person !== null) {
    return (
      <div className="flex items-center gap-x-3">
        <span className="t-meta">
          <span className="sr-only">{words('signedInAs')} </span>
          {person}
        </span>
        <SignOutButton />
      </div>
    );
  }
  if (path === '/sign-in' || path === '/enter') return null;
  return (
    <Link className="nav-link" href={`/sign-in?next=${encodeURIComponent(path)}`}>
      {words('signIn')}
    </Link>
  );
}
