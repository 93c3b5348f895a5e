import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { PlaceIndex } from '@/components/lookup/places/place-index';
import { RecordDamaged } from '@/components/page/record-damaged';
import { server } from '@/server/context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.places');
  return { title: t('title') };
}

export default async function PlacesPage() {
  await requireReader('/places');
  const { views, now } = server();
  const snapshot = await views.snapshot();
  return snapshot ? <PlaceIndex snapshot={snapshot} serverNow={now()} /> : <RecordDamaged />;
}
