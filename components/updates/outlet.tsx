'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import type { Via } from '@/domain/figures';
import { formatShortDay } from '@/domain/wording/dates';

/** The outlet that printed the report. It is not the source of the figures. */
export function Outlet({ via: { outlet, url, publishedOn } }: { via: Via }) {
  const t = useTranslations('Updates');
  const wording = useWording();
  const name = outlet ?? (url === null ? null : hostOf(url));
  return (
    <>
      {url === null ? (
        name
      ) : (
        <a href={url} rel="noreferrer noopener" target="_blank" className="break-words">
          {name}
        </a>
      )}
      {publishedOn === null ? null : (
        <span className="t-meta"> {t('published', { day: formatShortDay(publishedOn, wording) })}</span>
      )}
    </>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
