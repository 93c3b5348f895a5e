'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import type { Receipt } from '@/domain/outcome';
import { formatInstant } from '@/domain/wording/dates';
import { updateNumber, withDigits } from '@/domain/wording/numbers';

type Props = { receipt: Receipt; onNext?: () => void };

/** Tells the author that the entry is on disk: its number, time and place in the log. */
export function ReceiptPanel({ receipt, onNext }: Props) {
  const t = useTranslations('Desk.confirmed');
  const wording = useWording();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const number = updateNumber(receipt.update, wording);
  return (
    <div className="form-notice form-notice-ok">
      <h2 ref={heading} tabIndex={-1} className="t-label">
        {t('title', {
          number,
          when: formatInstant(Date.parse(receipt.committedAt), wording),
        })}
      </h2>
      <p>{t('text', { position: withDigits(String(receipt.seq), wording) })}</p>
      <p>
        <Link href={`/updates/${receipt.update}`}>{t('look', { number })}</Link>
      </p>
      {onNext ? <Button onClick={onNext}>{t('next')}</Button> : null}
    </div>
  );
}
