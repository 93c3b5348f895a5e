'use client';

import '@/components/updates/updates.css';
import { useTranslations } from 'next-intl';

const SOURCES = ['entry', 'sign_in', 'event'] as const;

/** A plain form: its address can be kept and sent on. */
export function AuditFilters({ query }: { query: Record<string, string> }) {
  const words = useTranslations('Audit');
  return (
    <form className="update-filters" action="/admin/audit">
      <label className="grow basis-64">
        {words('search')}
        <input name="q" type="search" maxLength={100} placeholder={words('searchHint')} defaultValue={query.q ?? ''} />
      </label>
      <label>
        {words('source')}
        <select name="source" defaultValue={query.source ?? ''}>
          <option value="">{words('all')}</option>
          {SOURCES.map((source) => (
            <option key={source} value={source}>
              {words(source)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words('from')}
        <input name="from" type="date" defaultValue={query.from ?? ''} />
      </label>
      <label>
        {words('to')}
        <input name="to" type="date" defaultValue={query.to ?? ''} />
      </label>
      <button type="submit" className="button button-primary">
        {words('show')}
      </button>
      <a className="self-center" href={`/api/v1/audit.csv?${new URLSearchParams(withoutCursor(query))}`}>
        {words('csv')}
      </a>
    </form>
  );
}

function withoutCursor({ cursor: _, ...query }: Record<string, string>): Record<string, string> {
  return query;
}
