import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LiveBoard } from '@/components/board/live-board';
import { server } from '@/server/context';
import { requireReader } from './reader';

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations('Board');
  return { title: words('title') };
}

export default async function BoardPage() {
  await requireReader('/');
  const { views, now } = server();
  return <LiveBoard snapshot={await views.snapshot()} serverNow={now()} />;
}
