'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/past-link';

const WAYS = ['figures', 'places', 'services', 'damage', 'events', 'changes'] as const;

/** From each page to look things up to the others. */
export function LookupNav() {
  const t = useTranslations('Lookup.nav');
  const path = usePathname();
  return (
    <nav aria-label={t('label')} className="-mx-3">
      <ul className="flex flex-wrap gap-x-1">
        {WAYS.map((way) => (
          <li key={way}>
            <Link href={`/${way}`} className="nav-link" aria-current={path === `/${way}` ? 'page' : undefined}>
              {t(way)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
