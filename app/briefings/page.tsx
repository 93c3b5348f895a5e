import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireRoom } from '@/app/room';
import { BriefingsPage } from '@/components/briefing/list/briefings-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Briefing');
  return { title: t('title') };
}

export default async function Briefings() {
  const may = await requireRoom('/briefings');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (snapshot === null) return <RecordDamaged />;
  const { briefings } = await views.briefings();
  return <BriefingsPage {...{ briefings, snapshot }} mayWrite={may.write} serverNow={now()} />;
}
