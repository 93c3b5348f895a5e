'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { placeAddress } from '@/components/lookup/parts/addresses';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import { useWording } from '@/components/ui/wording';
import type { SilentProvince } from '@/domain/brief/silent';
import { silentSentence } from '@/domain/brief/silent-words';
import { formatInstant } from '@/domain/wording/dates';

/** Provinces that the newest report does not count any more: that is no zero. */
export function SilentProvinces({ silent }: { silent: readonly SilentProvince[] }) {
  const t = useTranslations('Lookup.changes');
  const wording = useWording();
  if (silent.length === 0) return null;
  return (
    <Section title={t('silent')}>
      <ul className="divide-y divide-grid">
        {silent.map((province) => (
          <li key={`${province.place} ${province.newest.source}`} className="py-2">
            <Link href={placeAddress(province.place)} className="quiet-link">
              <KhmerText text={silentSentence(province, wording)} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="t-meta">
        <KhmerText text={t('silentNote')} />
      </p>
    </Section>
  );
}

/** For people inside. `missed`: ISO instants. */
export function MissedReports({ missed }: { missed: readonly string[] }) {
  const t = useTranslations('Lookup.changes');
  const wording = useWording();
  if (missed.length === 0) return null;
  return (
    <Section title={t('missed')}>
      <ul>
        {missed.map((due) => (
          <li key={due}>
            <KhmerText text={t('missedItem', { time: formatInstant(Date.parse(due), wording) })} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
