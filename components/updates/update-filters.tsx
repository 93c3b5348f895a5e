'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { SOURCE_CODES } from '@/domain/sources';
import { sourceLabel } from '@/domain/wording/labels';
import type { Filter } from './load-updates';
import type { UpdateList } from './use-updates';

type Props = Pick<UpdateList, 'filter' | 'typed' | 'setFilter' | 'setTyped'>;

export function UpdateFilters({ filter, typed, setFilter, setTyped }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  return (
    <search className="update-filters">
      <label className="grow basis-64">
        {t('search')}
        <input
          type="search"
          value={typed}
          placeholder={t('searchHint')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <label>
        {t('kind')}
        <select
          value={filter.kind}
          onChange={(event) => setFilter({ ...filter, kind: event.target.value as Filter['kind'] })}
        >
          <option value="">{t('kinds.all')}</option>
          <option value="report">{t('kinds.report')}</option>
          <option value="event">{t('kinds.event')}</option>
          <option value="notice">{t('kinds.notice')}</option>
        </select>
      </label>
      <label>
        {t('source')}
        <select value={filter.source} onChange={(event) => setFilter({ ...filter, source: event.target.value })}>
          <option value="">{t('allSources')}</option>
          {SOURCE_CODES.map((code) => (
            <option key={code} value={code}>
              {sourceLabel(code, language, 'long')}
            </option>
          ))}
        </select>
      </label>
      <a className="self-center" href="/api/v1/figures.csv" download>
        {t('csv')}
      </a>
    </search>
  );
}
