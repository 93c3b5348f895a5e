'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { PageFrame } from '@/components/page/page-frame';

const LISTS = { indicator: '/figures', place: '/places' };

/** There is no such place or indicator: the code of the refusal, and the way to those that there are. */
export function UnknownLookup({ kind }: { kind: keyof typeof LISTS }) {
  const t = useTranslations('Lookup.unknown');
  return (
    <PageFrame width="reading">
      <h1 className="t-title mb-2">{t(`${kind}.title`)}</h1>
      <p className="mb-4 text-text-2">
        {t(`${kind}.text`)} <code>{kind}.unknown</code>
      </p>
      <Link href={LISTS[kind]}>{t(`${kind}.list`)}</Link>
    </PageFrame>
  );
}
