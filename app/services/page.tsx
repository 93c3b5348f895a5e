import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { lookUp } from '@/app/look-up';
import { ServicesPage } from '@/components/lookup/damage/services-page';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.services');
  return { title: t('title') };
}

export default async function Services() {
  await requireReader('/services');
  const found = await lookUp({ group: 'services' });
  if (found === null) return <RecordDamaged />;
  const { snapshot, history } = found;
  return <ServicesPage {...history} snapshot={snapshot} serverNow={server().now()} />;
}
