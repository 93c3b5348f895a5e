'use client';

import { useTranslations } from 'next-intl';
import type { RoleName } from '@/components/admin/grants';
import { useLanguage } from '@/components/ui/shell';
import type { PlaceCode } from '@/domain/places';
import { placeLabel } from '@/domain/wording/labels';

export type GrantFacts = { role: RoleName; provinces: PlaceCode[] | null };

/** Roles with the provinces that they are limited to. */
export function GrantList({ grants }: { grants: readonly GrantFacts[] }) {
  const t = useTranslations('People');
  const language = useLanguage();
  if (grants.length === 0) return <span>{t('noRoles')}</span>;
  return (
    <ul>
      {grants.map(({ role, provinces }) => (
        <li key={role}>
          {t(`role.${role}`)}
          {provinces
            ? ` · ${provinces.map((code) => placeLabel(code, language)).join(language === 'km' ? ' ' : ', ')}`
            : null}
        </li>
      ))}
    </ul>
  );
}
