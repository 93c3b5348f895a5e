'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { SOURCE_CODES } from '@/domain/sources';
import { sourceLabel } from '@/domain/wording/labels';
import type { Filter } from './load-updates';
import type { UpdateList } from './use-updates';

type Props = Pick<UpdateList, 'filter' | 'typed' | 'setFilter' | 'setTyped'>;

export function UpdateFilters({ filter, typed, setFilter, setTyped }: Props) {
  const words = useTranslations('Updates');
  const language = useLanguage();
  return (
    <search className="update-filters">
      <label className="grow basis-64">
        {words('search')}
        <input
          type="search"
          value={typed}
          placeholder={words('searchHint')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <label>
        {words('kind')}
        <select
          value={filter.kind}
          onChange={(event) => setFilter({ ...filter, kind: event.target.value as Filter['kind'] })}
        >
          <option value="">{words('kinds.all')}</option>
          <option value="report">{words('kinds.report')}</option>
          <option value="event">{words('kinds.event')}</option>
          <option value="notice">{words('kinds.notice')}</option>
        </select>
      </label>
      <label>
        {words('source')}
        <select value={filter.source} onChange={(event) => setFilter({ ...filter, source: event.target.value })}>
          <option value="">{words('allSources')}</option>
          {SOURCE_CODES.map((code) => (
            <option key={code} value={code}>
              {sourceLabel(code, language, 'long')}
            </option>
          ))}
        </select>
      </label>
      <a className="self-center" href="/api/v1/figures.csv" download>
        {words('csv')}
      </a>
    </search>
  );
}
