'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import type { Display } from '@/domain/displays/display';
import { formatCount } from '@/domain/wording/numbers';

/** All paired screens. */
export function DisplayList({ displays }: { displays: readonly Display[] }) {
  const t = useTranslations('Displays.list');
  const wording = useWording();
  return (
    <section aria-labelledby="displays">
      <h2 id="displays" className="t-label mb-2">
        {displays.length > 0 ? t('found', { count: formatCount(displays.length, wording) }) : t('none')}
      </h2>
      <ul className="account-list">
        {displays.map((display) => (
          <DisplayRow key={display.id} display={display} />
        ))}
      </ul>
    </section>
  );
}

function DisplayRow({ display: { id, name, role } }: { display: Display }) {
  const t = useTranslations('Displays.fields');
  return (
    <li className="account-row">
      <p className="t-label">
        <Link href={`/admin/displays/${id}`}>{name}</Link>
      </p>
      <p className="t-meta">{t(`role_${role}`)}</p>
    </li>
  );
}
