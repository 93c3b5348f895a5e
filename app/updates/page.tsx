import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { PageFrame } from '@/components/page/page-frame';
import { RecordDamaged } from '@/components/page/record-damaged';
import { type Inside, InsideNotices } from '@/components/updates/inside-notices';
import { NO_FILTER, toQuery } from '@/components/updates/load-updates';
import { UpdateList } from '@/components/updates/update-list';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Updates');
  return { title: t('title') };
}

export default async function UpdatesPage() {
  await requireReader('/updates');
  const t = await getTranslations('Updates');
  const { views, now } = server();
  const [snapshot, first, inside] = await Promise.all([
    views.snapshot(),
    views.updates(toQuery(NO_FILTER, null)),
    loadInside(),
  ]);
  if (snapshot === null) return <RecordDamaged />;
  if ('ok' in first) throw new Error(`The first page of updates was refused: ${first.code}`);
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px]">
        <h1 className="t-title mb-4">{t('title')}</h1>
        {inside ? <InsideNotices {...inside} serverNow={now()} /> : null}
        <UpdateList first={first} snapshot={snapshot} serverNow={now()} />
      </div>
    </PageFrame>
  );
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
