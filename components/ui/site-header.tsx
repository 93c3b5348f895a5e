'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AccountMenu } from '@/components/account/account-menu';
import { Chip } from './chip';
import { LanguageSwitch } from './language-switch';
import { useShell } from './shell';
import { ThemeSwitch } from './theme-switch';

/** Product name, exercise badge, ways through the product, language and theme. */
export function SiteHeader({ status }: { status?: ReactNode }) {
  const words = useTranslations('Shell');
  const { exercise } = useShell();
  return (
    <header className="border-grid border-b bg-surface">
      <div className="mx-auto flex max-w-[1824px] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 lg:gap-x-6 lg:px-6">
        <Link href="/" className="t-label shrink-0 text-text no-underline">
          {words('product')}
        </Link>
        {exercise ? (
          <Chip tone="warn" shape="flag">
            {words('exercise')}
          </Chip>
        ) : null}
        <SiteNav />
        {status ? <div className="order-last flex flex-wrap gap-2 lg:order-none lg:ml-auto">{status}</div> : null}
        <div className={`ml-auto flex items-center gap-x-2 ${status ? 'lg:ml-0' : ''}`}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <AccountMenu />
      </div>
    </header>
  );
}

function SiteNav() {
  const words = useTranslations('Shell.nav');
  const path = usePathname();
  const { mayPublish } = useShell();
  const ways = [
    { href: '/', label: words('board') },
    { href: '/updates', label: words('updates') },
    { href: '/wall', label: words('wall') },
    ...(mayPublish ? [{ href: '/desk/updates/new', label: words('newUpdate') }] : []),
  ];
  return (
    <nav aria-label={words('label')} className="order-last w-full lg:order-none lg:w-auto">
      <ul className="flex flex-wrap gap-x-1">
        {ways.map((way) => (
          <li key={way.href}>
            <Link href={way.href} className="nav-link" aria-current={path === way.href ? 'page' : undefined}>
              {way.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
