import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { requireReader } from '@/app/guard';
import { DamagedWall } from '@/components/wall/damaged-wall';
import { Wall } from '@/components/wall/wall';
import { server } from '@/server/context';

type Props = { searchParams: Promise<{ theme?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Wall');
  return { title: t('title') };
}

/** Dark, whatever a person chose for the desk. `?theme=light` is for bright press halls. */
export default async function WallPage({ searchParams }: Props) {
  await requireReader('/wall');
  const { theme } = await searchParams;
  const { views, now } = server();
  const snapshot = await views.snapshot();
  const shown = theme === 'light' ? 'light' : 'dark';
  return snapshot ? <Wall snapshot={snapshot} serverNow={now()} theme={shown} /> : <DamagedWall theme={shown} />;
}
