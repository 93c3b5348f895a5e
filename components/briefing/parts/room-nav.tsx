'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

/** Between the pages of the briefing room. */
export function RoomNav() {
  const t = useTranslations('Briefing');
  const path = usePathname();
  const ways = [
    { href: '/briefings', label: t('title') },
    { href: '/questions', label: t('bank') },
  ];
  return (
    <nav aria-label={t('room')}>
      <ul className="flex flex-wrap gap-x-1">
        {ways.map(({ href, label }) => (
          <li key={href}>
            <Link href={href} className="nav-link" aria-current={path === href ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
