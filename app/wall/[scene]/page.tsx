import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type WallOptions, WallPage } from '@/app/wall/wall-page';
import { isScene } from '@/domain/scenes/scenes';

type Props = { params: Promise<{ scene: string }>; searchParams: Promise<WallOptions> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Wall');
  return { title: t('title') };
}

export default async function OneScene({ params, searchParams }: Props) {
  const { scene } = await params;
  if (!isScene(scene)) notFound();
  return <WallPage only={scene} options={await searchParams} />;
}
