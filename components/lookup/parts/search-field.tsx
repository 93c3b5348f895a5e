'use client';

import { useTranslations } from 'next-intl';

/** Narrows a list while one types. */
export function SearchField({ typed, onType }: { typed: string; onType(text: string): void }) {
  const t = useTranslations('Lookup');
  return (
    <search className="update-filters">
      <label className="grow basis-64">
        {t('search')}
        <input
          type="search"
          value={typed}
          placeholder={t('searchHint')}
          onChange={(event) => onType(event.target.value)}
        />
      </label>
    </search>
  );
}
