'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import type { RoleGrant } from '@/domain/policy';
import { placeLabel } from '@/domain/wording/labels';

/** Roles with the provinces that they are limited to. */
export function GrantList({ grants }: { grants: readonly RoleGrant[] }) {
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
