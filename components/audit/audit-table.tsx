'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SCROLLED_GROUP } from '@/components/ui/scrolled-by-keys';
import { useLanguage } from '@/components/ui/shell';
import { formatInstant } from '@/domain/wording/dates';

type Row = {
  at: string;
  source: string;
  id: string;
  actor: string;
  actorName: string | null;
  what: string;
  subject: string;
  detail: Record<string, unknown>;
};
type Props = { rows: Row[]; nextCursor: string | null; query: Record<string, string> };

/** Newest first. Times have Latin digits, as in every table. */
export function AuditTable({ rows, nextCursor, query }: Props) {
  const t = useTranslations('Audit');
  const language = useLanguage();
  if (rows.length === 0) return <p className="tile">{t('none')}</p>;
  return (
    <>
      <div className="tile relative overflow-x-auto" {...SCROLLED_GROUP}>
        <table className="table">
          <thead>
            <tr>
              {(['time', 'who', 'what', 'subject', 'detail'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, source, id, actor, actorName, what, subject, detail }) => (
              <tr key={`${source}${id}`}>
                <td className="run">{formatInstant(Date.parse(at), { language, digits: 'latin' })}</td>
                <td>{actorName ?? actor}</td>
                <td>
                  <code>{what}</code>
                </td>
                <td>{subject}</td>
                <td>
                  <code className="break-all">{JSON.stringify(detail)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {nextCursor === null ? null : (
        <Link className="w-fit" href={`/admin/audit?${new URLSearchParams({ ...query, cursor: nextCursor })}`}>
          {t('older')}
        </Link>
      )}
    </>
  );
}
