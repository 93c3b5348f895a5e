import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type WallOptions, WallPage } from './wall-page';

type Props = { searchParams: Promise<WallOptions> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Wall');
  return { title: t('title') };
}

export default async function AllScenes({ searchParams }: Props) {
  return <WallPage only={null} options={await searchParams} />;
}
