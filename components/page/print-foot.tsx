'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { KhmerText } from '@/components/ui/khmer-text';
import { useShell } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';

type PrintMoment = { at: number; address: string };

/** What a printed page says of itself: when it was printed by the server's clock, where it stands, whom to ask. */
export function PrintFoot() {
  const t = useTranslations('Print');
  const wording = useWording();
  const { servedAt, ministry } = useShell();
  const path = usePathname();
  const [issued, setIssued] = useState<PrintMoment>({ at: servedAt, address: path });
  useEffect(() => {
    const [begin, address] = [performance.now(), window.location.href];
    const onPrint = () => flushSync(() => setIssued({ at: servedAt + performance.now() - begin, address }));
    window.addEventListener('beforeprint', onPrint);
    return () => window.removeEventListener('beforeprint', onPrint);
  }, [servedAt]);
  return (
    <p className="print-foot t-meta">
      <KhmerText text={t('printed', { time: formatInstant(issued.at, wording) })} /> · {issued.address}
      {ministry.contact === null ? null : (
        <>
          {' · '}
          <KhmerText text={t('contact', { contact: ministry.contact })} />
        </>
      )}
    </p>
  );
}
