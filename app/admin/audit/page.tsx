import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireMay } from '@/app/guard';
import { AuditFilters } from '@/components/audit/audit-filters';
import { AuditTable } from '@/components/audit/audit-table';
import { ChainState } from '@/components/audit/chain-state';
import { PageFrame } from '@/components/page/page-frame';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Audit');
  return { title: t('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const ASKED = ['q', 'source', 'from', 'to', 'cursor'] as const;

/** Shows who did what and when, as it was stored. The server computes every hash again for this page. */
export default async function AuditPage({ searchParams }: Props) {
  await requireMay('audit.read', '/admin/audit');
  const t = await getTranslations('Audit');
  const query = toQuery(await searchParams);
  const { views } = server();
  const [found, chain] = await Promise.all([views.audit(query), views.chain()]);
  return (
    <PageFrame>
      <div className="mx-auto grid max-w-[1200px] grid-cols-[minmax(0,1fr)] gap-4">
        <h1 className="t-title">{t('title')}</h1>
        <ChainState chain={chain} />
        <AuditFilters query={Object.fromEntries(query)} />
        {'ok' in found ? <p role="alert">{t('refused', { code: found.code })}</p> : null}
        {'ok' in found ? null : <AuditTable {...found} query={Object.fromEntries(query)} />}
      </div>
    </PageFrame>
  );
}

/** An empty field does not limit the search. */
function toQuery(asked: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ASKED) {
    const value = asked[name];
    if (typeof value === 'string' && value.trim() !== '') query.set(name, value.trim());
  }
  return query;
}
