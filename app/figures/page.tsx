import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { boardOf } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { FigureIndex } from '@/components/lookup/figures/figure-index';
import { RecordDamaged } from '@/components/page/record-damaged';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.figures');
  return { title: t('title') };
}

export default async function FiguresPage({ searchParams }: PageProps<'/figures'>) {
  await requireReader('/figures');
  return drawAt(await searchParams, async (past) => {
    const board = await boardOf(past);
    return board ? <FigureIndex {...board} /> : <RecordDamaged />;
  });
}
