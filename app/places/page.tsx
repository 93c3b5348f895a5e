import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { boardOf } from '@/app/look-up';
import { drawAt } from '@/app/past';
import { PlaceIndex } from '@/components/lookup/places/place-index';
import { RecordDamaged } from '@/components/page/record-damaged';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Lookup.places');
  return { title: t('title') };
}

export default async function PlacesPage({ searchParams }: PageProps<'/places'>) {
  await requireReader('/places');
  return drawAt(await searchParams, async (past) => {
    const board = await boardOf(past);
    return board ? <PlaceIndex {...board} /> : <RecordDamaged />;
  });
}
