import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/reader';
import { PageFrame } from '@/components/page/page-frame';
import { RecordDamaged } from '@/components/page/record-damaged';
import { NO_FILTER, toQuery } from '@/components/updates/load-updates';
import { UpdateList } from '@/components/updates/update-list';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Updates');
  return { title: words('title') };
}

export default async function UpdatesPage() {
  await requireReader('/updates');
  const words = await getTranslations('Updates');
  const { views, now } = server();
  const [snapshot, first] = await Promise.all([views.snapshot(), views.updates(toQuery(NO_FILTER, null))]);
  if (snapshot === null) return <RecordDamaged />;
  if ('ok' in first) throw new Error(`The first page of updates was refused: ${first.code}`);
  return (
    <PageFrame>
      <div className="mx-auto max-w-[1120px]">
        <h1 className="t-title mb-4">{words('title')}</h1>
        <UpdateList first={first} snapshot={snapshot} serverNow={now()} />
      </div>
    </PageFrame>
  );
}
