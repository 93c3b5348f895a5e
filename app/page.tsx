import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LiveBoard } from '@/components/board/live-board';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';
import { requireReader } from './guard';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Board');
  return { title: t('title') };
}

export default async function BoardPage() {
  await requireReader('/');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  return snapshot ? <LiveBoard snapshot={snapshot} serverNow={now()} /> : <RecordDamaged />;
}
