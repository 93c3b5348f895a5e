'use client';

import '@/components/updates/updates.css';
import { useTranslations } from 'next-intl';

const SOURCES = ['entry', 'sign_in', 'event'] as const;

/** A plain form: people can keep its address and send it to others. */
export function AuditFilters({ query }: { query: Record<string, string> }) {
  const t = useTranslations('Audit');
  return (
    <form className="update-filters" action="/admin/audit">
      <label className="grow basis-64">
        {t('search')}
        <input name="q" type="search" maxLength={100} placeholder={t('searchHint')} defaultValue={query.q ?? ''} />
      </label>
      <label>
        {t('source')}
        <select name="source" defaultValue={query.source ?? ''}>
          <option value="">{t('all')}</option>
          {SOURCES.map((source) => (
            <option key={source} value={source}>
              {t(source)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('from')}
        <input name="from" type="date" defaultValue={query.from ?? ''} />
      </label>
      <label>
        {t('to')}
        <input name="to" type="date" defaultValue={query.to ?? ''} />
      </label>
      <button type="submit" className="button button-primary">
        {t('show')}
      </button>
      <a className="self-center" href={`/api/v1/audit.csv?${new URLSearchParams(withoutCursor(query))}`}>
        {t('csv')}
      </a>
    </form>
  );
}

function withoutCursor({ cursor: _, ...query }: Record<string, string>): Record<string, string> {
  return query;
}
