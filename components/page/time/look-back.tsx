'use client';

import NextLink from 'next/link';
import { useTranslations } from 'next-intl';
import { usePast } from '@/components/ui/past';
import { addressAt } from '@/domain/past/past';
import { MINUTE_MS } from '@/domain/when';
import { useAddress } from './use-address';

/** From a page of the present to the same page at a moment of the past. `now`: server time, ms. */
export function LookBack({ now }: { now: number }) {
  const t = useTranslations('Past');
  const address = useAddress();
  if (usePast() !== null) return null;
  const at = Math.floor(now / MINUTE_MS) * MINUTE_MS;
  return (
    <NextLink href={addressAt(address, { at, mode: 'then' })} prefetch={false} className="screen-only">
      {t('look')}
    </NextLink>
  );
}
