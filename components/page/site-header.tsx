'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chip } from '@/components/ui/chip';
import { LanguageSwitch } from '@/components/ui/preferences/language-switch';
import { ThemeSwitch } from '@/components/ui/preferences/theme-switch';
import { useShell } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';
import { AccountMenu } from './account-menu';
import { usePendingReviews } from './pending-reviews';

/** Product name, exercise badge, links, language and theme. */
export function SiteHeader({ status }: { status?: ReactNode }) {
  const t = useTranslations('Shell');
  const { exercise, ministry } = useShell();
  return (
    <header className="border-grid border-b bg-surface">
      <div className="mx-auto flex max-w-[1824px] flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 lg:gap-x-6 lg:px-6">
        <Link href="/" className="flex min-w-0 items-center gap-3 text-text no-underline">
          {ministry.emblem ? (
            <span className="settings-emblem" style={{ backgroundImage: `url("${ministry.emblem}")` }} />
          ) : null}
          <span className="min-w-0">
            <span className="t-label block">{t('product')}</span>
            {ministry.name ? <span className="t-meta block">{ministry.name}</span> : null}
          </span>
        </Link>
        {exercise ? (
          <Chip tone="warn" shape="flag">
            {t('exercise')}
          </Chip>
        ) : null}
        <SiteNav isAlone={Boolean(status)} />
        {/* On a desk the end of the header stays together. On a phone each part has its own row. */}
        <div className="screen-only contents lg:ml-auto lg:flex lg:flex-wrap lg:items-center lg:justify-end lg:gap-x-4 lg:gap-y-2">
          {status ? <div className="order-2 flex flex-wrap gap-2 lg:order-none">{status}</div> : null}
          <div className="ml-auto flex items-center gap-x-2 lg:ml-0">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
          <div className="order-3 ml-auto lg:order-none lg:ml-0">
            <AccountMenu />
          </div>
        </div>
      </div>
    </header>
  );
}

/** `isAlone`: on a phone the end of the header has chips, and so a row of its own. */
function SiteNav({ isAlone }: { isAlone: boolean }) {
  const t = useTranslations('Shell.nav');
  const path = usePathname();
  const { may, owedCorrections, pendingReviews: rendered } = useShell();
  const owed = usePendingReviews(rendered);
  const wording = useWording();
  const ways = [
    { href: '/', label: t('board') },
    { href: '/updates', label: t('updates') },
    { href: '/figures', label: t('lookUp'), also: ['/places', '/services', '/damage', '/events'] },
    { href: '/wall', label: t('wall') },
    ...(may.desk ? [{ href: '/desk', label: t('desk'), owed, owedWords: t('owed') }] : []),
    ...(may.brief ? [{ href: '/briefings', label: t('briefings'), also: ['/questions'] }] : []),
    ...(may.say && owedCorrections !== 0
      ? [{ href: '/debts', label: t('debts'), owed: owedCorrections, owedWords: t('owedCorrections') }]
      : []),
    ...(may.manage ? [{ href: '/admin', label: t('admin') }] : []),
  ];
  return (
    <nav aria-label={t('label')} className={`order-1 -mx-3 lg:order-none lg:mx-0 lg:w-auto ${isAlone ? 'w-full' : ''}`}>
      <ul className="flex flex-wrap gap-x-1">
        {ways.map((way) => (
          <li key={way.href}>
            <Link
              href={way.href}
              className="nav-link"
              aria-current={
                [way.href, ...('also' in way ? way.also : [])].some((href) => isAt(path, href)) ? 'page' : undefined
              }
            >
              {way.label}
              {'owed' in way && way.owed !== null && way.owed > 0 ? (
                <span className="nav-badge">
                  {formatCount(way.owed, wording)}
                  <span className="sr-only"> {way.owedWords}</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page below a link's page also belongs to that link. Every page is below the board. */
function isAt(path: string, href: string): boolean {
  return path === href || (href !== '/' && path.startsWith(`${href}/`));
}
