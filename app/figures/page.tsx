import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { FigureIndex } from '@/components/lookup/figures/figure-index';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.figures');
  return { title: t('title') };
}

export default async function FiguresPage() {
  await requireReader('/figures');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  return snapshot ? <FigureIndex snapshot={snapshot} serverNow={now()} /> : <RecordDamaged />;
}
