'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AlarmNotices } from '@/components/ui/alarm-notices';
import { type Alarm, NO_ALARMS } from '@/domain/protocol/alarms';
import { PrintFoot } from './print-foot';
import { SiteHeader } from './site-header';

type Props = {
  children: ReactNode;
  /** Chips of the page at the end of the header: connection, age of the data. */
  status?: ReactNode;
  /** On a live page: what the server says is wrong with itself. */
  alarms?: readonly Alarm[];
  /** `wide` for boards, `reading` for text and forms. */
  width?: 'wide' | 'reading';
};

/** Header and main landmark of every page but the wall. The page brings its own `h1`. */
export function PageFrame({ children, status, alarms = NO_ALARMS, width = 'wide' }: Props) {
  const t = useTranslations('Shell');
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <SiteHeader status={status} />
      <main id="main" tabIndex={-1} className={`mx-auto w-full grow px-4 py-6 lg:px-6 ${WIDTHS[width]}`}>
        <AlarmNotices alarms={alarms} />
        {children}
      </main>
      <footer className="mx-auto w-full max-w-[1824px] px-4 pb-6 lg:px-6">
        <Link href="/about" className="t-meta screen-only">
          {t('about')}
        </Link>
        <PrintFoot />
      </footer>
    </div>
  );
}

const WIDTHS = { wide: 'max-w-[1824px]', reading: 'max-w-[880px]' };
