'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { figureAddress } from '@/components/lookup/parts/addresses';
import { useWording } from '@/components/ui/wording';
import type { LineSubject } from '@/domain/board/subjects';
import { lineLabel } from '@/domain/wording/labels';

type Props = { subjects: readonly LineSubject[]; chosen: LineSubject };

/** Which part, place or site the page is about. A choice is an address, so that it can be sent. */
export function SubjectChoice({ subjects, chosen }: Props) {
  const t = useTranslations('Lookup.choice');
  const wording = useWording();
  const router = useRouter();
  if (subjects.length < 2) return null;
  const addresses = subjects.map((subject) => ({
    address: figureAddress(subject),
    label: lineLabel(subject, wording),
  }));
  return (
    <div className="update-filters">
      <label className="grow basis-64">
        {t('line')}
        <select value={figureAddress(chosen)} onChange={(event) => router.push(event.target.value)}>
          {addresses.some(({ address }) => address === figureAddress(chosen)) ? null : (
            <option value={figureAddress(chosen)}>{lineLabel(chosen, wording)}</option>
          )}
          {addresses.map(({ address, label }) => (
            <option key={address} value={address}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
