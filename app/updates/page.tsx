import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { boardOf } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { PageFrame } from '@/components/page/page-frame';
import { RecordDamaged } from '@/components/page/record-damaged';
import { LookBack } from '@/components/page/time/look-back';
import { PastTop } from '@/components/page/time/past-top';
import { type Inside, InsideNotices } from '@/components/updates/inside-notices';
import { NO_FILTER, toQuery, type UpdatePage } from '@/components/updates/load-updates';
import { UpdateList } from '@/components/updates/update-list';
import { addressAt, type Past } from '@/domain/past/past';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Updates');
  return { title: t('title') };
}

export default async function UpdatesPage({ searchParams }: PageProps<'/updates'>) {
  await requireReader('/updates');
  return drawAt(await searchParams, async (past) => {
    const t = await getTranslations('Updates');
    const [shown, first, inside] = await Promise.all([boardOf(past), loadFirst(past), past ? null : loadInside()]);
    if (shown === null) return <RecordDamaged />;
    const { serverNow } = shown;
    return (
      <PageFrame>
        <PastTop />
        <div className="mx-auto max-w-[1120px]">
          <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4">
            <h1 className="t-title">{t('title')}</h1>
            <LookBack now={serverNow} />
          </div>
          {inside ? <InsideNotices {...inside} serverNow={serverNow} /> : null}
          <UpdateList key={addressAt('/updates', past)} first={first} {...shown} />
        </div>
      </PageFrame>
    );
  });
}

async function loadFirst(past: Past | null): Promise<UpdatePage> {
  const { views } = server();
  const query = toQuery({ ...NO_FILTER, past: null }, null);
  const first = await (past ? views.past.updates(past, query) : views.updates(query));
  if ('ok' in first) throw new Error(`The first page of updates was refused: ${first.code}`);
  return first;
}

/** The newest internal updates. Null for people who may not see them: they do not learn that there are any. */
async function loadInside(): Promise<Inside | null> {
  const { actorOf, permission, views } = server();
  if (permission(await actorOf(await headers()), 'staff.read') !== 'allowed') return null;
  const query = new URLSearchParams({ audience: 'staff', limit: '20' });
  const [staff, page] = await Promise.all([views.staff(), views.updates(query, { staff: true })]);
  if ('ok' in page) throw new Error(`The internal notices were refused: ${page.code}`);
  // Every page says it when the record is damaged.
  return staff && { staff, past: page.updates };
}
