import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { lookUp } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { ServicesPage } from '@/components/lookup/damage/services-page';
import { RecordDamaged } from '@/components/page/record-damaged';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.services');
  return { title: t('title') };
}

export default async function Services({ searchParams }: PageProps<'/services'>) {
  await requireReader('/services');
  return drawAt(await searchParams, async (past) => {
    const found = await lookUp({ group: 'services' }, past);
    if (found === null) return <RecordDamaged />;
    const { history, ...board } = found;
    return <ServicesPage {...history} {...board} />;
  });
}
