'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { SCROLLED_GROUP } from '@/components/ui/scrolled-by-keys';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Bilingual } from '@/domain/updates';
import { type AuditAct, auditChanges, auditSentence } from '@/domain/wording/audit';
import { formatInstant } from '@/domain/wording/dates';

type Row = AuditAct & { at: string; source: string; id: string; actor: string; actorName: string | null };
type Props = { rows: Row[]; nextCursor: string | null; query: Record<string, string> };

/** Newest first. Times have Latin digits, as in every table. */
export function AuditTable({ rows, nextCursor, query }: Props) {
  const t = useTranslations('Audit');
  if (rows.length === 0) return <p className="tile">{t('none')}</p>;
  return (
    <>
      <div className="tile relative scrolls-x" {...SCROLLED_GROUP}>
        <table className="table">
          <thead>
            <tr>
              {(['time', 'who', 'what'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <AuditLine key={`${row.source}${row.id}`} row={row} />
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

/** Who did what, in words; the codes are one step away, for whoever searches the log for them. */
function AuditLine({ row }: { row: Row }) {
  const t = useTranslations('Audit');
  const language = useLanguage();
  const wording = useWording();
  const { at, id, actor, actorName, what, subject, detail } = row;
  return (
    <tr>
      <td className="run">{formatInstant(Date.parse(at), { language, digits: 'latin' })}</td>
      <td>{actorName ?? (what === 'sign_in' && subject !== '' ? subject : nameOf(actor, t))}</td>
      <td className="audit-what">
        <KhmerText text={auditSentence(row, wording)} />
        <ul className="t-meta">
          {auditChanges(row, wording).map((change) => (
            <li key={change}>
              <KhmerText text={change} />
            </li>
          ))}
        </ul>
        <Reason reason={detail.reason} />
        {detail.number ? (
          <Link className="inline-flex min-h-6 items-center" href={`/updates/${detail.number}`}>
            {t('look')}
          </Link>
        ) : null}
        <details>
          <summary className="disclosure t-meta">{t('codes')}</summary>
          <code className="break-all">
            {what} {subject} {id} {JSON.stringify(detail)}
          </code>
        </details>
      </td>
    </tr>
  );
}

/** Who is no person that we know by name: the machine, a stranger, somebody at the console. */
function nameOf(actor: string, t: ReturnType<typeof useTranslations<'Audit'>>): string {
  const known = (['system', 'anyone', 'console'] as const).find((each) => each === actor);
  return known ? t(`actor.${known}`) : actor;
}

function Reason({ reason }: { reason: unknown }) {
  const language = useLanguage();
  const words = wordsOf(reason);
  const lang = words?.[language] == null ? (language === 'km' ? 'en' : 'km') : language;
  const text = words?.[lang];
  if (!text) return null;
  return (
    <p className="t-meta" lang={lang}>
      <KhmerText text={text} />
    </p>
  );
}

/** A correction's reason has a class beside its words, a withdrawal's is words alone. */
function wordsOf(reason: unknown): Bilingual | null {
  if (typeof reason !== 'object' || reason === null) return null;
  return ('words' in reason ? reason.words : reason) as Bilingual;
}
