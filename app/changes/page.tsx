import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { asked } from '@/app/look-up';
import { ChangesPage } from '@/components/lookup/changes/changes-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { changeBrief } from '@/domain/brief/change-brief';
import { readSince } from '@/domain/brief/since';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.changes');
  return { title: t('title') };
}

export default async function Changes({ searchParams }: PageProps<'/changes'>) {
  await requireReader('/changes');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const since = readSince(asked(await searchParams).since, now());
  const brief =
    since === null ? null : changeBrief((await views.past.board({ at: since, mode: 'then' })).board, snapshot.board);
  return <ChangesPage {...{ snapshot, since, brief }} serverNow={now()} />;
}
